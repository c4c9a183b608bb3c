"""The example leads of an agreement, tried against its rules."""

from __future__ import annotations

from datetime import date

import pytest

from slabuilder.checks.judged import Judged
from slabuilder.checks.qualified_lead.example_fails import example_fails
from slabuilder.rulebook.examples import tried_examples
from tests.rulebook.agreements import EXAMPLES, agreement, loaded, rules_of

TODAY = date(2026, 9, 15)
EXAMPLE = "{email: a@b.example, employees: 40, state: CT, job_title: VP Sales, requested_demo: false}"
COUNTER_EXAMPLE = "{email: a@b.example, employees: 12, state: CT, job_title: VP Sales, requested_demo: true}"


@pytest.mark.parametrize("name", EXAMPLES)
def test_those_of_the_shipped_agreements_come_out_as_they_say(name: str) -> None:
    tried = list(tried_examples(agreement(name), rules_of(name), TODAY))
    assert {one.is_example for one in tried} == {True, False}
    assert all(one.as_said for one in tried)


def test_fields_that_are_left_out_are_unknown() -> None:
    change = (EXAMPLE, "{email: a@b.example, employees: 40, job_title: VP Sales}")
    first, second = tried_examples(agreement("inbound", change), rules_of("inbound", change), TODAY)
    assert (first.as_said, second.as_said) == (False, True)


@pytest.mark.parametrize(
    ("change", "message", "lines"),
    [
        (
            (EXAMPLE, EXAMPLE.replace("40", "19")),
            "an example of MQL does not fit: company size is at least 20 employees (here: 19 employees)",
            ["employees: {at_least: 20}"],
        ),
        (
            (EXAMPLE, EXAMPLE.replace("email: a@b.example, ", "")),
            "an example of MQL does not fit: e-mail address is known (here: unknown)",
            ["email: {is_known: true}"],
        ),
        (
            (COUNTER_EXAMPLE, COUNTER_EXAMPLE.replace("12", "20").replace("VP Sales", "clerk")),
            (
                "a counter-example of MQL fits: the lead has reached the stage lead; company size is at least 20 "
                "employees (here: 20 employees); state is CT, MA, or NY (here: CT); asked for a demo: yes (here: yes)"
            ),
            ["stage: lead", "employees: {at_least: 20}", "state: {one_of: [CT, MA, NY]}", "requested_demo: true"],
        ),
    ],
)
def test_the_finding_says_why_and_where(change: tuple[str, str], message: str, lines: list[str]) -> None:
    found = loaded("inbound", change)
    assert found.agreement is not None
    assert found.document is not None
    (finding,) = example_fails.find(Judged(found.agreement, TODAY))
    assert finding.message == message
    spans = [found.document.span(path) for path, _ in finding.related]
    assert [found.document.text[span.start.offset : span.end.offset] for span in spans if span] == lines
