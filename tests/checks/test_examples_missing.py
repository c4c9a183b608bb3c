"""Of which stage examples are asked: the promised one, or the one from which sales takes leads on."""

from __future__ import annotations

import pytest

from slabuilder.checks.qualified_lead.examples_missing import examples_missing
from tests.checks.example import judged

WITHOUT = "qualified_lead.stages[mql].examples:\nqualified_lead.stages[mql].counter_examples:"
IN_WORDS = "qualified_lead.stages[{}]: {{id: {}, owner: {}, means: Fits us., decided_by: person}}"


@pytest.mark.parametrize(
    ("change", "paths"),
    [
        (WITHOUT, ["mql", "mql"]),
        (f"{WITHOUT}\ngoals.promise: sal\ngoals.close_rate.from: sal", ["mql", "mql"]),
        (
            f"{WITHOUT}\n{IN_WORDS.format('fit', 'fit', 'marketing')}\ngoals.promise: fit\ngoals.close_rate.from: fit",
            [],
        ),
        ("qualified_lead.stages[mql].examples:", ["mql"]),
        ("", []),
    ],
)
def test_the_stage_that_needs_examples(change: str, paths: list[str]) -> None:
    one = judged(change)
    ids = [stage.id for stage in one.agreement.qualified_lead.stages]
    assert [ids[int(found.path[2])] for found in examples_missing.find(one)] == paths
