"""Component 5: when and how a lead passes from marketing to sales."""

from __future__ import annotations

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import ConditionOnLead, FieldRef, Id, Line, Share, Span, TeamId


class Route(Part):
    """One way for leads; the first route that fits takes the lead."""

    id: Id = key("The name of the route.", "hot")
    when: ConditionOnLead = key("Which leads take it.", {"all": [{"stage": "mql"}, {"band": "A"}]})
    to: TeamId = key("The sales team that gets the lead.", "enterprise")
    within: Span = key("Within what time after the lead qualified it is handed over.", "5 business minutes")
    how: Line = key("By what means it is handed over.", "CRM task and a message")
    with_: tuple[FieldRef, ...] = key("The information that goes with it.", ["job_title"], alias="with", default=())
    expected: Share | None = key(
        "The share of the promised leads that is expected to take this route.", "30%", default=None
    )
