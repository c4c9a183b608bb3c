"""What would follow, as text for a terminal, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

from slabuilder.cli.targets_table import columns
from slabuilder.cli.whatif_tenths import tenths
from slabuilder.cycles.attribution.attribution import MovedTarget, TargetId
from slabuilder.cycles.attribution.inputs import ChangedInput, Kind, input_name
from slabuilder.cycles.what_if.concessions import Concession
from slabuilder.cycles.what_if.what_if import Compared, Shown, WhatIf
from slabuilder.diagnostics.display import safe, wrap
from slabuilder.language import Language
from slabuilder.quantities.dates import month as read_month
from slabuilder.targets.explain import quantity
from slabuilder.targets.expressions import Unit

_WIDTH = 80
_MINUS = "\N{MINUS SIGN}"


def whatif_text(found: WhatIf, changes: Sequence[tuple[str, str | None, str]], language: Language) -> str:
    """What follows from `changes`: the figures beside those of now, what moved them, tenths, concessions."""
    text = _Text(found, language)
    sections = [text.heading(changes)]
    if changes:
        sections += [text.totals(), text.months(), text.teams(), text.hours(), text.moved()]
    sections += [text.tenths(), text.concessions()]
    return "\n\n".join("\n".join(lines) for section in sections if (lines := list(section)))


class _Text:
    def __init__(self, found: WhatIf, language: Language) -> None:
        self.found = found
        self.language = language
        self.stages = found.after.qualified_lead.stages
        self.leads = language.stage_plural(found.after.goals.promise, self.stages)

    # ---- what a value looks like

    def value(self, value: Fraction, unit: Unit) -> str:
        if unit in {Unit.MONEY, Unit.MONEY_PER_LEAD}:
            return self.language.money(value)
        if unit is Unit.SHARE:
            return self.language.share(value)
        return self.language.number(value)

    def signed(self, value: Fraction | None, unit: Unit) -> str:
        if value is None:
            return ""
        sign = "+" if value > 0 else _MINUS if value < 0 else ""
        return sign + self.value(abs(value), unit) if value else "same"

    def row(self, label: str, each: Compared, note: str = "") -> tuple[str, ...]:
        now, then = self.shown(each.now, each), self.shown(each.then, each)
        unit = Unit.NUMBER if each.then is None else each.then.unit
        return label, now, then, self.signed(each.difference, unit), note

    def shown(self, shown: Shown | None, each: Compared) -> str:
        """A value of the table; with what it counts, where the other one counts something else."""
        if shown is None:
            return "none"
        if each.alike or each.now is None or each.then is None:
            return self.value(shown.value, shown.unit)
        return self.counted(shown)

    def counted(self, shown: Shown) -> str:
        return quantity(shown.value, shown.unit, shown.stage, self.language, self.stages)

    def table(self, title: str, rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
        return _headed((title, "now", "what if", "difference"), rows)

    def of(self, figure: str) -> list[Compared]:
        return [each for each in self.found.compared if each.figure == figure]

    def team(self, id: str) -> str:
        teams = {team.id: team.name for of in (self.found.before, self.found.after) for team in of.parties.sales.teams}
        return teams[id]

    # ---- the sections

    def heading(self, changes: Sequence[tuple[str, str | None, str]]) -> Iterator[str]:
        yield f"{self.found.after.title}, {self.found.after.cycle}"
        rows = [(safe(name), safe(now or "not set"), "→", safe(then)) for name, now, then in changes]
        if rows:
            yield from columns(rows)
            yield ""
            yield from wrap(self.answer(), _WIDTH, "")

    def answer(self) -> str:
        """Such as: Marketing would promise 1,440 MQLs instead of 1,536, and sales need 633.6 hours instead of 675.8."""
        (promised,) = self.of("promised")
        hours = next(target for target in self.found.moved if target.id is TargetId.HOURS_NEEDED)
        words = []
        if promised.now is not None and promised.then is not None and promised.now != promised.then:
            new, now = self.counted(promised.then), promised.now
            old = self.value(now.value, now.unit) if promised.alike else self.counted(now)
            words.append(f"marketing would promise {new} instead of {old}")
        if hours.moved:
            old, new = (self.language.number(value) for value in (hours.old_shown, hours.new_shown))
            words.append(f"sales would need {new} hours instead of {old}")
        if not words:
            return "Neither what marketing promises nor the hours that sales needs would be others."
        text = ", and ".join(words)
        return f"{text[0].upper()}{text[1:]}."

    def totals(self) -> Iterator[str]:
        rows = [self.row("marketing revenue goal", each) for each in self.of("marketing_revenue")]
        rows += [
            self.row(self.language.stage_plural(each.subject or "", self.stages), each) for each in self.of("stage")
        ]
        rows += [self.row("promised", each) for each in self.of("promised") if _in_value(each)]
        rows += [self.row("value of a lead", each) for each in self.of("lead_value")]
        return self.table("Targets", rows)

    def months(self) -> Iterator[str]:
        rows = [self.row(self.language.month(read_month(each.subject or "")), each) for each in self.of("month")]
        return self.table("By month", rows)

    def teams(self) -> Iterator[str]:
        rows = [self.row(self.team(each.subject or ""), each) for each in self.of("team")]
        return self.table(f"{self.leads} by team", rows) if len(rows) > 1 else iter(())

    def hours(self) -> Iterator[str]:
        short = {capacity.team for capacity in self.found.then.capacity if not capacity.enough}
        rows = []
        for each in self.found.compared:
            if each.figure == "hours_needed":
                note = "too few" if each.subject in short else ""
                rows.append(self.row(f"{self.team(each.subject or '')} needs", each, note))
            elif each.figure == "hours_available":
                rows.append(self.row(f"{self.team(each.subject or '')} has", each))
        return self.table("Hours", rows)

    def moved(self) -> Iterator[str]:
        """How far each input moved the promise and the hours."""
        moved = {target.id: target for target in self.found.moved}
        promised, hours = moved[TargetId.PROMISED], moved[TargetId.HOURS_NEEDED]
        inputs = dict.fromkeys(part.input for target in (promised, hours) for part in target.parts)
        if not inputs:
            return
        unit = self.leads if promised.unit is Unit.LEADS else "promised value"
        head = ("What moves them", "", unit, "hours")
        rows = [
            (
                input_name(each, self.found.after, self.language),
                self.change(each),
                self.signed(_part(promised, each), promised.unit),
                self.signed(_part(hours, each), hours.unit),
            )
            for each in inputs
        ]
        yield from _headed(head, rows)

    def change(self, input: ChangedInput) -> str:
        if input.before is None or input.after is None or input.unit is None:
            return ""
        return f"{self.value(input.before, input.unit)} → {self.value(input.after, input.unit)}"

    def tenths(self) -> Iterator[str]:
        if self.found.reaches:
            yield f"{self.leads} with a tenth more (█) and a tenth less (░) of one input"
            yield from tenths(self.found, self.language)
            if any(each.less is None or each.more is None for each in self.found.reaches):
                yield "  A bar is missing where the other inputs leave no room for it."

    def concessions(self) -> Iterator[str]:
        if self.found.concessions:
            yield "What a concession is worth"
            for concession in self.found.concessions:
                first, *rest = wrap(self.sentence(concession), _WIDTH - 4, "")
                yield f"  {first}"
                yield from (f"    {line}" for line in rest)

    def sentence(self, concession: Concession) -> str:
        """Such as: One point more of close rate saves marketing 438 MQLs and sales 193 hours."""
        saved = []
        if concession.leads:
            leads = self.language.stage(self.found.after.goals.promise, concession.leads, self.stages)
            saved.append(f"marketing {leads}")
        if concession.hours:
            hours = Fraction(round(concession.hours, 0 if concession.hours >= 10 else 1))
            saved.append(f"sales {quantity(hours, Unit.HOURS, None, self.language, self.stages)}")
        return f"{self.step(concession)} saves {' and '.join(saved)}."

    def step(self, concession: Concession) -> str:
        amount = self.language.money(abs(concession.step))
        match concession.kind:
            case Kind.SALES_QUOTA:
                return f"{amount} less of quota"
            case Kind.MARKETING_SHARE:
                return "One point less of marketing’s share"
            case Kind.AVERAGE_DEAL:
                return f"{amount} more of average deal"
            case Kind.SEGMENT_DEAL:
                return f"{amount} more of average deal ({self.segment(concession.subject)})"
            case Kind.CLOSE_RATE:
                return "One point more of close rate"
            case Kind.SEGMENT_RATE:
                return f"One point more of close rate ({self.segment(concession.subject)})"
            case Kind.ATTEMPTS:
                return f"One attempt fewer by the rule {concession.subject}"
            case Kind.MINUTES:
                return "One minute less for an attempt"
            case _:
                return f"One point more of the {input_name(concession, self.found.after, self.language)}"

    def segment(self, id: str | None) -> str:
        return next((each.name or each.id for each in self.found.after.goals.segments if each.id == id), str(id))


def _in_value(promised: Compared) -> bool:
    """Whether a value is promised, now or then; promised leads stand among the stages."""
    return any(shown is not None and shown.unit is Unit.MONEY for shown in (promised.now, promised.then))


def _headed(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> Iterator[str]:
    """A table whose first column has the title above it, and is set in."""
    return (line[2:] for line in columns([head, *((f"  {label}", *cells) for label, *cells in rows)]))


def _part(target: MovedTarget, input: ChangedInput) -> Fraction | None:
    return next((part.shown for part in target.parts if part.input == input), None)
