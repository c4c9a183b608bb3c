"""New names of things: what an agreement would say if all that refers to them had followed.

What was referred to by its old id is referred to by the new one, and means the same; such a difference is one of words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.forms import Form, Items, Named, Nested, OneOf, OnLead, Scalar, TrueOrFalse, WordOrNested
from slabuilder.agreement.walk import keys_by_name
from slabuilder.conditions import tree
from slabuilder.cycles.changes.facts import Fact, Kind, facts
from slabuilder.cycles.changes.items import Way

NewNames = Mapping[str, Mapping[str, str]]
"""The new id by the old one, by what both name: `{"stage": {"mql": "evaluation"}}`."""

_NAMED_AT: dict[Way, str] = {
    ("calendars",): "calendar",
    ("parties", "marketing", "signatories"): "signatory",
    ("parties", "sales", "signatories"): "signatory",
    ("parties", "sales", "teams"): "team",
    ("buyer_personas",): "persona",
    ("qualified_lead", "stages"): "stage",
    ("qualified_lead", "bands"): "band",
}


def is_new_name(fact: Fact) -> bool:
    """Whether something in a list was given another id, and was not changed otherwise."""
    return fact.kind is Kind.CHANGED and len(fact.way) > 1 and fact.way[-1] == "id"


def only_names(found: tuple[Fact, ...], before: Agreement, after: Agreement) -> frozenset[tuple[Kind, Way]]:
    """Of all facts that were `found`, those that are gone once every reference in `before` follows its new name.

    Where something is found by what it refers to, such as a step of the funnel, it may also be another one besides: that
    shows only when the reference has followed, and then nothing that came or went beside it is a matter of names alone.
    """
    names: list[Fact] = []
    left = found
    while len(more := [fact for fact in left if is_new_name(fact)]) > len(names):
        # What refers to a thing may have a new name too, which shows only when the reference has followed.
        names = more
        left = facts(_following(before, _new_names(names)), after)
    there, kept = _places(found), _places(left)
    besides = [fact.way for fact in left if (fact.kind, fact.way) not in there and not is_new_name(fact)]
    return frozenset(
        (kind, way) for kind, way in there - kept if kind is Kind.CHANGED or not any(map(_beside(way), besides))
    )


def _beside(way: Way) -> Callable[[Way], bool]:
    """Whether another way leads to the collection in which `way` leads to an item, or below it."""
    return lambda other: other[: len(way) - 1] == way[:-1]


def _places(found: Iterable[Fact]) -> set[tuple[Kind, Way]]:
    return {(fact.kind, fact.way) for fact in found}


def _new_names(found: list[Fact]) -> NewNames:
    names: dict[str, dict[str, str]] = {}
    for fact in found:
        if (kind := _NAMED_AT.get(fact.way[:-1])) is not None:
            names.setdefault(kind, {})[fact.before] = fact.after
    return {**names, "stage or won": names.get("stage", {})}


def _following(agreement: Agreement, names: NewNames) -> Agreement:
    followed: Agreement = _part(agreement, names)
    return followed


def _part(part: Part, names: NewNames) -> Any:
    kind = type(part)
    keys = keys_by_name(kind)
    forms = {name: keys[field.alias or name].form for name, field in kind.model_fields.items()}
    changed = {name: _value(getattr(part, name), forms[name], names) for name in part.model_fields_set}
    return part.model_copy(update=changed)


def _value(value: Any, form: Form, names: NewNames) -> Any:
    match form:
        case Scalar(_, kind):
            return value if kind is None else names.get(kind, {}).get(value, value)
        case OnLead():
            return None if value is None else _condition(value, names)
        case Nested() | WordOrNested():
            return _part(value, names) if isinstance(value, Part) else value
        case Items(item):
            return tuple(_value(inner, item, names) for inner in value)
        case Named(name, entry):
            return {_value(key, name, names): _value(inner, entry, names) for key, inner in value.items()}
        case OneOf() | TrueOrFalse():
            return value


def _condition(condition: tree.Condition, names: NewNames) -> tree.Condition:
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return replace(condition, parts=tuple(_condition(part, names) for part in parts))
        case tree.Not(part):
            return tree.Not(_condition(part, names))
        case tree.StageReached(stage):
            return tree.StageReached(_new("stage", stage, names))
        case tree.InBand(bands):
            return tree.InBand(tuple(_new("band", band, names) for band in bands))
        case tree.IsPersona(personas):
            return tree.IsPersona(tuple(_new("persona", persona, names) for persona in personas))
        case tree.FieldTest() | tree.ScoreTest():
            return condition


def _new(kind: str, name: str, names: NewNames) -> str:
    return names.get(kind, {}).get(name, name)
