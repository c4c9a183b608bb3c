"""Numbers are read exactly as people write them, or refused with what was expected."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.quantities import QuantityError
from slabuilder.quantities.numbers import (
    count,
    decimal_number,
    share,
    signed_decimal_number,
    signed_whole_number,
    whole_number,
)

READ: list[tuple[Callable[[str], object], str, object]] = [
    (whole_number, "0", 0),
    (whole_number, "40", 40),
    (whole_number, "1200", 1200),
    (whole_number, "1_200", 1200),
    (whole_number, "1_200_000", 1200000),
    (whole_number, "999999999999999", 999999999999999),
    (whole_number, "999_999_999_999_999", 999999999999999),
    (count, "1", 1),
    (count, "1_200", 1200),
    (signed_whole_number, "-20", -20),
    (signed_whole_number, "-1_200", -1200),
    (decimal_number, "0", Decimal(0)),
    (decimal_number, "0.10", Decimal("0.10")),
    (decimal_number, "12_500.50", Decimal("12500.50")),
    (decimal_number, "0.000001", Decimal("0.000001")),
    (signed_decimal_number, "-12_500.50", Decimal("-12500.50")),
    (share, "40%", Decimal("0.4")),
    (share, "40 %", Decimal("0.4")),
    (share, "2.5%", Decimal("0.025")),
    (share, "0%", Decimal(0)),
    (share, "100%", Decimal(1)),
    (share, "100.00%", Decimal(1)),
    (share, "0.000001%", Decimal("0.00000001")),
    (share, "0.025", Decimal("0.025")),
    (share, "0", Decimal(0)),
    (share, "1", Decimal(1)),
    (share, "1.000", Decimal(1)),
]


@pytest.mark.parametrize(("read", "text", "number"), READ)
def test_a_number_is_read_exactly(read: Callable[[str], object], text: str, number: object) -> None:
    assert read(text) == number
    assert type(read(text)) is type(number)


# What no reader of numbers takes: other scripts' digits, other people's separators, what floats would be.
NEVER = [
    "",
    " ",
    "1 ",
    " 1",
    "+1",
    "1,200",
    "1.200,50",
    "1__200",
    "_1",
    "1_",
    "12_00",
    "1_20",
    "1e3",
    "1E3",
    "0x10",
    "0b1",
]
NEVER += [
    "007",
    "00",
    "-0.5%",
    "½",
    "٤٠",
    "４０",
    "1²",
    "inf",
    "nan",
    "NaN",
    "--1",
    "1.",
    ".5",
    "1.2.3",
    "1\n",
    "$1",
    "1 USD",
]
REFUSED: dict[Callable[[str], object], list[str]] = {
    whole_number: ["-1", "1.0", "40%", "1000000000000000", "1_000_000_000_000_000"],
    count: ["0", "-1", "1.0", "1000000000000000"],
    signed_whole_number: ["1.0", "-007", "-1000000000000000"],
    decimal_number: ["-1", "40%", "0.0000001", "1000000000000000", "1_0.5"],
    signed_decimal_number: ["40%", "-0.0000001"],
    share: ["-1%", "100.1%", "101%", "140%", "1.01", "2", "40", "0.123456789", "2,5%", "%", "1e-2", "5‰", "0.1234567%"],
}


@pytest.mark.parametrize(
    ("read", "text"), [(read, text) for read, texts in REFUSED.items() for text in [*NEVER, *texts]]
)
def test_what_is_no_such_number_is_refused(read: Callable[[str], object], text: str) -> None:
    with pytest.raises(QuantityError, match=r"^(a|a whole) (number|share) "):
        read(text)


MEANT: list[tuple[Callable[[str], object], str, str]] = [
    (decimal_number, "1,200,000", "1_200_000"),
    (decimal_number, "1 200 000", "1_200_000"),
    (decimal_number, "1.200.000", "1_200_000"),
    (decimal_number, "12,5", "12.5"),
    (decimal_number, "$12_500", "12_500"),
    (whole_number, "1,200", "1_200"),
    (share, "2,5%", "2.5%"),
    (share, "40", "40%"),
]


@pytest.mark.parametrize(("read", "text", "meant"), MEANT)
def test_a_number_that_is_only_written_otherwise_is_shown_as_it_has_to_be(
    read: Callable[[str], object], text: str, meant: str
) -> None:
    with pytest.raises(QuantityError) as refused:
        read(text)
    assert refused.value.help == f"write {meant}"
    read(meant)


@pytest.mark.parametrize("text", ["many", "1e3", "12_00_000", "-5", ""])
def test_what_nobody_can_guess_has_no_help(text: str) -> None:
    with pytest.raises(QuantityError) as refused:
        decimal_number(text)
    assert refused.value.help is None


@given(st.integers(0, 10**15 - 1))
def test_a_whole_number_reads_the_same_with_and_without_groups(number: int) -> None:
    assert whole_number(str(number)) == whole_number(f"{number:_}") == number
    assert signed_whole_number(f"-{number:_}") == -number


@given(st.integers(0, 10**15 - 1), st.integers(0, 10**6 - 1), st.integers(1, 6))
def test_a_decimal_number_is_never_rounded(whole: int, part: int, digits: int) -> None:
    part %= 10**digits
    number = decimal_number(f"{whole:_}.{part:0{digits}}")
    assert number * 10**digits == whole * 10**digits + part


@given(st.integers(0, 100 * 10**6))
def test_a_share_reads_the_same_in_percent_and_as_a_number(millionths_of_percent: int) -> None:
    percent = Decimal(millionths_of_percent).scaleb(-6)
    written = share(f"{percent:f}%")
    assert written == share(f"{percent.scaleb(-2):.8f}") == percent / 100


@given(st.text(max_size=12))
def test_no_text_breaks_a_reader(text: str) -> None:
    for read in REFUSED:
        try:
            number = read(text)
        except QuantityError:
            continue
        assert isinstance(number, int | Decimal)
        assert text.isascii()
