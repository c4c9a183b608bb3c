"""A condition asks for a persona that no condition recognises.

A persona without `matches_when` is a portrait: people know the buyer when they see one, the rules do not. No lead is that
persona, so points that are given for it are never given, and a route that waits for it never takes a lead.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions.references import references
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA102",
    name="persona-never-recognised",
    severity=Severity.ERROR,
    help="write matches_when: and a condition under the persona, or take it out of this condition",
    fires="""
buyer_personas[olivia].matches_when:
handoff[all].when:
  any:
    - stage: mql
    - persona: olivia
""",
    quiet="""
buyer_personas[olivia].matches_when: {employees: {between: [200, 1000]}}
handoff[all].when:
  any:
    - stage: mql
    - persona: olivia
""",
)
def persona_never_recognised(judged: Judged) -> Iterator[Found]:
    """Each place in a condition that names a persona without `matches_when`."""
    personas = {persona.id: (index, persona) for index, persona in enumerate(judged.agreement.buyer_personas)}
    for path, condition in judged.conditions:
        for reference in references(condition):
            if reference.kind == "persona" and personas[reference.name][1].matches_when is None:
                index, persona = personas[reference.name]
                related = ((("buyer_personas", index, "id"), "nothing recognises this persona"),)
                yield Found(f"no lead is ever {persona.name}", (*path, *reference.path), related=related)
