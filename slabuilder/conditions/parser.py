"""From the plain values of YAML to a condition. Decides the form alone; `conditions.literals` knows the fields.

condition  =  {all: [condition, …]} | {any: [condition, …]} | {not: condition}
           |  {stage: id} | {band: id or [ids]} | {persona: id or [ids]} | {score: test}
           |  {field: test}
test       =  value | {word: argument}
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TypeVar

from slabuilder.conditions import tree
from slabuilder.conditions.words import TEST_WORDS
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.quantities import Clock, QuantityError
from slabuilder.quantities.durations import duration
from slabuilder.spans import Path

FIELD_NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
T = TypeVar("T")
_SCORE_WORDS = ("at_least", "more_than", "at_most", "less_than", "between")


class _Unreadable(Exception):
    """This part has a fault that is already noted; whatever contains it goes on without it."""


def parse(value: object) -> tuple[tree.Condition | None, tuple[Finding, ...]]:
    """The condition that `value` writes; or nothing, with every fault in it, at paths seen from `value`."""
    parser = _Parser()
    try:
        condition = parser.condition(value, ())
    except _Unreadable:
        return None, tuple(parser.findings)
    return (None if parser.findings else condition), tuple(parser.findings)


class _Parser:
    def __init__(self) -> None:
        self.findings: list[Finding] = []

    def fault(self, path: Path, message: str, help: str | None = None, mark: Mark = Mark.VALUE) -> _Unreadable:
        code = "SLA011" if mark is Mark.KEY else "SLA012"
        self.findings.append(Finding(code, message, path, help, mark))
        return _Unreadable()

    def condition(self, value: object, path: Path) -> tree.Condition:
        key, argument = self._only_entry(value, path, "a condition", "field: test, or all: / any: / not:")
        here = (*path, key)
        match key:
            case "all":
                return tree.AllOf(self._parts(argument, here))
            case "any":
                return tree.AnyOf(self._parts(argument, here))
            case "not":
                return tree.Not(self.condition(argument, here))
            case "stage":
                return tree.StageReached(self._text(argument, here, "the id of a stage"))
            case "band":
                return tree.InBand(self._names(argument, here, "the id of a band, or a list of them"))
            case "persona":
                return tree.IsPersona(self._names(argument, here, "the id of a buyer persona, or a list of them"))
            case "score":
                return tree.ScoreTest(self._score_test(argument, here))
            case _:
                return self._field_test(key, argument, here)

    def _field_test(self, name: str, value: object, path: Path) -> tree.FieldTest:
        if not FIELD_NAME.fullmatch(name):
            help = "field names are small letters, digits and _, such as job_title"
            raise self.fault(path, f"{name!r} cannot be the name of a field", help, Mark.KEY)
        return tree.FieldTest(name, self.test(value, path))

    def test(self, value: object, path: Path) -> tree.Test:
        if not isinstance(value, dict):
            return tree.Equals(self._literal(value, path))
        word, argument = self._only_entry(value, path, "a test", "such as at_least: 20")
        here = (*path, word)
        match word:
            case "at_least":
                return tree.AtLeast(self._literal(argument, here))
            case "more_than":
                return tree.MoreThan(self._literal(argument, here))
            case "at_most":
                return tree.AtMost(self._literal(argument, here))
            case "less_than":
                return tree.LessThan(self._literal(argument, here))
            case "between":
                low, high = self._pair(argument, here)
                return tree.Between(low, high)
            case "one_of":
                return tree.OneOf(tuple(self._each(argument, here, self._literal)))
            case "none_of":
                return tree.NoneOf(tuple(self._each(argument, here, self._literal)))
            case "contains":
                return tree.Contains(self._names(argument, here, "a word, or a list of words"))
            case "contains_text":
                return tree.ContainsText(self._names(argument, here, "a text, or a list of texts"))
            case "starts_with":
                return tree.StartsWith(self._names(argument, here, "a text, or a list of texts"))
            case "before":
                return tree.Before(self._literal(argument, here))
            case "after":
                return tree.After(self._literal(argument, here))
            case "within_last":
                return self._within_last(argument, here)
            case "is_known":
                if not isinstance(argument, bool):
                    raise self.fault(here, "is_known takes true or false")
                return tree.IsKnown(argument)
            case _:
                raise self._unknown_word(word, here, TEST_WORDS)

    def _unknown_word(self, word: str, path: Path, words: tuple[str, ...]) -> _Unreadable:
        close = nearest(word, words)
        hint = f"did you mean {close}?" if close else f"the tests are {', '.join(words)}"
        return self.fault(path, f"{word!r} is not a test", hint, Mark.KEY)

    def _score_test(self, value: object, path: Path) -> tree.Test:
        word, _ = self._only_entry(value, path, "a test of the score", "such as at_least: 60")
        if word not in _SCORE_WORDS:
            raise self._unknown_word(word, (*path, word), _SCORE_WORDS)
        return self.test(value, path)

    def _within_last(self, value: object, path: Path) -> tree.WithinLast:
        try:
            length = duration(value if isinstance(value, str) else "")
        except QuantityError:
            raise self.fault(path, "within_last takes a duration such as 30 days") from None
        if length.clock is Clock.BUSINESS:
            raise self.fault(path, "within_last runs always, not in business time", "write for example 30 days")
        return tree.WithinLast(length)

    def _only_entry(self, value: object, path: Path, what: str, example: str) -> tuple[str, object]:
        if not isinstance(value, dict):
            raise self.fault(path, f"{what} is expected here", f"write {example}")
        if len(value) > 1 and what == "a condition":
            keys = ", ".join(map(str, value))
            help = "list them under all: when each must hold, or under any: when one is enough"
            raise self.fault(path, f"one condition holds one test, not {len(value)} ({keys})", help)
        if len(value) != 1:
            raise self.fault(path, f"{what} has exactly one word, not {len(value)}", f"write {example}")
        return next(iter(value.items()))

    def _parts(self, value: object, path: Path) -> tuple[tree.Condition, ...]:
        return tuple(self._each(value, path, self.condition))

    def _each(self, value: object, path: Path, read: Callable[[object, Path], T]) -> list[T]:
        """Every item read; all of a list's faults are noted before it is given up."""
        if not isinstance(value, list):
            raise self.fault(path, "a list is expected here", "write [one, two], or one item a line after a dash")
        if not value:
            raise self.fault(path, "the list is empty", "name at least one, or take the condition out")
        items: list[T] = []
        for index, item in enumerate(value):
            try:
                items.append(read(item, (*path, index)))
            except _Unreadable:
                continue
        return items

    def _pair(self, value: object, path: Path) -> tuple[tree.Literal, tree.Literal]:
        if not isinstance(value, list) or len(value) != 2:
            raise self.fault(path, "between takes two values", "write [lowest, highest]; both are included")
        low, high = (self._literal(item, (*path, index)) for index, item in enumerate(value))
        return low, high

    def _names(self, value: object, path: Path, what: str) -> tuple[str, ...]:
        if isinstance(value, list):
            return tuple(self._each(value, path, lambda item, here: self._text(item, here, what)))
        return (self._text(value, path, what),)

    def _text(self, value: object, path: Path, what: str) -> str:
        if not isinstance(value, str) or not value.strip():
            raise self.fault(path, f"{what} is expected here")
        return value

    def _literal(self, value: object, path: Path) -> tree.Literal:
        if isinstance(value, bool):
            return value
        if not isinstance(value, str) or not value.strip():
            raise self.fault(path, "a value is expected here", "to ask for a blank one, write is_known: false")
        return value
