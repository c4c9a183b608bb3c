"""A plan as JSON values, for other programs.

Every figure is `{"exact": "800/3", "value": 267}`: `exact` is the fraction before rounding, reduced, as a text ("40"
where it is whole); `value` is what is shown and signed. Values are JSON integers where they are whole, and JSON
numbers where a decimal says them exactly: money has at most the decimals of its currency. What no decimal says exactly
is a text such as "400/3": a value under the rounding `exact`, and amounts a week or a rep.
"""

from __future__ import annotations

from fractions import Fraction
from typing import TypeAlias

from slabuilder.targets.plan import CycleTarget, Plan, SegmentTarget, Target, TeamCapacity, TeamTarget, Uncertainty

Number: TypeAlias = int | float | str
JsonObject: TypeAlias = dict[str, "JsonValue"]
JsonValue: TypeAlias = Number | list[str] | JsonObject | None


def figures(plan: Plan) -> JsonObject:
    """`plan` as JSON values, in the order of the plan; days hold the day's part and the cumulative target."""
    return {
        "totals": {name: target_json(target) for name, target in plan.totals.items()},
        "stages": {stage: target_json(target) for stage, target in plan.stages.items()},
        "promised": {
            "stage": plan.promised.figure.stage,
            "unit": plan.promised.figure.unit.value,
            **target_json(plan.promised),
        },
        "per_week": number(plan.per_week),
        "months": {
            str(month.month): {"share": number(month.share), **_part(month.exact, month.value)} for month in plan.months
        },
        "days": {
            day.day.isoformat(): {"value": number(day.value), "cumulative": number(day.cumulative)} for day in plan.days
        },
        "segments": {segment.id: _segment(segment) for segment in plan.segments},
        "teams": {team.team: _team(team) for team in plan.teams},
        "cycle": None if plan.cycle is None else _cycle(plan.cycle),
        "capacity": {capacity.team: _capacity(capacity) for capacity in plan.capacity},
        "uncertainty": None if plan.uncertainty is None else _uncertainty(plan.uncertainty),
    }


def target_json(target: Target) -> JsonObject:
    """One figure: its exact value, and what is shown of it."""
    return _part(target.exact, target.value)


def _part(exact: Fraction, value: Fraction) -> JsonObject:
    return {"exact": str(exact), "value": number(value)}


def _segment(segment: SegmentTarget) -> JsonObject:
    return {
        "marketing_revenue": target_json(segment.revenue),
        "customers": target_json(segment.customers),
        "leads": target_json(segment.leads),
        "lead_value": target_json(segment.lead_value),
        "average_deal": number(segment.average_deal),
        "close_rate": number(segment.close_rate),
        "stages": {stage: target_json(target) for stage, target in segment.stages.items()},
        "promised": target_json(segment.promised),
    }


def _team(team: TeamTarget) -> JsonObject:
    return {
        "share": number(team.share),
        **_part(team.exact, team.value),
        "per_week": number(team.per_week),
        "per_rep": number(team.per_rep),
    }


def _cycle(cycle: CycleTarget) -> JsonObject:
    return {
        "days": cycle.days,
        "before": number(cycle.before),
        "within": number(cycle.within),
        "next_term": number(cycle.next_term),
        "owed_from": cycle.owed_from.isoformat(),
        "owed_to": cycle.owed_to.isoformat(),
    }


def _capacity(capacity: TeamCapacity) -> JsonObject:
    return {
        "hours_needed": target_json(capacity.needed),
        "hours_available": target_json(capacity.available),
        "busiest_month": str(capacity.busiest_month),
        "busiest_hours_needed": number(capacity.busiest_needed),
        "busiest_hours_available": number(capacity.busiest_available),
        "enough": capacity.enough,
    }


def _uncertainty(uncertainty: Uncertainty) -> JsonObject:
    """An estimate: its chances are rounded to four decimals, which do not depend on the machine."""
    return {
        "chance": round(uncertainty.chance, 4),
        "leads_for": {str(chance): leads for chance, leads in uncertainty.leads_for.items()},
        "method": uncertainty.method,
        "stages_without_counts": list(uncertainty.stages_without_counts),
        "caveat": uncertainty.caveat,
    }


def number(value: Fraction) -> Number:
    """`value` as JSON has it, or as a text where no decimal says it exactly."""
    if value.denominator == 1:
        return value.numerator
    near = float(value)
    return near if Fraction(repr(near)) == value else str(value)
