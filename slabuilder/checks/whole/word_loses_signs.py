"""A word that is looked for is more than letters and digits, and only those are compared.

`contains` compares whole words, and a word is a run of letters and digits: looking for "C++" or "C#" finds every "C", and
".NET" finds the address acme.net. What has no letter or digit at all, such as "&", is found nowhere.
"""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.conditions_in import field_tests
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions import tree
from slabuilder.conditions.texts import normalized, spaced
from slabuilder.diagnostics.diagnostic import Severity

HARMLESS = ".,;:"
"""Signs that end a word and say nothing, as in `Sr.`"""


@check(
    code="SLA043",
    name="word-loses-signs",
    severity=Severity.WARNING,
    help="write contains_text: instead, which compares every character, inside words too",
    fires="""
lead_fields.skills: {type: text, label: skills}
buyer_personas[olivia].matches_when:
  skills: {contains: [C++, embedded]}
""",
    quiet="""
lead_fields.skills: {type: text, label: skills}
buyer_personas[olivia].matches_when:
  any:
    - skills: {contains: [embedded]}
    - skills: {contains_text: [C++]}
""",
)
def word_loses_signs(judged: Judged) -> Iterator[Found]:
    """Each word of a `contains` that begins or ends with a sign that is not compared."""
    for path, condition in judged.conditions:
        for where, test in field_tests(condition, path):
            for index, word in enumerate(test.test.words if isinstance(test.test, tree.Contains) else ()):
                asked, compared = normalized(word).rstrip(HARMLESS), spaced(normalized(word)).strip()
                if not compared:
                    yield Found(f"{word!r} has no letter or digit, and is found nowhere", (*where, "contains", index))
                elif asked[0] != compared[0] or asked[-1] != compared[-1]:
                    yield Found(f"{word!r} is looked for as the word {compared!r}", (*where, "contains", index))
