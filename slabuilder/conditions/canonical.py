"""One form for conditions that say the same in other words, so that a change of wording is no change of a rule.

Conditions with equal forms hold for the same leads; not all that hold for the same leads have equal forms. The order in
which things are listed, lists in lists, repetitions, negations of negations or of whole lists, the case of letters, and
`24 hours` for `1 day` make no difference.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from decimal import Decimal

from slabuilder.conditions import tree
from slabuilder.conditions.plain import plain
from slabuilder.conditions.texts import normalized, phrases
from slabuilder.quantities import Clock, Duration, TimeUnit


def canonical(condition: tree.Condition) -> tree.Condition:
    """The one form of `condition`, whose literals have their fields' types: only single tests are negated in it."""
    match condition:
        case tree.AllOf(parts):
            return _all(canonical(part) for part in parts)
        case tree.AnyOf(parts):
            return _any(canonical(part) for part in parts)
        case tree.Not(part):
            return _opposite(part)
        case tree.FieldTest(field, tree.IsKnown(False)):
            return tree.Not(tree.FieldTest(field, tree.IsKnown(True)))
        case tree.FieldTest(field, test):
            return tree.FieldTest(field, _test(test))
        case tree.ScoreTest(test):
            return tree.ScoreTest(_test(test))
        case tree.InBand(bands):
            return tree.InBand(_set(bands))
        case tree.IsPersona(personas):
            return tree.IsPersona(_set(personas))
        case tree.StageReached():
            return condition


def _opposite(condition: tree.Condition) -> tree.Condition:
    """The one form of what holds where `condition` does not."""
    match condition:
        case tree.AllOf(parts):
            return _any(_opposite(part) for part in parts)
        case tree.AnyOf(parts):
            return _all(_opposite(part) for part in parts)
        case tree.Not(part):
            return canonical(part)
        case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            found = canonical(condition)
            return found.part if isinstance(found, tree.Not) else tree.Not(found)


def _all(parts: Iterable[tree.Condition]) -> tree.Condition:
    flat = _once(inner for part in parts for inner in (part.parts if isinstance(part, tree.AllOf) else (part,)))
    return flat[0] if len(flat) == 1 else tree.AllOf(flat)


def _any(parts: Iterable[tree.Condition]) -> tree.Condition:
    flat = _once(inner for part in parts for inner in (part.parts if isinstance(part, tree.AnyOf) else (part,)))
    return flat[0] if len(flat) == 1 else tree.AnyOf(flat)


def _once(conditions: Iterable[tree.Condition]) -> tuple[tree.Condition, ...]:
    """`conditions`, each once, in an order that depends on nothing but what they say."""
    by_text = {json.dumps(plain(condition), sort_keys=True): condition for condition in conditions}
    return tuple(by_text[text] for text in sorted(by_text))


def _test(test: tree.Test) -> tree.Test:
    match test:
        case tree.Equals(value):
            return tree.Equals(_literal(value))
        case tree.AtLeast(value):
            return tree.AtLeast(_literal(value))
        case tree.MoreThan(value):
            return tree.MoreThan(_literal(value))
        case tree.AtMost(value):
            return tree.AtMost(_literal(value))
        case tree.LessThan(value):
            return tree.LessThan(_literal(value))
        case tree.Between(low, high):
            return tree.Between(_literal(low), _literal(high))
        case tree.OneOf(values):
            one_of = _literals(values)
            return tree.Equals(one_of[0]) if len(one_of) == 1 else tree.OneOf(one_of)
        case tree.NoneOf(values):
            return tree.NoneOf(_literals(values))
        case tree.Contains(words):
            return tree.Contains(_set(phrase.strip() for phrase in phrases(words)))
        case tree.ContainsText(texts):
            return tree.ContainsText(_set(map(normalized, texts)))
        case tree.StartsWith(texts):
            return tree.StartsWith(_set(map(normalized, texts)))
        case tree.WithinLast(duration):
            return tree.WithinLast(Duration(duration.minutes, TimeUnit.MINUTE, Clock.ALWAYS))
        case tree.Before() | tree.After() | tree.IsKnown():
            return test


def _literals(values: Iterable[tree.Literal]) -> tuple[tree.Literal, ...]:
    by_text = {str(value): value for value in map(_literal, values)}
    return tuple(by_text[text] for text in sorted(by_text))


def _literal(value: tree.Literal) -> tree.Literal:
    match value:
        case str():
            return normalized(value)
        case Decimal():
            return int(value) if value == value.to_integral_value() else value.normalize()
        case bool() | int() | date():
            return value


def _set(names: Iterable[str]) -> tuple[str, ...]:
    return tuple(sorted(set(names)))
