"""An answer with its reasons in words, and the line of the file on which each rule and condition stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import Value
from slabuilder.conditions.names import Names
from slabuilder.conditions.reasons import Explainer, Reason
from slabuilder.language import language_for
from slabuilder.rulebook.deadlines import Deadline
from slabuilder.rulebook.decide import Decision, Rule, Verdict
from slabuilder.rulebook.rules import Rulebook
from slabuilder.source import Document
from slabuilder.spans import Path


@dataclass(frozen=True, slots=True)
class Line:
    """One line of an explanation: whether it held, where it stands in the file, and the lines that it counts over."""

    text: str
    held: bool
    line: int | None
    children: tuple[Line, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """One lead, by the values that were given of it, and all that the rules say about it."""

    rules: Rulebook
    given: Mapping[str, Value | None]
    as_of: AsOf
    decision: Decision
    deadlines: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True)
class Explained:
    """Explains an answer about a lead, in the agreement's language."""

    answer: Answer
    document: Document
    explainer: Explainer

    @classmethod
    def of(cls, answer: Answer, agreement: Agreement, document: Document) -> Explained:
        """How `answer`, which comes of `agreement`, is explained; `document` is what that was read from."""
        personas = {persona.id: persona.name for persona in agreement.buyer_personas}
        names = Names(agreement.lead_fields, agreement.qualified_lead.stages, personas)
        language = language_for(agreement.locale, agreement.currency)
        return cls(answer, document, Explainer(names, language, answer.given))

    def line_of(self, path: Path) -> int | None:
        """The line of the file on which the value at `path` begins."""
        span = self.document.span(path)
        return None if span is None else span.start.line

    def why(self, verdict: Verdict[Rule], path: Path) -> Line | None:
        """Why the rule, whose condition stands at `path`, applies or not; nothing if it has no condition."""
        return None if verdict.trace is None else self._line(self.explainer.reason(verdict.trace), path)

    def _line(self, reason: Reason, path: Path) -> Line:
        children = tuple(self._line(child, path) for child in reason.children)
        return Line(reason.text, reason.held, self.line_of((*path, *reason.path)), children)
