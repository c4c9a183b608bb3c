"""An answer about a lead as JSON values: what was decided, the deadlines, and the trace of every rule that was asked."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from zoneinfo import ZoneInfo

from slabuilder.rulebook.deadlines import Deadline
from slabuilder.rulebook.decide import Verdict
from slabuilder.rulebook.explained import Explained, Line
from slabuilder.rulebook.rules import FollowUpRule, PersonaRule, RouteRule, StageRule
from slabuilder.spans import Path


def answer_json(explained: Explained) -> dict[str, Any]:
    """The answer; ids where something was decided, and null where nothing fits."""
    decision = explained.answer.decision
    return {
        "stage": decision.stage.id if decision.stage else None,
        "score": decision.score,
        "band": decision.band.id if decision.band else None,
        "persona": decision.persona.id if decision.persona else None,
        "route": decision.route.id if decision.route else None,
        "follow_up": decision.follow_up.id if decision.follow_up else None,
        "as_of": explained.answer.as_of.instant.isoformat(),
        "deadlines": [_deadline(deadline, explained) for deadline in explained.answer.deadlines],
        "trace": {
            "file": explained.document.name,
            "stages": _rules(decision.stages, "when", explained),
            "scoring": [
                {"points": verdict.rule.points, "because": verdict.rule.because}
                | _verdict(verdict, (*verdict.rule.path, "when"), explained)
                for verdict in decision.scoring
            ],
            "personas": _rules(decision.personas, "matches_when", explained),
            "routes": _rules(decision.routes, "when", explained),
            "follow_up": _rules(decision.follow_ups, "when", explained),
        },
    }


def _deadline(deadline: Deadline, explained: Explained) -> dict[str, Any]:
    zone = ZoneInfo(deadline.zone)
    return {
        "step": deadline.step,
        "who": deadline.who,
        "starts": deadline.starts,
        "start": deadline.start.astimezone(zone).isoformat(),
        "within": str(deadline.within),
        "due": deadline.due.astimezone(zone).isoformat(),
        "line": explained.line_of(deadline.path),
    }


def _rules(
    verdicts: Iterable[Verdict[StageRule] | Verdict[PersonaRule] | Verdict[RouteRule] | Verdict[FollowUpRule]],
    key: str,
    explained: Explained,
) -> list[dict[str, Any]]:
    return [{"id": verdict.rule.id} | _verdict(verdict, (*verdict.rule.path, key), explained) for verdict in verdicts]


def _verdict(verdict: Verdict[Any], path: Path, explained: Explained) -> dict[str, Any]:
    why = explained.why(verdict, path)
    return {
        "held": verdict.held,
        "line": explained.line_of(verdict.rule.path),
        "why": None if why is None else _line(why),
    }


def _line(line: Line) -> dict[str, Any]:
    found = {"text": line.text, "held": line.held, "line": line.line}
    return found | {"of": [_line(child) for child in line.children]} if line.children else found
