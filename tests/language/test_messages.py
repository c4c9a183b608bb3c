from __future__ import annotations

import pytest

from slabuilder.language.messages import filled, pieces, places


def test_places_are_filled_by_name_in_the_order_of_the_message() -> None:
    values = {"owner": "Marketing", "leads": "1,536 MQLs", "unused": "-"}
    assert filled("{leads}, so much owes {owner}: {leads}.", values, str) == (
        "1,536 MQLs, so much owes Marketing: 1,536 MQLs."
    )


def test_a_value_is_never_read_as_a_message() -> None:
    assert filled("{name} signs", {"name": "{date} {0} %s"}, str) == "{date} {0} %s signs"


def test_doubled_braces_are_braces() -> None:
    assert filled("{{{name}}}", {"name": "x"}, str) == "{x}"
    assert places("{{name}}") == set()


def test_a_place_without_a_value_is_an_error_that_names_it() -> None:
    with pytest.raises(LookupError, match=r"\{team\}"):
        filled("{owner} tells {team}", {"owner": "Sales"}, str)


@pytest.mark.parametrize("message", ["{}", "{0}", "{a.b}", "{a[0]}", "{a!r}", "{a:>9}", "{A}"])
def test_a_place_is_a_plain_name(message: str) -> None:
    with pytest.raises(ValueError, match="not a place"):
        pieces(message)
