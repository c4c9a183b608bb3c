"""The one form of a signature: what is genuine has it, and every other form of the same value is refused."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from slabuilder.signing.verification.der import NotDer, der_end
from tests.signing.authority import authority


def test_a_certificate_has_the_one_form() -> None:
    data = authority().der
    assert der_end(data) == len(data)
    assert der_end(data + b"\0\0") == len(data)


@pytest.mark.parametrize(
    "data",
    [
        "",
        "02",
        "0201",  # no contents
        "02020001",  # a zero in front of a number
        "0202ff80",
        "0200",  # a number without a digit
        "028101" + "05",  # a short length in the long form
        "0282000105",
        "3080" + "020105" + "0000",  # a length that is told at the end
        "010101",  # neither yes nor no
        "050100",  # nothing, with something in it
        "030107",  # no bits, of which seven are unused
        "030205" + "01",  # unused bits that are set
        "0600",
        "060180",
        "1003020105",  # a sequence that is no structure
        "2403040105",  # a text in pieces
        "3002" + "020105",  # longer inside than outside
        "3004" + "020105",
        "1f8101" + "00",
        "30" * 200,
    ],
)
def test_other_forms(data: str) -> None:
    with pytest.raises(NotDer):
        der_end(bytes.fromhex(data))


@given(some.binary(max_size=60))
def test_whatever_comes_there_is_an_answer(data: bytes) -> None:
    try:
        end = der_end(data)
    except NotDer:
        return
    assert 2 <= end <= len(data)
