"""Component 2 as templates see it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.agreement.qualified_lead import DecidedBy, LeadExample, OnePer, Stage
from slabuilder.conditions.sentences import Outline
from slabuilder.render.markdown import to_html
from slabuilder.render.view.writing import Writing, labelled


@dataclass(frozen=True, slots=True)
class ExampleView:
    """One example lead: its values by column, and whether it is in the stage."""

    values: tuple[str, ...]
    belongs: bool


@dataclass(frozen=True, slots=True)
class StageView:
    """One stage; `accepted` and `judged` say who decides where `when` does not."""

    number: str
    id: str
    name: str
    owner: str
    means: Markup
    when: Outline | None
    accepted: bool
    judged: bool
    within: str | None
    columns: tuple[str, ...]
    examples: tuple[ExampleView, ...]


@dataclass(frozen=True, slots=True)
class ScoringView:
    """What gives a lead points."""

    points: str
    when: str
    because: str | None


@dataclass(frozen=True, slots=True)
class BandView:
    """A band of quality, and the score that it starts from."""

    id: str
    starts_from: str


@dataclass(frozen=True, slots=True)
class QualifiedLeadView:
    """What a qualified lead is."""

    clauses: Mapping[str, str]
    stages: tuple[StageView, ...]
    one_per_company: bool
    again_after: str | None
    rejected_counts: bool
    scoring: tuple[ScoringView, ...]
    bands: tuple[BandView, ...]
    lowest_band: str | None


def qualified_lead(writing: Writing) -> QualifiedLeadView:
    """What a qualified lead is, with numbers in the words of the language."""
    part, language = writing.agreement.qualified_lead, writing.language
    again = part.counting.again_after
    return QualifiedLeadView(
        clauses=writing.clauses.within("qualified_lead"),
        stages=tuple(_stage(index, stage, writing) for index, stage in enumerate(part.stages)),
        one_per_company=part.counting.one_per is OnePer.COMPANY,
        again_after=None if again is None else language.duration(again),
        rejected_counts=part.counting.rejected_counts,
        scoring=tuple(
            ScoringView(language.number(rule.points), writing.sentence(rule.when), rule.because)
            for rule in part.scoring
        ),
        bands=tuple(BandView(band.id, language.number(band.from_)) for band in part.bands),
        lowest_band=part.bands[-1].id if part.bands else None,
    )


def _stage(index: int, stage: Stage, writing: Writing) -> StageView:
    fields = tuple(dict.fromkeys(name for lead in (*stage.examples, *stage.counter_examples) for name in lead))
    return StageView(
        number=writing.clauses.number("qualified_lead", "stages", index),
        id=stage.id,
        name=writing.stage(stage.id),
        owner=writing.owner(stage.owner),
        means=to_html(stage.means),
        when=writing.outline(stage.when),
        accepted=stage.decided_by is DecidedBy.ACCEPTANCE,
        judged=stage.decided_by is DecidedBy.PERSON,
        within=None if stage.within is None else writing.language.duration(stage.within),
        columns=tuple(labelled(writing.names.label(name)) for name in fields),
        examples=(
            *(_example(lead, fields, True, writing) for lead in stage.examples),
            *(_example(lead, fields, False, writing) for lead in stage.counter_examples),
        ),
    )


def _example(lead: LeadExample, fields: tuple[str, ...], belongs: bool, writing: Writing) -> ExampleView:
    return ExampleView(tuple(writing.value(name, lead[name]) if name in lead else "" for name in fields), belongs)
