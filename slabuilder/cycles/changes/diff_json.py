"""A difference as JSON values, for other programs."""

from __future__ import annotations

from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content
from slabuilder.cycles.attribution.attribution import MovedTarget
from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.changes.condition_relation import Related
from slabuilder.cycles.changes.diff import Diff
from slabuilder.cycles.changes.headline import headline
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.cycles.changes.signing_again import is_recalculation, signing_sides
from slabuilder.language import language_for
from slabuilder.rulebook.proofs.example import Example


def diff_json(diff: Diff) -> dict[str, Any]:
    """`diff` as JSON values; exact values are fractions written as texts, such as `4800/31`."""
    agreement = diff.compared.after
    language = language_for("en-US", agreement.currency)
    return {
        "id": agreement.id,
        "headline": headline(diff, language),
        "material": diff.is_material,
        "changes": [_change(diff, change) for change in diff.changes],
        "conditions": [_condition(change, related) for change in diff.changes if (related := change.judgement.related)],
        "targets": [moved_target_json(target, agreement) for target in diff.targets],
        "must_sign": [
            {"id": person.id, "name": person.name, "title": person.title, "email": person.email}
            for person in diff.must_sign
        ],
    }


def _change(diff: Diff, change: Change) -> dict[str, Any]:
    fact, judgement = change.fact, change.judgement
    return {
        "code": change.code,
        "name": change.name,
        "kind": fact.kind.value,
        "path": way_text(fact.way),
        "before": content(fact.before),
        "after": content(fact.after),
        "says": judgement.says,
        "heavier_for": list(judgement.heavier_for),
        "lighter_for": list(judgement.lighter_for),
        "different_for": list(judgement.different_for),
        "material": judgement.material,
        "recalculation": is_recalculation(diff.compared, fact),
        "signed_by": list(signing_sides(diff.compared, change)),
    }


def _condition(change: Change, related: Related) -> dict[str, Any]:
    return {
        "path": way_text(change.fact.way),
        "relation": related.relation.name.lower(),
        "lost": _lead(related.lost),
        "gained": _lead(related.gained),
        "why_not_decided": related.why_not_decided,
    }


def _lead(example: Example | None) -> dict[str, Any] | None:
    """The known values of a lead that shows a difference, by field."""
    return None if example is None else {name: content(value) for name, value in example.values.items()}


def moved_target_json(target: MovedTarget, agreement: Agreement) -> dict[str, Any]:
    """A moved target and how far each input moved it, with the names that `agreement`, the later version, has."""
    language = language_for("en-US", agreement.currency)
    return {
        "id": target.id.value,
        "unit": target.unit.value,
        "stage": target.new_stage,
        "old": {"exact": str(target.old), "value": str(target.old_shown)},
        "new": {"exact": str(target.new), "value": str(target.new_shown)},
        "moved_by": [
            {
                "input": input_name(part.input, agreement, language),
                "paths": [way_text(tuple(map(str, path))) for path in part.input.paths],
                "exact": str(part.moved),
                "value": str(part.shown),
            }
            for part in target.parts
        ],
    }
