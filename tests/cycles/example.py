"""Two versions of the example agreement, as a change rule names them."""

from __future__ import annotations

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from slabuilder.loading.load import agreement_in
from tests.checks.example import changed


def version(*changes: str) -> Agreement:
    """The example agreement after `changes`."""
    value = changed(*changes)
    agreement, faults = agreement_in(value)
    assert faults == [], changes
    assert agreement is not None
    return agreement


def compared(change: str, from_: str = "") -> Compared:
    """The example after `from_`, and after `change` besides."""
    return Compared(version(from_), version(from_, change))


def judged(rule: ChangeRule, change: str) -> list[Change]:
    """The changes that come of `change`, which is one of those that `rule` names."""
    return list(judged_changes(compared(change, rule.from_)))
