"""Which quality bands' leads can come under a follow-up rule, told from its text: no band too few, perhaps one too many."""

from __future__ import annotations

from slabuilder.checks.policies.facts import Item
from slabuilder.checks.policies.three_valued import all_of, any_of, opposite
from slabuilder.conditions import tree
from slabuilder.rulebook.rules import BandRule, Rulebook


def bands_under(item: Item) -> tuple[str, ...]:
    """The bands of the leads that no rule above surely takes, and that this one may take."""
    rules, index = item.judged.rules, item.path[-1]
    assert isinstance(index, int)
    above, rule = rules.follow_up[:index], rules.follow_up[index]
    return tuple(
        band.id
        for band in rules.bands
        if _takes(rule.when, band) is not False
        and not any(_takes(other.when, band) is True for other in above)
        and _handed_over(rules, band)
    )


def _handed_over(rules: Rulebook, band: BandRule) -> bool:
    return any(_takes(route.when, band) is not False for route in rules.routes)


def _takes(when: tree.Condition | None, band: BandRule) -> bool | None:
    """Whether the condition holds of every lead of `band`, of none, or of some or nobody knows."""
    match when:
        case None:
            return True
        case tree.AllOf(parts):
            return all_of([_takes(part, band) for part in parts])
        case tree.AnyOf(parts):
            return any_of([_takes(part, band) for part in parts])
        case tree.Not(part):
            return opposite(_takes(part, band))
        case tree.InBand(bands):
            return band.id in bands
        case tree.FieldTest() | tree.StageReached() | tree.IsPersona() | tree.ScoreTest():
            return None
