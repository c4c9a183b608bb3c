"""One side can change what it owes, or nobody has to sign a change.

What both have signed is changed by what both sign. Otherwise the text in force is whatever was last merged, and the
signatures below it stand under another one.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.review import WhoSigns
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity


@check(
    code="SLA712",
    name="material-unsigned",
    severity=Severity.WARNING,
    help="write material: both sign, and let recalculation: move what may move without it",
    fires="""
review.amendments: {material: nobody signs, editorial: nobody signs}
""",
    quiet="""
review.amendments: {material: both sign, editorial: nobody signs}
""",
)
def material_unsigned(judged: Judged) -> Iterator[Found]:
    """Material changes that not both sides sign."""
    path = ("review", "amendments", "material")
    match judged.agreement.review.amendments.material:
        case WhoSigns.NOBODY:
            yield Found("what a side owes can be changed without a signature", path)
        case WhoSigns.OWNER:
            yield Found("a side can change what it owes without the other", path)
        case WhoSigns.BOTH:
            return
