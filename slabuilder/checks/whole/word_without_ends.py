"""Whole words are looked for in a script that writes no spaces between them.

In Japanese, Chinese or Thai a word rarely stands alone: `contains: 部長` asks for a 部長 with no letter before or after it,
and passes over 営業部長 and 部長代理. The condition looks right, and matches almost nobody.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import name

from slabuilder.agreement.conditions_in import field_tests
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions import tree
from slabuilder.diagnostics.diagnostic import Severity

SCRIPTS = ("CJK", "HIRAGANA", "KATAKANA", "HALFWIDTH KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR")
"""Scripts without spaces, as Unicode's names of their letters begin."""


@check(
    code="SLA044",
    name="word-without-ends",
    severity=Severity.WARNING,
    help="write contains_text: instead, which finds it inside longer words too",
    fires="""
lead_fields.job_title: {type: text, label: job title}
buyer_personas[olivia].matches_when:
  job_title: {contains: [工場長]}
""",
    quiet="""
lead_fields.job_title: {type: text, label: job title}
buyer_personas[olivia].matches_when:
  job_title: {contains_text: [工場長]}
""",
)
def word_without_ends(judged: Judged) -> Iterator[Found]:
    """Each word of a `contains` in such a script."""
    for path, condition in judged.conditions:
        for where, test in field_tests(condition, path):
            for index, word in enumerate(test.test.words if isinstance(test.test, tree.Contains) else ()):
                if any(name(character, "").startswith(SCRIPTS) for character in word):
                    yield Found(
                        f"{word!r} is found only where no letter stands before or after it", (*where, "contains", index)
                    )
