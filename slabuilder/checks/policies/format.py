"""The format of policy files."""

from __future__ import annotations

from enum import StrEnum

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import ConditionOnLead, FormatVersion, Id, Line
from slabuilder.diagnostics.diagnostic import Severity


class Of(StrEnum):
    """The lists of an agreement, each item of which a policy may judge."""

    FOLLOW_UP = "follow_up"
    ROUTES = "routes"
    STAGES = "stages"
    BANDS = "bands"
    KPIS = "kpis"
    TEAMS = "teams"
    SIGNATORIES = "signatories"
    PERSONAS = "personas"


class Policy(Part):
    """One rule of the company."""

    id: Id = key("The name of the policy.", "hot-leads-at-once")
    of: Of | None = key(
        "The list whose items are judged one by one; without it, the agreement is.", "follow_up", default=None
    )
    when: ConditionOnLead | None = key(
        "Which of them are judged; without it, all.", {"bands": {"contains": "A"}}, default=None
    )
    must: ConditionOnLead = key("What has to hold.", {"first_touch": {"at_most": "15 business minutes"}})
    message: Line = key("What the policy says, in a sentence.", "Leads of band A hear from us within 15 minutes")
    help: Line | None = key("What to do where it is not kept.", "ask the sales operations team", default=None)
    severity: Severity = key("How bad it is if it is not kept.", "error", default=Severity.ERROR)


class PolicyFile(Part):
    """The rules of one file."""

    format: FormatVersion = key("The version of this format.", 1)
    policies: tuple[Policy, ...] = key(
        "The rules.",
        [
            {
                "id": "share",
                "must": {"marketing_share": {"at_least": "20%"}},
                "message": "Marketing brings a fifth at least",
            }
        ],
        min_length=1,
    )
