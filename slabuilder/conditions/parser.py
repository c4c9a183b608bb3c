"""From the plain values of YAML to a condition. Decides the form alone; `conditions.literals` knows the fields.

condition  =  {all: [condition, …]} | {any: [condition, …]} | {not: condition}
           |  {stage: id} | {band: id or [ids]} | {persona: id or [ids]} | {score: test}
           |  {field: test}
test       =  value | {word: argument}
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from slabuilder.conditions import tree
from slabuilder.conditions.words import QUOTE_A_WORD, TEST_WORDS, can_name_a_field
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.quantities import Clock, QuantityError
from slabuilder.quantities.durations import duration
from slabuilder.spans import Path

T = TypeVar("T")
_EXAMPLES = "write for example employees: {at_least: 20}, or stage: mql"
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
        key, argument = self._only_test(value, path)
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
                return tree.InBand(self._names(argument, here, "the id of a band", "bands"))
            case "persona":
                return tree.IsPersona(self._names(argument, here, "the id of a buyer persona", "buyer personas"))
            case "score":
                return tree.ScoreTest(self._score_test(argument, here))
            case _:
                return self._field_test(key, argument, here)

    def _field_test(self, name: str, value: object, path: Path) -> tree.FieldTest:
        if not can_name_a_field(name):
            help = "field names are small letters, digits and _, such as job_title"
            raise self.fault(path, f"{name!r} cannot be the name of a field", help, Mark.KEY)
        return tree.FieldTest(name, self.test(value, path))

    def test(self, value: object, path: Path) -> tree.Test:
        if not isinstance(value, dict):
            return tree.Equals(self._literal(value, path))
        word, argument = self._only_word(value, path)
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
                return tree.OneOf(self._literals(argument, here))
            case "none_of":
                return tree.NoneOf(self._literals(argument, here))
            case "contains":
                return tree.Contains(self._names(argument, here, "a word", "words"))
            case "contains_text":
                return tree.ContainsText(self._names(argument, here, "a text", "texts"))
            case "starts_with":
                return tree.StartsWith(self._names(argument, here, "a text", "texts"))
            case "before":
                return tree.Before(self._literal(argument, here))
            case "after":
                return tree.After(self._literal(argument, here))
            case "within_last":
                return self._within_last(argument, here)
            case "is_known":
                if not isinstance(argument, bool):
                    raise self.fault(here, expected("true or false", argument))
                return tree.IsKnown(argument)
            case _:
                raise self._unknown_word("a test", word, here, TEST_WORDS)

    def _unknown_word(self, what: str, word: str, path: Path, words: tuple[str, ...]) -> _Unreadable:
        close = nearest(word, words)
        help = f"did you mean {close}?" if close else f"the tests are {', '.join(words)}"
        return self.fault(path, f"{word!r} is not {what}", help, Mark.KEY)

    def _score_test(self, value: object, path: Path) -> tree.Test:
        if not isinstance(value, dict):
            raise self.fault(path, expected("a test of the score", value), "write for example {at_least: 60}")
        word, _ = self._only_word(value, path)
        if word not in _SCORE_WORDS:
            raise self._unknown_word("a test of the score", word, (*path, word), _SCORE_WORDS)
        return self.test(value, path)

    def _within_last(self, value: object, path: Path) -> tree.WithinLast:
        try:
            length = duration(value if isinstance(value, str) else "")
        except QuantityError:
            raise self.fault(path, expected("a duration such as 30 days", value)) from None
        if length.clock is Clock.BUSINESS:
            raise self.fault(path, "within_last does not run in business time", "write for example 30 days")
        return tree.WithinLast(length)

    def _only_test(self, value: object, path: Path) -> tuple[str, object]:
        """The one entry of a condition: a field and its test, or a word and what it joins or refers to."""
        if isinstance(value, list):
            help = "write all: above the list if each must hold, or any: if one is enough"
            raise self.fault(path, expected("one condition", value), help)
        if not isinstance(value, dict):
            raise self.fault(path, expected("a condition", value), _EXAMPLES)
        if not value:
            raise self.fault(path, "the condition is empty", _EXAMPLES)
        if len(value) > 1:
            help = "list them under all: if each must hold, or under any: if one is enough"
            raise self.fault(path, f"one condition holds one test, not {len(value)} ({', '.join(value)})", help)
        return next(iter(value.items()))

    def _only_word(self, value: dict[str, object], path: Path) -> tuple[str, object]:
        """The one entry of a test: its word, and what it compares with."""
        if not value:
            raise self.fault(path, "the test is empty", "write for example {at_least: 20}")
        if len(value) > 1:
            help = "write between: [lowest, highest], or a condition for each under all:"
            raise self.fault(path, f"a test holds one word, not {len(value)} ({', '.join(value)})", help)
        return next(iter(value.items()))

    def _parts(self, value: object, path: Path) -> tuple[tree.Condition, ...]:
        return tuple(self._each(value, path, "conditions", self.condition))

    def _literals(self, value: object, path: Path) -> tuple[tree.Literal, ...]:
        return tuple(self._each(value, path, "values", self._literal))

    def _each(self, value: object, path: Path, what: str, read: Callable[[object, Path], T]) -> list[T]:
        """Every item read; all of a list's faults are noted before it is given up."""
        if not isinstance(value, list):
            help = "write one item a line, each after a dash and a space, or [one, two]"
            raise self.fault(path, expected(f"a list of {what}", value), help)
        if not value:
            raise self.fault(path, f"the list of {what} is empty", "name at least one, or take the condition out")
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
        literals = self._literals(value, path)
        if len(literals) != 2:
            raise _Unreadable
        return literals[0], literals[1]

    def _names(self, value: object, path: Path, one: str, plural: str) -> tuple[str, ...]:
        if isinstance(value, list):
            return tuple(self._each(value, path, plural, lambda item, here: self._text(item, here, one)))
        return (self._text(value, path, one),)

    def _text(self, value: object, path: Path, what: str) -> str:
        if not isinstance(value, str) or not value.strip():
            help = QUOTE_A_WORD if isinstance(value, bool) else None
            raise self.fault(path, expected(what, value), help)
        return value

    def _literal(self, value: object, path: Path) -> tree.Literal:
        if isinstance(value, bool):
            return value
        if isinstance(value, list):
            help = "write one_of: [one, two]; to join conditions, write all: or any:"
            raise self.fault(path, expected("one value", value), help)
        if not isinstance(value, str):
            raise self.fault(path, expected("a value", value))
        if not value.strip():
            raise self.fault(path, expected("a value", value), "to ask for a blank one, write is_known: false")
        return value
