"""A persona says who the buyer is, but not what makes them buy.

Title, industry and company size tell a list broker whom to sell. What starts a search, what speaks against buying and
where the buyer looks for answers is what a campaign is made of, and what a rep says on the phone.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity

ASKED = ("triggers", "objections", "looks_in")


@check(
    code="SLA101",
    name="demographics-only",
    severity=Severity.WARNING,
    help="ask three customers what made them look, what spoke against it, and where they looked; write it as triggers:, objections:, looks_in:",
    fires="""
buyer_personas[olivia]:
  id: olivia
  name: Operations Olivia
  role: VP Operations at a manufacturer of 200 to 1,000 people
  goals: [cut downtime]
  challenges: [spreadsheets nobody trusts]
  matches_when:
    employees: {between: [200, 1000]}
""",
    quiet="""
buyer_personas[olivia]:
  id: olivia
  name: Operations Olivia
  role: VP Operations at a manufacturer of 200 to 1,000 people
  goals: [cut downtime]
  challenges: [spreadsheets nobody trusts]
  triggers: [a failed audit]
  matches_when:
    employees: {between: [200, 1000]}
""",
)
def demographics_only(judged: Judged) -> Iterator[Found]:
    """A persona that has none of the keys on what moves it."""
    for index, persona in enumerate(judged.agreement.buyer_personas):
        if not any(getattr(persona, key) for key in ASKED):
            yield Found(f"nothing says what makes {persona.name} buy", ("buyer_personas", index, "name"))
