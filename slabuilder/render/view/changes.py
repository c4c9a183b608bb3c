"""What a new version changes, as templates see it; in English, as change rules speak."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.attribution.attribution import LABELS, MovedTarget
from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.changes.change import BOTH
from slabuilder.cycles.changes.diff import Diff
from slabuilder.cycles.changes.headline import bare, headline, signed, unit_word
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.language import Language, language_for
from slabuilder.render.settings import Settings
from slabuilder.render.view.charts.bridge import Bridge, bridge


@dataclass(frozen=True, slots=True)
class SideView:
    """What changes for one side: its changes by what they do to its duty."""

    name: str
    kinds: tuple[tuple[str, tuple[str, ...]], ...]


@dataclass(frozen=True, slots=True)
class PartView:
    """How far one input moved a target."""

    name: str
    moved: str


@dataclass(frozen=True, slots=True)
class TargetView:
    """A target that moved, and by what."""

    name: str
    old: str
    new: str
    moved: str
    parts: tuple[PartView, ...]
    bridge: Bridge | None


@dataclass(frozen=True, slots=True)
class ChangeView:
    """One change: the code of its rule, what it means for each side, and what it is in words."""

    code: str
    marketing: str
    sales: str
    says: str


@dataclass(frozen=True, slots=True)
class SignerView:
    """Somebody who has to sign."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class ChangesView:
    """A difference, ready to be written down; `before` and `after` are what people call the versions."""

    language: Language
    settings: Settings
    title: str
    before: str
    after: str
    headline: str
    sides: tuple[SideView, ...]
    targets: tuple[TargetView, ...]
    changes: tuple[ChangeView, ...]
    words: tuple[ChangeView, ...]
    signers: tuple[SignerView, ...]


def changes_view(diff: Diff, before: str, after: str, settings: Settings) -> ChangesView:
    """What is shown of `diff`."""
    agreement = diff.compared.after
    language = language_for("en-US", agreement.currency)
    material = [change for change in diff.changes if change.judgement.material]
    words = [change for change in diff.changes if not change.judgement.material]
    return ChangesView(
        language=language,
        settings=settings,
        title=agreement.title,
        before=before,
        after=after,
        headline=headline(diff, language),
        sides=tuple(_side(side, diff) for side in BOTH),
        targets=tuple(_target(target, diff, agreement, language) for target in diff.targets),
        changes=_listed(material),
        words=_listed(words),
        signers=tuple(SignerView(person.name, person.title) for person in diff.must_sign),
    )


def _side(side: Owner, diff: Diff) -> SideView:
    kinds = (("Heavier", diff.heavier_for), ("Lighter", diff.lighter_for), ("Different", diff.different_for))
    found = ((word, tuple(change.judgement.says for change in changes(side))) for word, changes in kinds)
    return SideView(side.capitalize(), tuple((word, says) for word, says in found if says))


def _target(target: MovedTarget, diff: Diff, agreement: Agreement, language: Language) -> TargetView:
    label, unit = language.phrase(LABELS[target.id]), unit_word(target, diff, language)
    parts = (
        PartView(input_name(part.input, agreement, language), signed(part.shown, target, language))
        for part in target.parts
    )
    return TargetView(
        name=f"{label} ({unit})" if unit else label,
        old=bare(target.old_shown, target, language),
        new=bare(target.new_shown, target, language),
        moved=signed(target.new_shown - target.old_shown, target, language),
        parts=tuple(parts),
        bridge=bridge(target, agreement, language) if len(target.parts) > 1 else None,
    )


def _listed(changes: Iterable[Change]) -> tuple[ChangeView, ...]:
    return tuple(
        ChangeView(change.code, duty_word(change, BOTH[0]), duty_word(change, BOTH[1]), change.judgement.says)
        for change in changes
    )


def duty_word(change: Change, side: Owner) -> str:
    """What `change` does to the duty of `side`: heavier, lighter, different, or nothing."""
    judgement = change.judgement
    kinds = {"heavier": judgement.heavier_for, "lighter": judgement.lighter_for, "different": judgement.different_for}
    return next((word for word, sides in kinds.items() if side in sides), "")
