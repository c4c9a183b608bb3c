"""What checks find and both sides live with, as templates see it: whoever signs knows of it."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.render.view.writing import Writing


@dataclass(frozen=True, slots=True)
class AcceptedView:
    """One accepted finding: the code of its check, perhaps where, why, by whom and until when."""

    number: str
    code: str
    at: str | None
    reason: str
    approved_by: str
    until: str


def accepted_findings(writing: Writing) -> tuple[AcceptedView, ...]:
    """Every accepted finding, in the order of the agreement."""
    return tuple(
        AcceptedView(
            writing.clauses.number("accepted_findings", index),
            accepted.code,
            accepted.at,
            accepted.reason,
            writing.people(accepted.approved_by),
            writing.language.date(accepted.until),
        )
        for index, accepted in enumerate(writing.agreement.accepted_findings)
    )
