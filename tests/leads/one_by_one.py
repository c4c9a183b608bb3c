"""The slow way to decide about leads, against which the table is held: one after the other, by `rulebook.decide`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import read_lead
from slabuilder.rulebook.decide import decide
from slabuilder.rulebook.rules import Rulebook


def one_by_one(rules: Rulebook, raw: Mapping[str, object], as_of: AsOf) -> dict[str, Any]:
    """What is decided about the lead, as the table answers."""
    read = read_lead({name: value for name, value in raw.items() if name in rules.fields}, rules.fields, as_of.zone)
    assert not read.faults
    events = frozenset(rule.id for rule in rules.stages if rule.when is None and raw.get(rule.id) in (True, "true"))
    decision = decide(rules, read.lead, as_of, events)
    return {
        "stage": decision.stage.id if decision.stage else None,
        "score": decision.score,
        "band": decision.band.id if decision.band else None,
        "persona": decision.persona.id if decision.persona else None,
        "route": decision.route.id if decision.route else None,
        "follow_up": decision.follow_up.id if decision.follow_up else None,
    }
