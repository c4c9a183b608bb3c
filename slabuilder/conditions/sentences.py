"""A condition in words: an outline for the document's tables of rules, and a sentence where there is room for one.

Both are total and never empty. Conditions that mean different things have different outlines, as long as their fields
have different labels.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import reduce

from slabuilder.conditions import tree
from slabuilder.conditions.names import Names
from slabuilder.conditions.phrases import opposite_of, opposite_of_score, phrase_of
from slabuilder.conditions.values import Values, called
from slabuilder.language import Language


@dataclass(frozen=True, slots=True)
class Outline:
    """A condition as a list in a list: its text, and the conditions that the text counts over, if any."""

    text: str
    children: tuple[Outline, ...] = ()


def outline(condition: tree.Condition, names: Names, language: Language) -> Outline:
    """`condition` as an outline; a list of one is that one, and not (not x) is x."""
    return _Words(names, language).outline(condition)


def sentence(condition: tree.Condition, names: Names, language: Language) -> str:
    """`condition` in one line: `company size is at least 20 employees, and state is CT`."""
    words = _Words(names, language)
    match condition:
        case tree.AllOf((first, second)) if _plain(first) and _plain(second):
            line = {"first": words.outline(first).text, "second": words.outline(second).text}
            return language.phrase("{first}, and {second}", **line)
        case tree.AnyOf((first, second)) if _plain(first) and _plain(second):
            line = {"first": words.outline(first).text, "second": words.outline(second).text}
            return language.phrase("{first}, or {second}", **line)
        case _:
            return _in_one_line(words.outline(condition), language)


@dataclass(frozen=True, slots=True)
class _Words:
    names: Names
    language: Language

    def outline(self, condition: tree.Condition) -> Outline:
        match condition:
            case tree.AllOf((part,)) | tree.AnyOf((part,)):
                return self.outline(part)
            case tree.AllOf(parts):
                return self._over(self.language.phrase("all of these:"), parts)
            case tree.AnyOf(parts):
                return self._over(self.language.phrase("at least one of these:"), parts)
            case tree.Not(part):
                return self._opposite(part)
            case tree.FieldTest(name, test):
                return Outline(phrase_of(test, self.names.label(name), self._values(name), self.language))
            case tree.ScoreTest(test):
                return Outline(phrase_of(test, self._score(), Values(self.language), self.language))
            case tree.StageReached(stage):
                return Outline(self.language.phrase("the lead has reached the stage {stage}", stage=self._stage(stage)))
            case tree.InBand(bands):
                return Outline(self.language.phrase("the lead is in band {bands}", bands=self._any(bands)))
            case tree.IsPersona(personas):
                return Outline(
                    self.language.phrase(
                        "the lead fits the buyer persona {personas}", personas=self._personas(personas)
                    )
                )

    def _opposite(self, condition: tree.Condition) -> Outline:
        """The outline of what holds where `condition` does not."""
        match condition:
            case tree.AllOf((part,)) | tree.AnyOf((part,)):
                return self._opposite(part)
            case tree.AllOf(parts):
                return self._over(self._not_all(parts), parts)
            case tree.AnyOf(parts):
                return self._over(self._none(parts), parts)
            case tree.Not(part):
                return self.outline(part)
            case tree.FieldTest(name, test):
                return Outline(opposite_of(test, self.names.label(name), self._values(name), self.language))
            case tree.ScoreTest(test):
                return Outline(opposite_of_score(test, self._score(), Values(self.language), self.language))
            case tree.StageReached(stage):
                name = self._stage(stage)
                return Outline(self.language.phrase("the lead has not reached the stage {stage}", stage=name))
            case tree.InBand(bands):
                return Outline(self.language.phrase("the lead is not in band {bands}", bands=self._any(bands)))
            case tree.IsPersona(personas):
                return Outline(
                    self.language.phrase(
                        "the lead does not fit the buyer persona {personas}", personas=self._personas(personas)
                    )
                )

    def _over(self, text: str, parts: tuple[tree.Condition, ...]) -> Outline:
        return Outline(text, tuple(self.outline(part) for part in parts))

    def _not_all(self, parts: tuple[tree.Condition, ...]) -> str:
        if any(_asks_for_values(part) for part in parts):
            return self.language.phrase("not all of these, where a comparison with an unknown value counts as not met:")
        return self.language.phrase("not all of these:")

    def _none(self, parts: tuple[tree.Condition, ...]) -> str:
        if any(_asks_for_values(part) for part in parts):
            return self.language.phrase("none of these, where a comparison with an unknown value counts as not met:")
        return self.language.phrase("none of these:")

    def _values(self, field: str) -> Values:
        return Values(self.language, self.names.unit(field), self.names.is_money(field))

    def _score(self) -> str:
        return self.language.phrase("the lead’s score")

    def _stage(self, stage: str) -> str:
        return self.language.stage_name(stage, self.names.stages)

    def _any(self, ids: tuple[str, ...]) -> str:
        return self.language.either([called(name, self.language) for name in ids])

    def _personas(self, ids: tuple[str, ...]) -> str:
        return self._any(tuple(self.names.personas.get(persona, persona) for persona in ids))


def _asks_for_values(condition: tree.Condition) -> bool:
    """Whether `condition` fails where a field is blank, in words that do not say so themselves."""
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            return any(_asks_for_values(part) for part in parts)
        case tree.FieldTest(test=test):
            return not isinstance(test, tree.IsKnown)
        case tree.Not() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            return False


def _plain(condition: tree.Condition) -> bool:
    """Whether the words of `condition` have no list, no "and" and no "or" of their own."""
    match condition:
        case tree.FieldTest(test=test) | tree.ScoreTest(test):
            return _single(test)
        case tree.InBand(ids) | tree.IsPersona(ids):
            return len(ids) == 1
        case tree.StageReached():
            return True
        case tree.AllOf() | tree.AnyOf() | tree.Not():
            return False


def _single(test: tree.Test) -> bool:
    match test:
        case tree.OneOf(values) | tree.NoneOf(values):
            return len(values) == 1
        case tree.Contains(texts) | tree.ContainsText(texts) | tree.StartsWith(texts):
            return len(texts) == 1
        case tree.Between():
            return False
        case (
            tree.Equals()
            | tree.AtLeast()
            | tree.MoreThan()
            | tree.AtMost()
            | tree.LessThan()
            | tree.Before()
            | tree.After()
            | tree.WithinLast()
            | tree.IsKnown()
        ):
            return True


def _in_one_line(outline: Outline, language: Language) -> str:
    """The outline's lists between semicolons; a list in a list stands in brackets."""
    if not outline.children:
        return outline.text
    items = [_as_item(child, language) for child in outline.children]
    listed = reduce(lambda earlier, last: language.phrase("{earlier}; {last}", earlier=earlier, last=last), items)
    return language.phrase("{heading} {items}", heading=outline.text, items=listed)


def _as_item(outline: Outline, language: Language) -> str:
    line = _in_one_line(outline, language)
    return language.phrase("({condition})", condition=line) if outline.children else line
