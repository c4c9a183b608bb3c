"""Whether both sides are among the people that a clause names."""

from __future__ import annotations

from collections.abc import Iterable

from slabuilder.agreement.agreement import Agreement


def side_left_out(agreement: Agreement, named: Iterable[str]) -> str | None:
    """The name of the party none of whose signatories is among `named`."""
    parties = agreement.parties
    for party in (parties.marketing, parties.sales):
        if not {signatory.id for signatory in party.signatories}.intersection(named):
            return party.name
    return None
