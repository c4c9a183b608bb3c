"""From an old target to the new one: a bar for each input, which begins where the one above it ends.

The two targets are marks and not bars, and the axis does not begin at 0: what is compared is how far each input moved.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.attribution.attribution import LABELS, MovedPart, MovedTarget, TargetId
from slabuilder.cycles.attribution.inputs import ChangedInput, input_name
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.render.view.charts.drawing import WIDTH, room, units
from slabuilder.render.view.charts.rows import GAP, Line, Words, between, names_width, rows
from slabuilder.render.view.writing import labelled
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit

SENTENCES = {
    TargetId.MARKETING_REVENUE: marked("Marketing has to bring {new} instead of {old}; what moved it most: {inputs}"),
    TargetId.CUSTOMERS: marked("{new} are needed instead of {old}; what moved it most: {inputs}"),
    TargetId.PROMISED: marked("Marketing promises {new} instead of {old}; what moved it most: {inputs}"),
    TargetId.HOURS_NEEDED: marked("Sales needs {new} instead of {old}; what moved it most: {inputs}"),
}


@dataclass(frozen=True, slots=True)
class Mark:
    """The old target, or the new one: its words, and where it stands."""

    lines: tuple[Line, ...]
    top: int
    x: str
    value: str


@dataclass(frozen=True, slots=True)
class Step:
    """One input: its words, its bar, and how far it moved the target; `joint` is where the next one begins."""

    lines: tuple[Line, ...]
    top: int
    x: str
    length: str
    label_at: str
    adds: bool
    moved: str
    joint: str


@dataclass(frozen=True, slots=True)
class Bridge:
    """What to draw; `steps_told` says it all in one line, `sentence` what to see."""

    height: int
    old: Mark
    steps: tuple[Step, ...]
    new: Mark
    sentence: str
    steps_told: str


def bridge(target: MovedTarget, after: Agreement, language: Language) -> Bridge | None:
    """How the inputs moved `target`; none where none did. `after` is the newer agreement, whose names are shown."""
    if not target.parts:
        return None
    stages = after.qualified_lead.stages
    old = quantity(target.old_shown, target.unit, target.old_stage, language, stages)
    new = quantity(target.new_shown, target.unit, target.new_stage, language, stages)
    names = [input_name(part.input, after, language) for part in target.parts]
    moved = [_signed(part.shown, target.unit, language) for part in target.parts]
    words = [
        Words(language.phrase("Before")),
        *(Words(labelled(name), _change(part.input, language)) for name, part in zip(names, target.parts, strict=True)),
        Words(language.phrase("After")),
    ]
    width = names_width(words)
    placed, height = rows(words, width)
    ends = _ends(target)
    right = WIDTH - GAP - max(map(room, (old, new, *moved)))
    place = (Fraction(width + GAP), right)
    at = [between(end, (min(ends), max(ends)), place) for end in ends]
    steps = tuple(
        Step(
            lines=row.lines,
            top=row.top,
            x=units(min(start, end)),
            length=units(max(abs(end - start), Fraction(1))),
            label_at=units(max(start, end)),
            adds=part.shown > 0 or (part.shown == 0 and part.moved > 0),
            moved=shown,
            joint=units(end),
        )
        for row, part, shown, start, end in zip(placed[1:-1], target.parts, moved, at, at[1:], strict=False)
    )
    return Bridge(
        height=height,
        old=Mark(placed[0].lines, placed[0].top, units(at[0]), old),
        steps=steps,
        new=Mark(placed[-1].lines, placed[-1].top, units(at[-1]), new),
        sentence=_sentence(target, names, old, new, language),
        steps_told=language.both(
            [
                old,
                *(language.phrase("{input}: {moved}", input=name, moved=shown) for name, shown in zip(names, moved, strict=True)),
                new,
            ]
        ),
    )  # fmt: skip


def _ends(target: MovedTarget) -> list[Fraction]:
    """Where the target stands after each part, from the old one on."""
    ends = [target.old_shown]
    for part in target.parts:
        ends.append(ends[-1] + part.shown)
    return ends


def _sentence(target: MovedTarget, names: Sequence[str], old: str, new: str, language: Language) -> str:
    if old == new:
        label = language.phrase(LABELS[target.id])
        return language.text("{target}: {new} as before, since the changes offset each other", target=label, new=new)
    if target.unit is not Unit.MONEY and target.old_stage == target.new_stage:
        old = language.number(target.old_shown)
    most = max(_size(part) for part in target.parts)
    inputs = [name for name, part in zip(names, target.parts, strict=True) if _size(part) == most]
    return language.text(SENTENCES[target.id], old=old, new=new, inputs=language.both(inputs))


def _size(part: MovedPart) -> Fraction:
    """How far an input moved the target, either way; rounding moves only what is shown."""
    return abs(part.moved or part.shown)


def _signed(value: Fraction, unit: Unit, language: Language) -> str:
    money = unit in {Unit.MONEY, Unit.MONEY_PER_LEAD}
    amount = language.money(abs(value)) if money else language.number(abs(value))
    if value == 0:
        return amount
    return language.phrase("+{amount}", amount=amount) if value > 0 else language.phrase("−{amount}", amount=amount)


def _change(input: ChangedInput, language: Language) -> str | None:
    """What the input was and is, where it is one number: `2.5% → 3%`."""
    if input.before is None or input.after is None:
        return None
    before, after = (input_value(value, input.unit, language) for value in (input.before, input.after))
    return language.phrase("{before} → {after}", before=before, after=after)


def input_value(value: Fraction, unit: Unit | None, language: Language) -> str:
    """The number of an input whose name says what it counts."""
    if unit is Unit.SHARE:
        return language.share(value)
    return language.money(value) if unit is Unit.MONEY else language.number(value)
