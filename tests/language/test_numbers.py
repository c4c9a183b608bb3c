from __future__ import annotations

from decimal import Decimal, localcontext
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.language import Language, language_for
from tests.language.languages import ENGLISH, GERMAN, JAPANESE

Value = int | Decimal | Fraction


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        (ENGLISH, 0, "0"),
        (ENGLISH, 1536, "1,536"),
        (ENGLISH, -1536, "-1,536"),
        (ENGLISH, 10**15, "1,000,000,000,000,000"),
        (ENGLISH, Fraction(384, 10), "38.4"),
        (ENGLISH, Fraction(2, 3), "0.67"),
        (ENGLISH, Fraction(-1, 1000), "0"),
        (ENGLISH, Decimal("0.000250"), "0.00025"),
        (ENGLISH, Decimal("12500.50"), "12,500.5"),
        (GERMAN, Decimal("12500.50"), "12.500,5"),
        (GERMAN, 1536, "1.536"),
        (JAPANESE, 1536, "1,536"),
        (language_for("en-IN", "INR"), 1_200_000, "12,00,000"),
    ],
)
def test_numbers_are_exact_and_fractions_have_two_digits(language: Language, value: Value, shown: str) -> None:
    assert language.number(value) == shown


@pytest.mark.parametrize(
    ("value", "shown"),
    [(Fraction(1, 8), "0.12"), (Fraction(3, 8), "0.38"), (Fraction(125001, 10**6), "0.13"), (Fraction(5, 1000), "0")],
)
def test_halves_go_to_the_even_digit(value: Fraction, shown: str) -> None:
    assert ENGLISH.number(value) == shown


def test_digits_round_every_kind_of_number() -> None:
    assert ENGLISH.number(Decimal("2.46"), 1) == "2.5"
    assert ENGLISH.number(Fraction(1, 3), 4) == "0.3333"
    assert ENGLISH.number(Fraction(5, 2), 0) == "2"
    assert ENGLISH.number(7, 1) == "7"


@given(st.decimals(-(10**15), 10**15, places=6))
def test_a_decimal_is_written_with_every_digit(value: Decimal) -> None:
    assert Decimal(ENGLISH.number(value).replace(",", "")) == value
    assert Decimal(GERMAN.number(value).replace(".", "").replace(",", ".")) == value


@given(st.fractions(-(10**12), 10**12, max_denominator=10**6))
def test_a_fraction_is_shown_to_the_nearest_hundredth(value: Fraction) -> None:
    shown = Fraction(ENGLISH.number(value).replace(",", ""))
    assert abs(shown - value) <= Fraction(1, 200)
    assert (shown * 100).denominator == 1


def test_the_context_of_the_caller_rounds_nothing() -> None:
    with localcontext(prec=3):
        assert ENGLISH.number(123_456_789) == "123,456,789"
        assert ENGLISH.money(Decimal("123456.78")) == "$123,456.78"
        assert ENGLISH.share(Decimal("0.012345")) == "1.2345%"
    assert ENGLISH.number(10**40 + 1).replace(",", "") == f"1{'0' * 39}1"


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        (ENGLISH, 480_000, "$480,000"),
        (ENGLISH, Decimal("480000.00"), "$480,000"),
        (ENGLISH, Decimal("12500.5"), "$12,500.50"),
        (ENGLISH, Decimal("-12500.5"), "-$12,500.50"),
        (ENGLISH, Fraction(100, 3), "$33.33"),
        (ENGLISH, Fraction(29999, 10000), "$3"),
        (ENGLISH, Decimal("0.125"), "$0.125"),
        (GERMAN, 480_000, "480.000 €"),
        (GERMAN, Decimal("12500.5"), "12.500,50 €"),
        (JAPANESE, 480_000, "￥480,000"),
        (JAPANESE, Fraction(1001, 2), "￥500"),
        (language_for("en-US", "EUR"), 5, "€5"),
        (language_for("en-US", "KWD"), Decimal("1.5"), "KWD 1.500"),
        (language_for("en-US", "RSD"), Fraction(4001, 3), "RSD 1,333.67"),
        (language_for("de-CH", "CHF"), 480_000, "CHF 480’000"),
    ],
)
def test_money_has_the_minor_unit_only_where_it_is_needed(language: Language, value: Value, shown: str) -> None:
    assert language.money(value).replace("\xa0", " ") == shown


@pytest.mark.parametrize(
    ("language", "value", "shown"),
    [
        (ENGLISH, Decimal("0.025"), "2.5%"),
        (ENGLISH, Decimal("0.400"), "40%"),
        (ENGLISH, Decimal("0.00012345"), "0.012345%"),
        (ENGLISH, 1, "100%"),
        (ENGLISH, Fraction(1, 3), "33.33%"),
        (GERMAN, Decimal("0.025"), "2,5\xa0%"),
        (JAPANESE, Decimal("0.025"), "2.5%"),
    ],
)
def test_shares_are_percent_without_trailing_zeros(language: Language, value: Value, shown: str) -> None:
    assert language.share(value) == shown


def test_a_quantity_has_its_unit_behind_it() -> None:
    assert ENGLISH.quantity(1200, "employees") == "1,200 employees"
    assert ENGLISH.quantity(1200, None) == "1,200"
    assert JAPANESE.quantity(1200, "名") == "1,200名"
