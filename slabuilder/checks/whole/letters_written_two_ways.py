"""A text is looked for in one spelling, and is written in two.

Texts are compared without regard to capitals, and letter by letter: "Straße" is not "Strasse", and full-width "ＶＰ" is not
"VP", though people and the systems that leads come from write both, and other programs may take them for the same.
Whether such a lead is found would depend on the keyboard that it was typed on.
"""

from __future__ import annotations

from collections.abc import Iterator
from unicodedata import normalize

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.conditions_in import field_tests
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.conditions import tree
from slabuilder.conditions.texts import normalized
from slabuilder.conditions.words import FieldType
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.spans import Path


@check(
    code="SLA045",
    name="letters-written-two-ways",
    severity=Severity.WARNING,
    help="list both spellings",
    fires="""
lead_fields.job_title: {type: text, label: job title}
buyer_personas[olivia].matches_when:
  job_title: {contains: [Außendienst]}
""",
    quiet="""
lead_fields.job_title: {type: text, label: job title}
buyer_personas[olivia].matches_when:
  job_title: {contains: [Außendienst, Aussendienst]}
""",
)
def letters_written_two_ways(judged: Judged) -> Iterator[Found]:
    """Each text that a condition looks for, if it has another spelling that does not stand beside it."""
    for path, condition in judged.conditions:
        for where, test in field_tests(condition, path):
            asked = list(_texts(test, judged.agreement))
            beside = {normalized(text) for _, text in asked}
            for place, text in asked:
                other = _other_spelling(text)
                if other != normalized(text) and other not in beside:
                    yield Found(
                        f"{text!r} is not found where {other!r} is written",
                        (*where, *place),
                        f"add {other!r} beside it",
                    )


def _other_spelling(text: str) -> str:
    """`text` as it is compared, with ss for ß, and ordinary letters for full-width, narrow and joined ones."""
    return normalized(normalize("NFKC", normalized(text)).replace("ß", "ss").replace("ı", "i"))


def _texts(test: tree.FieldTest, agreement: Agreement) -> Iterator[tuple[Path, str]]:
    """What `test` looks for in a free text, and where below it; the values of a choice are not typed by anybody."""
    if agreement.lead_fields[test.field].type is not FieldType.TEXT:
        return
    match test.test:
        case tree.Equals(value):
            yield (), str(value)
        case tree.OneOf(values):
            yield from _listed("one_of", values)
        case tree.NoneOf(values):
            yield from _listed("none_of", values)
        case tree.Contains(texts):
            yield from _listed("contains", texts)
        case tree.ContainsText(texts):
            yield from _listed("contains_text", texts)
        case tree.StartsWith(texts):
            yield from _listed("starts_with", texts)
        case (
            tree.AtLeast()
            | tree.MoreThan()
            | tree.AtMost()
            | tree.LessThan()
            | tree.Between()
            | tree.Before()
            | tree.After()
            | tree.WithinLast()
            | tree.IsKnown()
        ):
            return


def _listed(word: str, values: tuple[tree.Literal, ...]) -> Iterator[tuple[Path, str]]:
    for index, value in enumerate(values):
        yield (word, index), str(value)
