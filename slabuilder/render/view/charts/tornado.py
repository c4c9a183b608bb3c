"""How far a tenth less and a tenth more of each input move the promised leads: two bars for each, the longest on top."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.what_if.reach import Reach, Turned
from slabuilder.language import Language
from slabuilder.render.view.charts.bridge import input_value
from slabuilder.render.view.charts.drawing import WIDTH, room, units
from slabuilder.render.view.charts.rows import BAR, GAP, LINE, Line, Words, between, names_width, rows
from slabuilder.render.view.writing import labelled

TOP = 2 * LINE + 12
"""The room above the rows, for what the two kinds of bars mean and for what the leads are now."""


@dataclass(frozen=True, slots=True)
class End:
    """One bar, from the line of what is now: with a tenth `more` or less of the input, and the leads that it gives."""

    x: str
    length: str
    more: bool
    to_the_right: bool
    label_at: str
    label: str


@dataclass(frozen=True, slots=True)
class Input:
    """One input: its words, and its bars."""

    lines: tuple[Line, ...]
    top: int
    ends: tuple[End, ...]


@dataclass(frozen=True, slots=True)
class Key:
    """What one kind of bars means, and where that stands."""

    more: bool
    x: str
    text: str


@dataclass(frozen=True, slots=True)
class Tornado:
    """What to draw: the line of what is now stands at `now_at`; `told` says it all in one line, `sentence` what to see."""

    height: int
    key: tuple[Key, ...]
    now: str
    now_at: str
    now_y: int
    line_from: int
    line_to: int
    inputs: tuple[Input, ...]
    sentence: str
    told: str


def tornado(reaches: Sequence[Reach], now: Fraction, agreement: Agreement, language: Language) -> Tornado | None:
    """The reach of each input around the `now` promised leads, as shown; none where no input has any."""
    if not reaches:
        return None
    words = [
        Words(labelled(input_name(each, agreement, language)), input_value(each.value, each.unit, language))
        for each in reaches
    ]
    width = names_width(words)
    placed, height = rows(words, width, TOP)
    ends = [turned.shown for each in reaches for turned in (each.less, each.more) if turned is not None]
    span = (min(now, *ends), max(now, *ends))
    labels = GAP + max(room(language.number(end)) for end in ends)
    place = (width + GAP + labels, WIDTH - labels)
    stages, stage = agreement.qualified_lead.stages, agreement.goals.promise
    return Tornado(
        height=height,
        key=_key(language),
        now=language.stage(stage, now, stages),
        now_y=TOP - 8,
        now_at=units(between(now, span, place)),
        line_from=TOP - 4,
        line_to=placed[-1].top + BAR,
        inputs=tuple(
            Input(
                row.lines,
                row.top,
                tuple(
                    _end(turned, more, now, span, place, language)
                    for turned, more in ((each.less, False), (each.more, True))
                    if turned is not None
                ),
            )
            for each, row in zip(reaches, placed, strict=True)
        ),
        sentence=_sentence(reaches, now, agreement, language),
        told=language.both([_told(each, agreement, language) for each in reaches]),
    )


def _key(language: Language) -> tuple[Key, ...]:
    more, less = language.phrase("a tenth more"), language.phrase("a tenth less")
    return Key(True, "0", more), Key(False, units(20 + room(more) + 2 * GAP), less)


def _end(
    turned: Turned,
    more: bool,
    now: Fraction,
    span: tuple[Fraction, Fraction],
    place: tuple[Fraction, Fraction],
    language: Language,
) -> End:
    start, end = between(now, span, place), between(turned.shown, span, place)
    return End(
        x=units(min(start, end)),
        length=units(abs(end - start)),
        more=more,
        to_the_right=end > start,
        label_at=units(end),
        label=language.number(turned.shown),
    )


def _sentence(reaches: Sequence[Reach], now: Fraction, agreement: Agreement, language: Language) -> str:
    """On which inputs the leads depend most, and between what they move them."""
    stages, stage = agreement.qualified_lead.stages, agreement.goals.promise
    most = [each for each in reaches if each.width == reaches[0].width]
    ends = [turned.shown for turned in (reaches[0].less, reaches[0].more) if turned is not None]
    return language.text(
        "{now} depend most on: {inputs}. A tenth more or less makes them {least} to {most}",
        now=language.stage(stage, now, stages),
        inputs=language.both([input_name(each, agreement, language) for each in most]),
        least=language.number(min(now, *ends)),
        most=language.stage(stage, max(now, *ends), stages),
    )


def _told(reach: Reach, agreement: Agreement, language: Language) -> str:
    ends = language.both([language.number(turned.shown) for turned in (reach.less, reach.more) if turned is not None])
    return language.phrase("{input}: {moved}", input=input_name(reach, agreement, language), moved=ends)
