"""Why a condition held or not, in words: the condition's outline, each line with its verdict and the value it met."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import Trace
from slabuilder.conditions.lead import Value
from slabuilder.conditions.names import Names
from slabuilder.conditions.sentences import outline
from slabuilder.conditions.values import Values, called
from slabuilder.language import Language
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Reason:
    """One line: what was asked and what was found, whether it held, where it stands, and what it counts over."""

    text: str
    held: bool
    path: Path
    children: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Explainer:
    """Explains traces of one lead; `given` has its values as they were given, which is how people know them."""

    names: Names
    language: Language
    given: Mapping[str, Value | None]

    def reason(self, trace: Trace) -> Reason:
        """Why the condition of `trace` held or not; a list of one is that one, and not (not x) is x."""
        match trace.condition:
            case tree.AllOf((_,)) | tree.AnyOf((_,)):
                return self.reason(trace.parts[0])
            case tree.AllOf() | tree.AnyOf():
                return self._over(trace, trace)
            case tree.Not():
                return self._opposite(trace, trace.parts[0])
            case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
                return self._single(trace, trace)

    def deciding(self, trace: Trace) -> tuple[Reason, ...]:
        """The single lines that alone made `trace` what it is, as `12 employees` does where 20 are asked for."""
        return tuple(self.reason(line) for line in deciding_tests(trace))

    def _opposite(self, whole: Trace, part: Trace) -> Reason:
        """The reason of `whole`, which negates `part`."""
        match part.condition:
            case tree.AllOf((_,)) | tree.AnyOf((_,)):
                return self._opposite(whole, part.parts[0])
            case tree.AllOf() | tree.AnyOf():
                return self._over(whole, part)
            case tree.Not():
                return self.reason(part.parts[0])
            case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
                return self._single(whole, part)

    def _over(self, whole: Trace, lists: Trace) -> Reason:
        children = tuple(self.reason(part) for part in lists.parts)
        return Reason(self._asked(whole), whole.held, whole.path, children)

    def _single(self, whole: Trace, leaf: Trace) -> Reason:
        seen = self._seen(leaf)
        asked = self._asked(whole)
        text = (
            asked if seen is None else self.language.phrase("{condition} (here: {value})", condition=asked, value=seen)
        )
        return Reason(text, whole.held, whole.path)

    def _asked(self, trace: Trace) -> str:
        return outline(trace.condition, self.names, self.language).text

    def _seen(self, leaf: Trace) -> str | None:
        """The value that was met, in words; nothing where the line says all."""
        match leaf.condition:
            case tree.FieldTest(name):
                return self._value(name, leaf.seen)
            case tree.ScoreTest():
                return None if leaf.seen is None else Values(self.language).one(leaf.seen)
            case tree.InBand():
                return self.language.phrase("no band") if leaf.seen is None else called(str(leaf.seen), self.language)
            case tree.StageReached() | tree.IsPersona() | tree.AllOf() | tree.AnyOf() | tree.Not():
                return None

    def _value(self, name: str, seen: Value | None) -> str:
        if seen is None:
            return self.language.phrase("unknown")
        given = self.given.get(name)
        values = Values(self.language, self.names.unit(name), self.names.is_money(name))
        return values.one(seen if given is None else given)


def deciding_tests(trace: Trace, *, negated: bool = False) -> Iterator[Trace]:
    """The traces of single tests, or of their opposites, that alone made `trace` what it is."""
    match trace.condition:
        case tree.AllOf() | tree.AnyOf():
            for part in trace.parts:
                if part.held == trace.held:
                    yield from deciding_tests(part, negated=negated)
        case tree.Not():
            yield from deciding_tests(trace.parts[0], negated=not negated)
        case tree.FieldTest() | tree.ScoreTest() | tree.StageReached() | tree.InBand() | tree.IsPersona():
            if negated:
                yield Trace(tree.Not(trace.condition), not trace.held, trace.path, parts=(trace,))
            else:
                yield trace
