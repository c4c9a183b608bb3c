"""A `not` lets in leads of which nothing is known.

A test of a blank field never holds, so its `not` always does: "not in California" is true of everybody who left the state
out. With forms that ask for little these may be most of the leads, and who writes such a condition mostly thinks of those
who answered. Nothing is found where the condition asks for the field elsewhere: with `is_known`, with another test that
has to hold too, or in the condition of a stage that has to be reached. `none_of` lets no blanks in.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from slabuilder.agreement.conditions_in import field_tests
from slabuilder.checks.check import Found, check
from slabuilder.checks.judged import Judged
from slabuilder.checks.known_fields import fields_known
from slabuilder.conditions import tree
from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.diagnostics.finding import Mark
from slabuilder.spans import Path


@check(
    code="SLA042",
    name="negation-takes-blanks",
    severity=Severity.WARNING,
    help="to leave them out, ask for is_known: true of the field under the same all:; if they are meant, say so with is_known: false under any:",
    fires="""
qualified_lead.scoring[1].when:
  not:
    employees: {at_most: 50}
""",
    quiet="""
qualified_lead.scoring[1].when:
  all:
    - employees: {is_known: true}
    - not:
        employees: {at_most: 50}
""",
)
def negation_takes_blanks(judged: Judged) -> Iterator[Found]:
    """Each `not` over tests of fields that may be blank where it is asked."""
    agreement = judged.agreement
    stages = {stage.id: stage.when for stage in agreement.qualified_lead.stages if stage.when is not None}
    for path, condition in judged.conditions:
        said = {test.field for _, test in field_tests(condition, ()) if isinstance(test.test, tree.IsKnown)}
        for negation, fields in _negations(condition, path, frozenset(said), stages):
            labels = " or ".join(agreement.lead_fields[field].label for field in fields)
            yield Found(f"leads of which nobody knows {labels} pass this `not`", negation, mark=Mark.KEY)


def _negations(
    condition: tree.Condition, path: Path, known: frozenset[str], stages: Mapping[str, tree.Condition]
) -> Iterator[tuple[Path, tuple[str, ...]]]:
    """Each `not` in `condition`, with the fields of which a blank makes it true."""
    match condition:
        case tree.AllOf(parts):
            inside = known | fields_known(condition, stages)
            for index, part in enumerate(parts):
                yield from _negations(part, (*path, "all", index), inside, stages)
        case tree.AnyOf(parts):
            for index, part in enumerate(parts):
                yield from _negations(part, (*path, "any", index), known, stages)
        case tree.Not(part):
            blanks = tuple(dict.fromkeys(field for field in _tested(part) if field not in known))
            if blanks:
                yield (*path, "not"), blanks
        case tree.FieldTest() | tree.StageReached() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
            return


def _tested(condition: tree.Condition) -> Iterator[str]:
    """The fields of which a blank makes `condition` false; under a further `not` it makes it true."""
    match condition:
        case tree.AllOf(parts) | tree.AnyOf(parts):
            for part in parts:
                yield from _tested(part)
        case tree.FieldTest(field):
            yield field
        case tree.Not() | tree.StageReached() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
            return
