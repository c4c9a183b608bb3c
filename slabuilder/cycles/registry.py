"""All change rules, in the order of their codes; of those that stand at a fact's place, the first that judges it counts."""

from __future__ import annotations

from slabuilder.cycles.change import ChangeRule
from slabuilder.cycles.rules.goals.marketing_share import marketing_share
from slabuilder.cycles.rules.lead_management.first_touch import first_touch
from slabuilder.cycles.rules.whole.spelled_out import spelled_out

RULES: tuple[ChangeRule, ...] = (
    spelled_out,
    marketing_share,
    first_touch,
)
