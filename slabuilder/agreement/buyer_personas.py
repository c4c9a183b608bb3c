"""Component 1: whom both teams attract and close."""

from __future__ import annotations

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import ConditionOnLead, Id, Line, Markdown


class BuyerPersona(Part):
    """One kind of buyer, beyond demographics."""

    id: Id = key("The name by which conditions refer to this persona.", "ops-olivia")
    name: Line = key("The name that both teams use.", "Operations Olivia")
    role: Line = key("Position and kind of company.", "VP Operations at a regional manufacturer")
    background: Markdown | None = key(
        "Career, day, company: what makes this buyer a person.", "Came up through the plant.", default=None
    )
    goals: tuple[Line, ...] = key("What this buyer wants to reach.", ["cut unplanned downtime"], min_length=1)
    challenges: tuple[Line, ...] = key("What stands in the way.", ["spreadsheets nobody trusts"], min_length=1)
    triggers: tuple[Line, ...] = key("What makes this buyer start to look.", ["a failed audit"], default=())
    objections: tuple[Line, ...] = key("What this buyer says against buying.", ["we tried that in 2019"], default=())
    looks_in: tuple[Line, ...] = key("Where this buyer looks for answers.", ["trade fairs", "peer groups"], default=())
    matches_when: ConditionOnLead | None = key(
        "The condition that recognises this buyer among the leads.",
        {"job_title": {"contains": ["operations", "plant"]}},
        default=None,
    )
