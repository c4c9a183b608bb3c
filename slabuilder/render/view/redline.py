"""What a redline says besides the two texts: which versions they are, and what each change means for whom."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.agreement.qualified_lead import Owner
from slabuilder.cycles.attribution.attribution import LABELS, MovedTarget
from slabuilder.cycles.changes.change import BOTH, Judgement
from slabuilder.cycles.changes.diff import Diff
from slabuilder.cycles.changes.headline import amount, signed
from slabuilder.cycles.changes.items import Way
from slabuilder.cycles.changes.judged_changes import Change
from slabuilder.cycles.what_if.concessions import concessions
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.view.concessions import ConcessionView, concession_views
from slabuilder.render.view.writing import OWNERS


@dataclass(frozen=True, slots=True)
class Consequence:
    """What a change at `way` means: in words, and for whom the duty is heavier, lighter or another one."""

    way: Way
    says: str
    for_whom: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MovedRow:
    """A target before and after, and by how much it moved."""

    label: str
    before: str
    after: str
    moved: str


@dataclass(frozen=True, slots=True)
class RedlineView:
    """The names of both versions, the targets that moved, every consequence, and who has to sign the later version.

    `concessions` say what a further step would be worth, from the later version on.
    """

    before: str
    after: str
    targets: tuple[MovedRow, ...]
    consequences: tuple[Consequence, ...]
    signatories: str | None
    concessions: tuple[ConcessionView, ...]


def redline_view(diff: Diff, before: str, after: str, language: Language) -> RedlineView:
    """What is to be said of `diff`, between the versions that people call `before` and `after`."""
    names = [signatory.name for signatory in diff.must_sign]
    return RedlineView(
        before,
        after,
        tuple(_row(target, diff, language) for target in diff.targets),
        tuple(_consequence(change, language) for change in diff.changes),
        language.both(names) if names else None,
        concession_views(concessions(diff.compared.after), diff.compared.after, language),
    )


def _row(target: MovedTarget, diff: Diff, language: Language) -> MovedRow:
    before, after = (amount(value, target, diff, language) for value in (target.old_shown, target.new_shown))
    moved = signed(target.new_shown - target.old_shown, target, language)
    return MovedRow(language.phrase(LABELS[target.id]), before, after, moved)


def _consequence(change: Change, language: Language) -> Consequence:
    judgement = change.judgement
    for_whom = tuple(words for side in BOTH if (words := _duty(judgement, side, language)) is not None)
    if not judgement.material:
        for_whom = (language.text("Nobody owes anything else."),)
    return Consequence(change.fact.way, judgement.says, for_whom)


def _duty(judgement: Judgement, side: Owner, language: Language) -> str | None:
    kinds = (
        (judgement.heavier_for, marked("{party}: a heavier duty.")),
        (judgement.lighter_for, marked("{party}: a lighter duty.")),
        (judgement.different_for, marked("{party}: another duty.")),
    )
    party = language.phrase(OWNERS[side])
    return next((language.text(message, party=party) for sides, message in kinds if side in sides), None)
