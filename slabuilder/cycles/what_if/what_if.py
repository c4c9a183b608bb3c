"""What would follow if some values of an agreement were others, beside what follows now: values, and no text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.business_time.holidays_of import HolidaySource, public_holidays
from slabuilder.cycles.attribution.attribution import MovedTarget, attribution
from slabuilder.cycles.what_if.concessions import Concession, concessions
from slabuilder.cycles.what_if.reach import Reach, reaches
from slabuilder.cycles.what_if.value_names import with_text
from slabuilder.diagnostics import Finding
from slabuilder.loading.load import agreement_in
from slabuilder.spans import Path
from slabuilder.targets.expressions import Unit
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan


@dataclass(frozen=True, slots=True)
class Shown:
    """A figure as shown, and what it counts: of leads, those of `stage`."""

    value: Fraction
    unit: Unit
    stage: str | None = None


@dataclass(frozen=True, slots=True)
class Compared:
    """A figure now, and what it would be; missing where there would be none, or is none.

    `figure` is `marketing_revenue`, `stage` (the customers are one), `lead_value`, `promised`, `month`, `team`,
    `hours_needed` or `hours_available`; `subject` is the stage, the month or the team that it is of.
    """

    figure: str
    subject: str | None
    now: Shown | None
    then: Shown | None

    @property
    def alike(self) -> bool:
        """Whether there are both, and they count the same."""
        if self.now is None or self.then is None:
            return False
        return (self.now.unit, self.now.stage) == (self.then.unit, self.then.stage)

    @property
    def difference(self) -> Fraction | None:
        """By how much it would be more; nothing where the two do not count the same."""
        if self.now is None or self.then is None or not self.alike:
            return None
        return self.then.value - self.now.value


@dataclass(frozen=True, slots=True)
class WhatIf:
    """An agreement and its plan as they are, and as they would be.

    `compared` has every figure; `moved` says how far each input that is another one moves the targets; `reaches` and
    `concessions` are those of the agreement as it would be.
    """

    before: Agreement
    after: Agreement
    now: Plan
    then: Plan
    compared: tuple[Compared, ...]
    moved: tuple[MovedTarget, ...]
    reaches: tuple[Reach, ...]
    concessions: tuple[Concession, ...]


def changed_agreement(value: Any, texts: Mapping[Path, str]) -> tuple[Agreement | None, list[Finding]]:
    """The agreement that the plain values in `value` say with these `texts` in their places, judged as a file would be."""
    for path, text in texts.items():
        value = with_text(value, path, text)
    agreement, findings = agreement_in(value)
    return (None if findings else agreement), findings


def what_if(
    before: Agreement, after: Agreement, holidays: HolidaySource = public_holidays
) -> tuple[WhatIf | None, tuple[Finding, ...]]:
    """What would follow from `after` instead of `before`, and what there is to say of it that was not to be said before.

    Nothing follows where one of the two has no plan; the findings then say why `after` has none.
    """
    now, then = plan(before, holidays), plan(after, holidays)
    known = {(finding.code, finding.path) for finding in now.findings}
    findings = tuple(finding for finding in then.findings if (finding.code, finding.path) not in known)
    if now.plan is None or then.plan is None:
        return None, findings
    found = WhatIf(
        before,
        after,
        now.plan,
        then.plan,
        tuple(_compared(now.plan, then.plan)),
        attribution(before, after),
        reaches(after),
        concessions(after),
    )
    return found, findings


def _compared(now: Plan, then: Plan) -> Iterator[Compared]:
    """Every figure that one of the two plans has, in the order of the later one; what only the other has comes after."""
    earlier, later = dict(_figures(now)), dict(_figures(then))
    for key in {**later, **earlier}:
        yield Compared(*key, earlier.get(key), later.get(key))


def _figures(of: Plan) -> Iterator[tuple[tuple[str, str | None], Shown]]:
    revenue, value, promised = of.totals["marketing_revenue"], of.totals["lead_value"], of.promised.figure
    yield ("marketing_revenue", None), Shown(revenue.value, Unit.MONEY)
    for stage, target in of.stages.items():
        yield ("stage", stage), Shown(target.value, target.figure.unit, stage)
    yield ("lead_value", value.figure.stage), Shown(value.value, Unit.MONEY_PER_LEAD)
    yield ("promised", None), Shown(of.promised.value, promised.unit, promised.stage)
    for month in of.months:
        yield ("month", str(month.month)), Shown(month.value, promised.unit, promised.stage)
    for team in of.teams:
        yield ("team", team.team), Shown(team.value, Unit.LEADS, promised.stage)
    for capacity in of.capacity:
        yield ("hours_needed", capacity.team), Shown(capacity.needed.value, Unit.HOURS)
        yield ("hours_available", capacity.team), Shown(capacity.available.value, Unit.HOURS)
