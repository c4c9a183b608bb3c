"""Which fields of a lead are surely known where a condition holds."""

from __future__ import annotations

from collections.abc import Mapping

from slabuilder.conditions import tree


def fields_known(condition: tree.Condition, stages: Mapping[str, tree.Condition]) -> frozenset[str]:
    """The fields that no lead lacks for which `condition` holds.

    `stages` has the conditions of those stages that have one: whoever reached such a stage is taken to fit it.
    """
    match condition:
        case tree.AllOf(parts):
            return frozenset().union(*(fields_known(part, stages) for part in parts))
        case tree.AnyOf(parts):
            first, *others = (fields_known(part, stages) for part in parts)
            return first.intersection(*others)
        case tree.FieldTest(_, tree.IsKnown(False)):
            return frozenset()
        case tree.FieldTest(field) | tree.Not(tree.FieldTest(field, tree.IsKnown(False))):
            return frozenset([field])
        case tree.StageReached(stage):
            return fields_known(stages[stage], stages) if stage in stages else frozenset()
        case tree.Not() | tree.InBand() | tree.IsPersona() | tree.ScoreTest():
            return frozenset()
