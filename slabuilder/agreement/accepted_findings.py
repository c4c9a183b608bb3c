"""Findings that both sides know, and live with for a while."""

from __future__ import annotations

from typing import Annotated

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import Date, Line, SignatoryId, matching

CheckCode = Annotated[str, matching(r"^SLA[0-9]{3}$", "the code of a check such as SLA307")]


class AcceptedFinding(Part):
    """A finding of a check that is accepted until a day, with the reason and by whom."""

    code: CheckCode = key("The code of the check.", "SLA307")
    at: Line | None = key(
        "Where it is accepted: an id, or a path; without one, everywhere.", "parties.sales.teams[inside]", default=None
    )
    reason: Line = key("Why it is accepted.", "Two more reps start in November.")
    approved_by: tuple[SignatoryId, ...] = key(
        "Who approved it: a signatory of each side that it concerns.", ["cmo", "cro"], min_length=1
    )
    until: Date = key("The last day on which it is accepted.", "2026-11-30")
