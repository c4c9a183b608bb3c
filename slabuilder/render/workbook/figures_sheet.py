"""The first sheet: the inputs, every figure as a live formula, and what is signed of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from slabuilder.language.messages import marked
from slabuilder.render.view.derivations import figure_label
from slabuilder.render.workbook.floating import reach, rounds_alike
from slabuilder.render.workbook.inputs import inputs, write_inputs
from slabuilder.render.workbook.paper import EXPLAINED, QUIET, STRONG, Paper, number
from slabuilder.render.workbook.parts import part, part_is_certain
from slabuilder.render.workbook.places import Column, cell, elsewhere
from slabuilder.targets.explain import explained
from slabuilder.targets.expressions import Figure, Named, Sum, Unit
from slabuilder.targets.plan import Plan, Target
from slabuilder.targets.rounding import RoundingRules
from slabuilder.targets.spreadsheet import formula, rounded

_LABEL, _EXACT, _SIGNED, _HOW = range(4)
_HEADS = (marked("Figure"), marked("Exact"), marked("As signed"), marked("How it comes about"))


@dataclass(frozen=True, slots=True)
class Group:
    """Figures under each other; those of segments are `parts` of a total that is rounded first."""

    targets: tuple[Target, ...]
    parts: bool


def groups(plan: Plan) -> Iterator[Group]:
    """The goal as a whole, and then each figure segment by segment."""
    whole = [plan.totals["marketing_revenue"], plan.totals["customers"], *plan.stages.values()]
    whole += [plan.totals["lead_value"], plan.promised]
    yield Group(tuple({target.figure: target for target in whole}.values()), parts=False)
    if not plan.segments:
        return
    yield Group(tuple(segment.revenue for segment in plan.segments), parts=True)
    yield Group(tuple(segment.customers for segment in plan.segments), parts=True)
    for stage in plan.segments[0].stages:
        yield Group(tuple(segment.stages[stage] for segment in plan.segments), parts=True)
    yield Group(tuple(segment.lead_value for segment in plan.segments), parts=False)
    if plan.promised.figure.unit is Unit.MONEY:
        yield Group(tuple(segment.promised for segment in plan.segments), parts=True)


@dataclass(frozen=True, slots=True)
class FiguresSheet:
    """Where other sheets find the inputs, and each figure: before it is rounded, and as it is signed."""

    cells: Mapping[Named, str]
    signed: Mapping[Figure, str]


def figures_sheet(paper: Paper) -> FiguresSheet:
    """Write the sheet; its inputs may be changed, and everything follows."""
    writing, language = paper.writing, paper.writing.language
    title = language.text("Figures")
    subtitle = language.text("Change the shaded cells, and every figure, month and day follows.")
    sheet = paper.sheet(title, subtitle, (52, 19, 19, 74))
    found = tuple(groups(writing.plan))
    known = inputs(target.figure for group in found for target in group.targets)
    cells = write_inputs(paper, sheet, 3, known, len(_HEADS))
    row = 5 + len(known)
    heads = [language.text(head) for head in _HEADS]
    paper.heading(sheet, row, heads)
    sheet.write_string(
        row, _HOW, heads[_HOW], paper.style(STRONG, {"font_color": "#ffffff", "bg_color": paper.accent, "indent": 1})
    )
    sheet.repeat_rows(row)
    row += 1
    rows: dict[Figure, int] = {}
    for group in found:
        for target in group.targets:
            rows[target.figure] = row
            cells[target.figure] = cell(row, _EXACT)
            row += 1
        row += 2 if group.parts else 1
    for group in found:
        _write_group(paper, sheet, group, rows, cells)
    sheet.freeze_panes(3, 1)
    sheet.set_landscape()
    return FiguresSheet(
        {each: elsewhere(sheet.name, place) for each, place in cells.items()},
        {figure: elsewhere(sheet.name, cell(row, _SIGNED)) for figure, row in rows.items()},
    )


def _write_group(paper: Paper, sheet: Any, group: Group, rows: dict[Figure, int], cells: dict[Named, str]) -> None:
    writing, rules = paper.writing, RoundingRules.of(paper.writing.agreement)
    signed = _parts(group, rows, rules) if group.parts else _totals(group, rows, rules)
    for target, text in zip(group.targets, signed, strict=True):
        figure, row = target.figure, rows[target.figure]
        sheet.write_string(row, _LABEL, figure_label(figure, writing), paper.style())
        exact = paper.style(paper.amount(figure.unit, exact=True), QUIET)
        sheet.write_formula(row, _EXACT, f"={formula(figure.expression, cells)}", exact, number(target.exact))
        how = explained(figure, writing.language, writing.agreement.qualified_lead.stages)
        shape = paper.style(paper.signed(figure.unit), STRONG)
        if text is None:
            sheet.write_number(row, _SIGNED, number(target.value), shape)
            how = writing.language.text("{calculation}; as signed: {fixed}", calculation=how, fixed=paper.fixed)
        else:
            sheet.write_formula(row, _SIGNED, f"={text}", shape, number(target.value))
        sheet.write_string(row, _HOW, how, paper.style(EXPLAINED))
    if group.parts:
        _write_sum(paper, sheet, group, rows)


def _write_sum(paper: Paper, sheet: Any, group: Group, rows: dict[Figure, int]) -> None:
    """The total under parts: rounded from their exact sum, it is what they are divided from."""
    unit, exact = group.targets[0].figure.unit, _column(group, rows)
    row, rule = exact.last + 1, RoundingRules.of(paper.writing.agreement).rule(unit)
    total = sum((target.exact for target in group.targets), Fraction(0))
    value = sum((target.value for target in group.targets), Fraction(0))
    sheet.write_string(row, _LABEL, paper.writing.language.text("All segments"), paper.style(QUIET))
    shape = paper.style(paper.amount(unit, exact=True), QUIET)
    sheet.write_formula(row, _EXACT, f"=SUM({exact.range})", shape, number(total))
    shape = paper.style(paper.signed(unit), QUIET)
    if rounds_alike(reach(_sum(group)), total, *rule):
        sheet.write_formula(row, _SIGNED, f"={rounded(cell(row, _EXACT), *rule)}", shape, number(value))
    else:
        sheet.write_number(row, _SIGNED, number(value), shape)


def _totals(group: Group, rows: dict[Figure, int], rules: RoundingRules) -> Iterator[str | None]:
    """The formulas of what is signed; None where floating point might round otherwise than the plan."""
    for target in group.targets:
        rule = rules.rule(target.figure.unit)
        alike = rounds_alike(reach(target.figure), target.exact, *rule)
        yield rounded(cell(rows[target.figure], _EXACT), *rule) if alike else None


def _parts(group: Group, rows: dict[Figure, int], rules: RoundingRules) -> Sequence[str | None]:
    """The same for parts, which always sum to their rounded total."""
    unit, exact = group.targets[0].figure.unit, _column(group, rows)
    places = range(exact.first, exact.last + 1)
    if rules.smallest_part(unit) is None:
        return [exact.cell(row) for row in places]
    decimals = rules.rule(unit)[1]
    total = sum((target.value for target in group.targets), Fraction(0))
    if not part_is_certain(total, [target.figure for target in group.targets], decimals):
        return [None for _ in places]
    return [part(exact, row, cell(exact.last + 1, _SIGNED), decimals) for row in places]


def _column(group: Group, rows: dict[Figure, int]) -> Column:
    """The exact figures of a group."""
    return Column(_EXACT, rows[group.targets[0].figure], rows[group.targets[-1].figure])


def _sum(group: Group) -> Sum:
    return Sum(tuple(target.figure for target in group.targets))
