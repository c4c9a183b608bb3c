"""A text was to be filled in later.

TBD in an agreement that is signed means that the two sides have agreed to disagree. It is found the day somebody needs it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from slabuilder.agreement.base import Part
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.spans import Path

_PLACEHOLDER = re.compile(
    r"\b(TB[ACD]|TO[-]?DO|FIX[-]?ME|XXX+)\b|\?\?\?|\b(?i:lorem ipsum|to be (?:agreed|confirmed|decided|defined|determined))\b"
)


@check(
    code="SLA047",
    name="placeholder",
    severity=Severity.WARNING,
    help="write what both sides mean, or take the text out",
    fires="""
review.meetings.off_track: {below: 90%, tell: [cmo, cro], then: Escalation path TBD.}
""",
    quiet="""
review.meetings.off_track: {below: 90%, tell: [cmo, cro], then: Both sides bring a plan within a week.}
""",
)
def placeholder(judged: Judged) -> Iterator[Found]:
    """Each text with a word that stands for one that is missing."""
    for path, text in _texts(judged.agreement, ()):
        match = _PLACEHOLDER.search(text)
        if match is not None:
            yield Found(f"{match[0]!r} stands here for something that is still missing", path)


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    match value:
        case Part():
            for name, field in type(value).model_fields.items():
                yield from _texts(getattr(value, name), (*path, field.alias or name))
        case Mapping():
            for key, inner in value.items():
                yield from _texts(inner, (*path, str(key)))
        case tuple():
            for index, inner in enumerate(value):
                yield from _texts(inner, (*path, index))
        case str():
            yield path, value
        case _:
            return
