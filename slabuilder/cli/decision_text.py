"""An answer about a lead for a terminal: what was decided, why, line by line of the file, and who is due when."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import TypeVar

from slabuilder.agreement.lead_management import Starts
from slabuilder.cli.moments import moment
from slabuilder.diagnostics.display import wrap
from slabuilder.rulebook.deadlines import Deadline, Step
from slabuilder.rulebook.decide import Verdict
from slabuilder.rulebook.explained import Explained, Line
from slabuilder.rulebook.rules import FollowUpRule, PersonaRule, RouteRule, ScoringLine, StageRule

WIDTH = 80
_GUTTER = 6
AnyRule = TypeVar("AnyRule", StageRule, ScoringLine, PersonaRule, RouteRule, FollowUpRule)
_STEPS = {Step.HAND_OVER: "hand over", Step.FIRST_TOUCH: "first touch", Step.ACCEPTANCE: "accept or reject"}
_SINCE = {Starts.CREATED: "created", Starts.QUALIFIED: "qualified", Starts.HANDED_OVER: "handed over"}


def decision_text(explained: Explained, teams: Mapping[str, str]) -> str:
    """The answer, 80 columns wide; `teams` are the names of the teams. Numbers at the left are lines of the file."""
    text = _Text(explained, teams)
    sections = [text.decided(), text.stages(), text.score(), text.personas(), text.routes(), text.follow_up()]
    return "\n\n".join("\n".join(lines) for section in (*sections, text.due()) if (lines := list(section)))


class _Text:
    def __init__(self, explained: Explained, teams: Mapping[str, str]) -> None:
        self.explained = explained
        self.decision = explained.answer.decision
        self.teams = teams

    # ---- the sections

    def decided(self) -> Iterator[str]:
        decision, answer = self.decision, self.explained.answer
        yield f"{self.explained.document.name}, as of {moment(answer.as_of.instant, answer.rules.zone)}"
        yield ""
        yield f"stage      {decision.stage.id if decision.stage else 'none'}"
        yield f"score      {decision.score}"
        yield f"band       {decision.band.id if decision.band else 'none'}"
        yield f"persona    {decision.persona.id if decision.persona else 'none'}"
        yield f"route      {self._route()}"
        yield f"follow-up  {decision.follow_up.id if decision.follow_up else 'none'}"

    def _route(self) -> str:
        route = self.decision.route
        return f"{route.id}, to {self.teams[route.team]}" if route else "none: it is not handed over"

    def due(self) -> Iterator[str]:
        yield "Due"
        for deadline in self.explained.answer.deadlines:
            due = f"{moment(deadline.due, deadline.zone)}  {self._step(deadline)}"
            yield from self._numbered(self.explained.line_of(deadline.path), due, 0)
            since = f"{deadline.within} after it was {_SINCE[deadline.starts]}"
            yield from self._numbered(None, since, len("Thu 2026-10-01 09:05 EDT  "))

    def _step(self, deadline: Deadline) -> str:
        who = self.teams.get(deadline.who, deadline.who)
        return f"else: {who}" if deadline.step is Step.ESCALATION else f"{_STEPS[deadline.step]}: {who}"

    def stages(self) -> Iterator[str]:
        yield "Stages"
        for verdict in self.decision.stages:
            yield from self._rule(verdict, verdict.rule.id, "when", f"decided by {verdict.rule.decided_by}")

    def score(self) -> Iterator[str]:
        if self.decision.scoring:
            yield "Score"
            for verdict in self.decision.scoring:
                yield from self._rule(verdict, f"{verdict.rule.points:+}", "when", "")
                if verdict.held and verdict.rule.because:
                    yield from self._numbered(None, f"because {verdict.rule.because}", 2)

    def personas(self) -> Iterator[str]:
        if any(verdict.trace for verdict in self.decision.personas):
            yield "Buyer personas"
            for verdict in self.decision.personas:
                yield from self._rule(verdict, verdict.rule.id, "matches_when", "no condition recognises it")

    def routes(self) -> Iterator[str]:
        yield "Routes, until one fits"
        for verdict in self.decision.routes:
            yield from self._rule(verdict, verdict.rule.id, "when", "")

    def follow_up(self) -> Iterator[str]:
        if self.decision.follow_ups:
            yield "Follow-up rules, until one fits"
            for verdict in self.decision.follow_ups:
                yield from self._rule(verdict, verdict.rule.id, "when", "every other lead that was handed over")

    # ---- the lines

    def _rule(self, verdict: Verdict[AnyRule], name: str, key: str, without: str) -> Iterator[str]:
        """A rule and why it applies or not; `without` is said of one that has no condition."""
        path = (*verdict.rule.path, key)
        why = self.explained.why(verdict, path)
        if why is None:
            why = Line(without, verdict.held, self.explained.line_of(verdict.rule.path))
        yield from self._why(why, 0, f"{name}: ")

    def _why(self, line: Line, indent: int, name: str = "") -> Iterator[str]:
        mark = "✓" if line.held else "✗"
        yield from self._numbered(line.line, f"{mark} {name}{line.text}", indent)
        for child in line.children:
            yield from self._why(child, indent + 2)

    def _numbered(self, line: int | None, text: str, indent: int) -> Iterator[str]:
        margin = " " * (_GUTTER + indent)
        first, *rest = wrap(text, WIDTH - len(margin), "  ")
        yield f"{'' if line is None else line:>{_GUTTER - 2}}  {' ' * indent}{first}"
        yield from (margin + more for more in rest)
