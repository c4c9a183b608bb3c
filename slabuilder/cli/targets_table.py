"""The figures of a plan as tables for a terminal, 80 columns wide."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.diagnostics.display import width_of
from slabuilder.language import Language
from slabuilder.targets.expressions import Unit
from slabuilder.targets.plan import Plan, Target

Row = Sequence[str]


def targets_table(agreement: Agreement, plan: Plan, language: Language) -> str:
    """All of `plan`, section by section; figures stand right, and beside a rounded one the fraction it comes from."""
    table = _Tables(agreement, plan, language)
    sections = [
        table.heading(),
        table.totals(),
        table.stages(),
        table.months(),
        table.segments(),
        table.teams(),
        table.cycle(),
        table.capacity(),
        table.uncertainty(),
    ]
    return "\n\n".join("\n".join(lines) for section in sections if (lines := list(section)))


class _Tables:
    def __init__(self, agreement: Agreement, plan: Plan, language: Language) -> None:
        self.agreement = agreement
        self.plan = plan
        self.language = language
        self.stages_named = agreement.qualified_lead.stages

    # ---- what a value looks like

    def value(self, value: Fraction, unit: Unit) -> str:
        if unit in {Unit.MONEY, Unit.MONEY_PER_LEAD}:
            return self.language.money(value)
        return self.language.number(value)

    def fraction(self, target: Target) -> str:
        """The exact value in brackets, where what is shown differs from it."""
        if target.exact == target.value:
            return ""
        return f"({self.value(target.exact, target.figure.unit)})"

    def name(self, stage: str) -> str:
        return self.language.stage_plural(stage, self.stages_named)

    # ---- the sections

    def heading(self) -> Iterator[str]:
        term = self.agreement.term
        yield f"{self.agreement.title}, {self.agreement.cycle}"
        yield f"{self.language.date(term.from_)} to {self.language.date(term.to)}"

    def totals(self) -> Iterator[str]:
        promised = self.plan.promised
        stage = self.agreement.goals.promise
        weekly = self.value(Fraction(round(self.plan.per_week)), promised.figure.unit)
        shown = self.value(promised.value, promised.figure.unit)
        counted = "" if promised.figure.unit is not Unit.LEADS else f" {self.name(stage)}"
        yield f"Marketing promises {shown}{counted}, about {weekly} a week."
        yield ""
        yield "Totals"
        totals = self.plan.totals
        rows = [
            ("marketing revenue goal", totals["marketing_revenue"]),
            ("customers", totals["customers"]),
            (self.name(next(iter(self.plan.stages))), totals["leads"]),
            ("value of a lead", totals["lead_value"]),
        ]
        yield from columns([(words, self.value(t.value, t.figure.unit), self.fraction(t)) for words, t in rows])

    def stages(self) -> Iterator[str]:
        if len(self.plan.stages) > 2:
            yield "Funnel"
            yield from columns(
                [
                    (self.name(stage), self.value(target.value, target.figure.unit), self.fraction(target))
                    for stage, target in self.plan.stages.items()
                ]
            )

    def months(self) -> Iterator[str]:
        yield "By month"
        cumulative = Fraction(0)
        unit = self.plan.promised.figure.unit
        rows = []
        for part in self.plan.months:
            cumulative += part.value
            rows.append(
                (
                    self.language.month(part.month),
                    self.value(part.value, unit),
                    self.language.share(part.share),
                    f"until then {self.value(cumulative, unit)}",
                )
            )
        yield from columns(rows)

    def segments(self) -> Iterator[str]:
        if self.plan.segments:
            yield "By segment"
            head = (
                "",
                self.name(next(iter(self.plan.stages))),
                "customers",
                "revenue",
                "close rate",
                "value of a lead",
            )
            rows = [
                (
                    segment.id,
                    self.value(segment.leads.value, Unit.LEADS),
                    self.value(segment.customers.value, Unit.CUSTOMERS),
                    self.value(segment.revenue.value, Unit.MONEY),
                    self.language.share(segment.close_rate),
                    self.value(segment.lead_value.value, Unit.MONEY),
                )
                for segment in self.plan.segments
            ]
            yield from columns([head, *rows])

    def teams(self) -> Iterator[str]:
        yield "By team"
        head = ("", self.name(self.agreement.goals.promise), "share", "a week", "a rep")
        names = {team.id: team.name for team in self.agreement.parties.sales.teams}
        rows = [
            (
                names.get(team.team, team.team),
                self.value(team.value, Unit.LEADS),
                self.language.share(team.share),
                self.language.number(team.per_week, 1),
                self.language.number(team.per_rep, 1),
            )
            for team in self.plan.teams
        ]
        yield from columns([head, *rows])

    def cycle(self) -> Iterator[str]:
        cycle = self.plan.cycle
        if cycle is None:
            return
        unit = self.plan.promised.figure.unit
        yield f"Sales cycle of {cycle.days} days"
        owed = f"{self.language.short_date(cycle.owed_from)} to {self.language.short_date(cycle.owed_to)}"
        yield from columns(
            [
                ("had to be there before the term", self.value(cycle.before, unit)),
                ("arrive and close within the term", self.value(cycle.within, unit)),
                ("arrive within the term and feed the next", self.value(cycle.next_term, unit)),
                ("owed", owed),
            ]
        )

    def capacity(self) -> Iterator[str]:
        yield "Hours of the sales teams"
        head = ("", "needed", "available", "busiest month", "needed", "available")
        names = {team.id: team.name for team in self.agreement.parties.sales.teams}
        rows = [
            (
                names.get(team.team, team.team),
                self.language.number(team.needed.value, 0),
                self.language.number(team.available.value, 0),
                self.language.month(team.busiest_month),
                self.language.number(team.busiest_needed, 0),
                self.language.number(team.busiest_available, 0) + ("" if team.enough else "  too few"),
            )
            for team in self.plan.capacity
        ]
        yield from columns([head, *rows])

    def uncertainty(self) -> Iterator[str]:
        found = self.plan.uncertainty
        if found is None:
            return
        yield "Uncertainty, from the counts that the rates come from"
        percent = Fraction(round(found.chance * 100), 100)
        rows = [("chance that the promise brings the customers", self.language.share(percent))]
        stage = self.name(self.agreement.goals.promise)
        rows += [
            (f"{stage} for a chance of {self.language.share(chance)}", self.language.number(leads))
            for chance, leads in found.leads_for.items()
        ]
        yield from columns(rows)
        if found.caveat is not None:
            yield from (f"  {line}" for line in textwrap.wrap(found.caveat, 76))


def columns(rows: Sequence[Row]) -> Iterator[str]:
    """`rows` with the first column to the left and all others to the right, two blanks before each."""
    widths = [max(width_of(row[index]) for row in rows if index < len(row)) for index in range(max(map(len, rows)))]
    for row in rows:
        cells = [
            cell + " " * (width - width_of(cell)) if index == 0 else " " * (width - width_of(cell)) + cell
            for index, (cell, width) in enumerate(zip(row, widths, strict=False))
        ]
        yield "  " + "  ".join(cells).rstrip()
