"""From two versions of an agreement to changes: each difference with the judgement of the rule that explains it."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.content import content
from slabuilder.cycles.changes.change import BOTH, ChangeRule, Judgement, different
from slabuilder.cycles.changes.codes import CODES, UNEXPLAINED
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.facts import Fact, Kind
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.registry import RULES


@dataclass(frozen=True, slots=True)
class Change:
    """A difference, and what it means by the rule with that code."""

    code: str
    name: str
    fact: Fact
    judgement: Judgement


def judged_changes(compared: Compared, rules: tuple[ChangeRule, ...] = RULES) -> tuple[Change, ...]:
    """Every difference between the versions, judged; what no rule explains is material, and another duty for both."""
    return tuple(_judged(fact, compared, rules) for fact in compared.facts)


def _judged(fact: Fact, compared: Compared, rules: tuple[ChangeRule, ...]) -> Change:
    for rule in rules:
        if (judgement := rule.judgement(fact, compared)) is not None:
            return Change(rule.code, rule.name, fact, judgement)
    return Change(UNEXPLAINED, CODES[UNEXPLAINED][0], fact, different(_plainly(fact), *BOTH))


def _plainly(fact: Fact) -> str:
    """What happened, without a meaning."""
    where = way_text(fact.way)
    match fact.kind:
        case Kind.ADDED:
            return f"{where} was added: {_shown(fact.after)}"
        case Kind.REMOVED:
            return f"{where} was taken out: {_shown(fact.before)}"
        case Kind.MOVED:
            return f"{where} is in another order: {', '.join(fact.after)}"
        case Kind.CHANGED:
            return f"{where}: {_shown(fact.after)}, was {_shown(fact.before)}"


def _shown(value: object) -> str:
    """A value on one line, cut where it is long."""
    text = str(content(value))
    return text if len(text) <= 80 else f"{text[:79]}…"
