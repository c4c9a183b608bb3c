"""What conditions refer to, and where."""

from __future__ import annotations

from slabuilder.conditions.parser import parse
from slabuilder.conditions.references import Reference, references


def test_every_reference_has_its_place() -> None:
    value = {
        "all": [
            {"stage": "mql"},
            {"any": [{"band": ["A", "B"]}, {"employees": {"at_least": "20"}}, {"not": {"persona": "olivia"}}]},
            {"score": {"at_least": "60"}},
        ]
    }
    condition, _ = parse(value)
    assert condition is not None
    assert list(references(condition)) == [
        Reference("stage", "mql", ("all", 0, "stage")),
        Reference("band", "A", ("all", 1, "any", 0, "band", 0)),
        Reference("band", "B", ("all", 1, "any", 0, "band", 1)),
        Reference("persona", "olivia", ("all", 1, "any", 2, "not", "persona", 0)),
        Reference("score", "score", ("all", 2, "score")),
    ]
