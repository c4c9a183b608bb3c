"""The same person signs for both sides.

A signature says that somebody has looked at the agreement with the eyes of one side. Where a head of revenue leads both,
the two people who answer for marketing and for sales sign, and the head of both approves.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA050",
    name="signs-for-both",
    severity=Severity.WARNING,
    help="let each side's own person sign",
    fires="""
parties.sales.signatories[cro]: {id: cro, name: Dana Reyes, title: Chief Revenue Officer, email: dana@acme.example}
""",
    quiet="""
parties.sales.signatories[cro]: {id: cro, name: Kim Lund, title: Head of Sales, email: kim@acme.example}
""",
)
def signs_for_both(judged: Judged) -> Iterator[Found]:
    """Each e-mail address among the signatories of both parties."""
    marketing, sales = judged.agreement.parties.marketing, judged.agreement.parties.sales
    first = {person.email.lower(): index for index, person in enumerate(marketing.signatories)}
    for index, person in enumerate(sales.signatories):
        if person.email.lower() in first:
            path = ("parties", "marketing", "signatories", first[person.email.lower()], "email")
            message = f"{person.name} signs for both sides"
            where = ("parties", "sales", "signatories", index, "email")
            yield Found(message, where, related=((path, "signs for marketing here"),))
