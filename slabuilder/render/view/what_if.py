"""What would follow from other values, ready to be shown: tables, charts, and what concessions are worth."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.rates import CUSTOMER
from slabuilder.cycles.attribution.attribution import LABELS as MOVED_LABELS
from slabuilder.cycles.attribution.attribution import TargetId
from slabuilder.cycles.what_if.what_if import Compared, Shown, WhatIf
from slabuilder.language import Language
from slabuilder.language.messages import marked
from slabuilder.quantities.dates import month
from slabuilder.render.settings import Settings
from slabuilder.render.view.charts.bridge import Bridge, bridge
from slabuilder.render.view.charts.tornado import Tornado, tornado
from slabuilder.render.view.concessions import ConcessionView, concession_views
from slabuilder.render.view.derivations import LABELS
from slabuilder.render.view.writing import labelled
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit

DRAWN = frozenset({TargetId.PROMISED, TargetId.HOURS_NEEDED})
"""The targets that have a bridge: what each side owes."""

HOURS = {
    "hours_needed": marked("{team}: hours needed"),
    "hours_available": marked("{team}: hours available"),
}


@dataclass(frozen=True, slots=True)
class AskedView:
    """A value that is asked for: what it is called in the file, what stands there, and what would."""

    name: str
    now: str | None
    then: str


@dataclass(frozen=True, slots=True)
class FigureView:
    """A figure now, as it would be, and the difference; `short` where a team would have too few hours."""

    label: str
    now: str
    then: str
    difference: str
    short: bool


@dataclass(frozen=True, slots=True)
class WhatIfView:
    """All that the page shows."""

    settings: Settings
    language: Language
    locale: str
    title: str
    cycle: str
    asked: tuple[AskedView, ...]
    targets: tuple[FigureView, ...]
    months: tuple[FigureView, ...]
    hours: tuple[FigureView, ...]
    bridges: tuple[Bridge, ...]
    tornado: Tornado | None
    concessions: tuple[ConcessionView, ...]


def what_if_view(
    found: WhatIf, asked: Sequence[tuple[str, str | None, str]], settings: Settings, language: Language
) -> WhatIfView:
    """The view of `found`, which follows from what is `asked`."""
    after = found.after
    bridges = (bridge(target, after, language) for target in found.moved if target.id in DRAWN)
    now = found.then.stages[after.goals.promise].value
    return WhatIfView(
        settings=settings,
        language=language,
        locale=language.locale,
        title=after.title,
        cycle=after.cycle,
        asked=tuple(AskedView(*each) for each in asked),
        targets=tuple(_targets(found, language)),
        months=tuple(
            _figure(language.month(month(each.subject or "")), each, found, language)
            for each in found.compared
            if each.figure == "month"
        ),
        hours=tuple(_hours(found, language)),
        bridges=tuple(each for each in bridges if each is not None),
        tornado=tornado(found.reaches, now, after, language),
        concessions=concession_views(found.concessions, found.after, language),
    )


def _targets(found: WhatIf, language: Language) -> Iterator[FigureView]:
    stages, promise = found.after.qualified_lead.stages, found.after.goals.promise
    for each in found.compared:
        message = _label(each)
        if message is not None:
            names = {"stages": language.stage_plural, "stage": language.stage_name}
            label = language.phrase(
                message, **{key: name(each.subject or promise, stages) for key, name in names.items()}
            )
            yield _figure(labelled(label), each, found, language)


def _label(each: Compared) -> str | None:
    """What a target is called; promised leads are those of their stage, and not named again."""
    match each.figure:
        case "marketing_revenue" | "lead_value":
            return LABELS[each.figure]
        case "stage":
            return LABELS["customers" if each.subject == CUSTOMER else "leads"]
        case "promised" if any(shown is not None and shown.unit is Unit.MONEY for shown in (each.now, each.then)):
            return MOVED_LABELS[TargetId.PROMISED]
        case _:
            return None


def _hours(found: WhatIf, language: Language) -> Iterator[FigureView]:
    names = {team.id: team.name for of in (found.before, found.after) for team in of.parties.sales.teams}
    short = {capacity.team for capacity in found.then.capacity if not capacity.enough}
    for each in found.compared:
        if each.figure in HOURS:
            label = language.phrase(HOURS[each.figure], team=names[each.subject or ""])
            yield _figure(label, each, found, language, short=each.figure == "hours_needed" and each.subject in short)


def _figure(label: str, each: Compared, found: WhatIf, language: Language, *, short: bool = False) -> FigureView:
    now, then = (_shown(shown, each, found, language) for shown in (each.now, each.then))
    return FigureView(label, now, then, _difference(each, language), short)


def _shown(shown: Shown | None, each: Compared, found: WhatIf, language: Language) -> str:
    """A value of the table; with what it counts, where the other one counts something else."""
    if shown is None:
        return language.phrase("none")
    if each.alike or each.now is None or each.then is None:
        return _value(shown.value, shown.unit, language)
    return quantity(shown.value, shown.unit, shown.stage, language, found.after.qualified_lead.stages)


def _value(value: Fraction, unit: Unit, language: Language) -> str:
    return language.money(value) if unit in {Unit.MONEY, Unit.MONEY_PER_LEAD} else language.number(value)


def _difference(each: Compared, language: Language) -> str:
    if each.difference is None or each.then is None:
        return ""
    if each.difference == 0:
        return language.phrase("the same")
    amount = _value(abs(each.difference), each.then.unit, language)
    if each.difference > 0:
        return language.phrase("+{amount}", amount=amount)
    return language.phrase("−{amount}", amount=amount)
