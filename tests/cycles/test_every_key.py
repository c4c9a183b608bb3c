"""Whatever an agreement can say, a change rule stands at its place: each key of the format has one of its own."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import Form, Items, Named, Nested, OneOf, OnLead, Scalar, TrueOrFalse, WordOrNested
from slabuilder.agreement.orders import is_order
from slabuilder.agreement.walk import keys_by_name
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.items import Way, way_text
from slabuilder.cycles.changes.registry import RULES
from tests.structure.sources import some

WEEK = ("calendars", "*", "open")
"""The opening hours: entries in the format, and one value to a reader."""

ITEM = "1"
"""The key or id of something in a collection."""

ONE_VERSION = {("format",), ("wording",)}
"""There is only version 1; a second one will be for both to sign, as is all that no rule explains."""

NAMES = {
    ("goals", "funnel", "*", "from"),
    ("lead_management", "follow_up", "*", "escalate", "*", "to"),
    ("qualified_lead", "scoring", "*", "when"),
    ("accepted_findings", "*", "code"),
    ("accepted_findings", "*", "at"),
}
"""What an item is found by: with another one it is another item, which came or went."""


def ways(form: Form, way: Way = ()) -> Iterator[Way]:
    """The way to every leaf of the format; and to everything that can come, go or move as a whole."""
    match form:
        case Scalar() | TrueOrFalse() | OneOf() | OnLead():
            yield way
        case Nested(part) | WordOrNested(_, _, part):
            if isinstance(form, WordOrNested):
                yield way
            for field, key in zip(part.model_fields, keys_by_name(part).values(), strict=True):
                below = (*way, key.name)
                if isinstance(key.form, Nested) and not key.required:
                    yield below
                if is_order(part, field) and isinstance(key.form, Items) and isinstance(key.form.item, Nested):
                    yield below
                yield from ways(key.form, below)
        case Items(item, least, most):
            if most is not None and least == most:
                yield way
            elif isinstance(item, Nested):
                yield (*way, "*")
                yield from ways(item, (*way, "*"))
            else:
                yield (*way, "*")  # of a list of values each comes or goes as a whole: a line, or an example lead
        case Named(_, entry):
            if way == WEEK:
                yield way
                return
            if isinstance(entry, Nested):
                yield (*way, "*")
            yield from ways(entry, (*way, "*"))


KNOWN = frozenset(ways(Nested(Agreement)))


def to_be_judged() -> list[Way]:
    # An id is the name of its item; all new names have a rule of their own, and so has the agreement's id.
    left_out = ONE_VERSION | NAMES
    return [way for way in sorted(KNOWN) if way not in left_out and not (len(way) > 1 and way[-1] == "id")]


def of_its_own(way: Way) -> list[ChangeRule]:
    """The rules that stand at `way`, and not at every way."""
    here = tuple(ITEM if key == "*" else key for key in way)
    return [rule for rule in RULES if ("**",) not in rule.places and rule.stands_at(here)]


@pytest.mark.parametrize("way", some(to_be_judged()), ids=way_text)
def test_every_key_has_a_rule(way: Way) -> None:
    assert of_its_own(way)


def test_what_has_no_rule_is_in_the_format() -> None:
    assert KNOWN >= ONE_VERSION | NAMES
    assert WEEK in KNOWN


@pytest.mark.parametrize("rule", some(RULES), ids=lambda rule: rule.code)
def test_every_place_is_in_the_format(rule: ChangeRule) -> None:
    """A place that nothing can stand at is a slip of the pen, or the rest of a key that is gone."""
    for place in rule.places:
        wanted = place[:-1] if place[-1] == "**" else place
        assert any(leads_to(wanted, way) for way in KNOWN), place


def leads_to(place: Way, way: Way) -> bool:
    """Whether `way` is at `place` or below it."""
    return len(place) <= len(way) and all(wanted in {"*", key} for wanted, key in zip(place, way, strict=False))
