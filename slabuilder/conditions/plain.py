"""Writes conditions as plain values, the way YAML holds them: what `conditions.parser` reads back to the same tree."""

from __future__ import annotations

from typing import Any, assert_never

from slabuilder.conditions import tree

Plain = dict[str, Any] | list[Any] | str | bool


def plain(condition: tree.Condition) -> Plain:
    """`condition` as mappings, lists, texts and booleans."""
    match condition:
        case tree.AllOf(parts):
            return {"all": [plain(part) for part in parts]}
        case tree.AnyOf(parts):
            return {"any": [plain(part) for part in parts]}
        case tree.Not(part):
            return {"not": plain(part)}
        case tree.FieldTest(field, test):
            return {field: _test(test)}
        case tree.StageReached(stage):
            return {"stage": stage}
        case tree.InBand(bands):
            return {"band": list(bands)}
        case tree.IsPersona(personas):
            return {"persona": list(personas)}
        case tree.ScoreTest(test):
            return {"score": _test(test)}
        case _:
            assert_never(condition)


def _test(test: tree.Test) -> Plain:
    match test:
        case tree.Equals(value):
            return _literal(value)
        case tree.AtLeast(value):
            return {"at_least": _literal(value)}
        case tree.MoreThan(value):
            return {"more_than": _literal(value)}
        case tree.AtMost(value):
            return {"at_most": _literal(value)}
        case tree.LessThan(value):
            return {"less_than": _literal(value)}
        case tree.Between(low, high):
            return {"between": [_literal(low), _literal(high)]}
        case tree.OneOf(values):
            return {"one_of": [_literal(value) for value in values]}
        case tree.NoneOf(values):
            return {"none_of": [_literal(value) for value in values]}
        case tree.Contains(words):
            return {"contains": list(words)}
        case tree.ContainsText(texts):
            return {"contains_text": list(texts)}
        case tree.StartsWith(texts):
            return {"starts_with": list(texts)}
        case tree.Before(date):
            return {"before": _literal(date)}
        case tree.After(date):
            return {"after": _literal(date)}
        case tree.WithinLast(duration):
            return {"within_last": str(duration)}
        case tree.IsKnown(known):
            return {"is_known": known}
        case _:
            assert_never(test)


def _literal(value: tree.Literal) -> str | bool:
    return value if isinstance(value, bool) else str(value)
