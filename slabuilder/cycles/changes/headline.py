"""What changes for whom, in one line: `Sales: 3 heavier, 1 lighter. Marketing: 46 MQLs more. To sign: Dana Reyes`."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.attribution.attribution import MovedTarget, TargetId
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.diff import Diff
from slabuilder.language import Language
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit

_ANSWERS = {Owner.MARKETING: TargetId.PROMISED, Owner.SALES: TargetId.HOURS_NEEDED}
"""The target that says most of what each side owes."""


def headline(diff: Diff, language: Language) -> str:
    """What changed for each side, and who has to sign; in English, numbers as `language` writes them."""
    if not diff.changes:
        return "Nothing changed."
    sides = [
        f"{side.capitalize()}: {', '.join(found)}." for side in BOTH if (found := [*_of_side(diff, side, language)])
    ]
    if not sides:
        sides = ["Words changed, and nobody owes anything else."]
    return " ".join([*sides, _signing(diff)])


def _of_side(diff: Diff, side: Owner, language: Language) -> Iterator[str]:
    kinds = (
        (diff.heavier_for(side), "heavier"),
        (diff.lighter_for(side), "lighter"),
        (diff.different_for(side), "different"),
    )
    yield from (f"{len(changes)} {word}" for changes, word in kinds if changes)
    yield from (target_moved(target, diff, language) for target in diff.targets if target.id is _ANSWERS[side])


def target_moved(target: MovedTarget, diff: Diff, language: Language) -> str:
    """`46 MQLs more`, `12 hours fewer`."""
    by = target.new_shown - target.old_shown
    less = "less" if target.unit is Unit.MONEY else "fewer"
    return f"{amount(abs(by), target, diff, language)} {'more' if by > 0 else less}"


def amount(value: Fraction, target: MovedTarget, diff: Diff, language: Language) -> str:
    """A value of `target`, with what it counts."""
    stages = diff.compared.after.qualified_lead.stages
    return quantity(value, target.unit, target.new_stage, language, stages)


def bare(value: Fraction, target: MovedTarget, language: Language) -> str:
    """A value of `target` without what it counts, as tables have it."""
    return language.money(value) if target.unit is Unit.MONEY else language.number(value)


def signed(value: Fraction, target: MovedTarget, language: Language) -> str:
    """How far `target` moved, without what it counts: `+46`, `−$1,200`."""
    return _sign(value) + bare(abs(value), target, language)


def unit_word(target: MovedTarget, diff: Diff, language: Language) -> str | None:
    """What `target` counts; nothing where it is money, or where its name says it."""
    if target.unit is not Unit.LEADS:
        return None
    return language.stage_plural(target.new_stage or "", diff.compared.after.qualified_lead.stages)


def _sign(value: Fraction) -> str:
    return "+" if value > 0 else "\N{MINUS SIGN}" if value < 0 else ""


def _signing(diff: Diff) -> str:
    names = ", ".join(signatory.name for signatory in diff.must_sign)
    return f"To sign: {names}." if names else "Nobody has to sign."
