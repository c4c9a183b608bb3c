"""Each changed input's part in a moved target: exact, whatever the order, and summing to what is shown."""

from __future__ import annotations

from fractions import Fraction
from itertools import permutations
from math import factorial
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content
from slabuilder.cycles.attribution.attribution import MovedTarget, TargetId, attribution, shown_parts
from slabuilder.cycles.attribution.changed_goals import changed_goals
from slabuilder.cycles.attribution.changed_handover import changed_handover
from slabuilder.cycles.attribution.fair_parts import fair_parts, told_apart
from slabuilder.cycles.attribution.inputs import Kind
from slabuilder.cycles.attribution.switches import mixed
from slabuilder.diagnostics import Severity
from slabuilder.loading.load import agreement_in
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.cycles.pairs import pairs
from tests.targets.agreements import SAMPLE, agreement, lead_management, route, sales, team

OFFICE = {"id": "office", "timezone": "America/New_York", "open": {"mon-fri": "09:00-17:00"}}
FUNNEL = [{"from": "mql", "to": "sql", "rate": "50%"}, {"from": "sql", "to": "customer", "rate": "5%"}]


def moved(before: Agreement, after: Agreement) -> dict[str, MovedTarget]:
    return {target.id.value: target for target in attribution(before, after)}


def parts(target: MovedTarget) -> dict[str, Any]:
    return {part.input.kind.value: part.shown for part in target.parts}


def planned(of: Agreement) -> Plan:
    found = plan(of)
    assert found.plan is not None
    return found.plan


def figures(of: Agreement) -> dict[str, Fraction]:
    """The targets as the whole plan has them."""
    made = planned(of)
    return {
        "marketing_revenue": made.totals["marketing_revenue"].exact,
        "customers": made.totals["customers"].exact,
        "leads": made.stages[of.goals.promise].exact,
        "promised": made.promised.exact,
        "hours_needed": sum((capacity.needed.exact for capacity in made.capacity), Fraction(0)),
    }


def mixes(before: Agreement, after: Agreement) -> tuple[int, Any]:
    """How many inputs changed, and what gives the agreement in which some of them have."""
    goals, handover = changed_goals(before, after), changed_handover(before, after)

    def mix(chosen: int) -> Agreement:
        changed = mixed(before, handover, chosen >> len(goals))
        return changed.model_copy(update={"goals": mixed(before.goals, goals, chosen)})

    return len(goals) + len(handover), mix


def written(value: Any) -> Any:
    """Plain values as YAML would hold them."""
    if isinstance(value, dict):
        return {key: written(inner) for key, inner in value.items() if inner is not None}
    if isinstance(value, list):
        return [written(inner) for inner in value]
    return value if isinstance(value, bool) else str(value)


# by hand


def test_two_inputs_share_what_they_do_together() -> None:
    # 1,536 MQLs; 1,920 with the share alone, 1,280 with the rate alone, 1,600 with both.
    found = moved(
        agreement(SAMPLE),
        agreement(SAMPLE | {"marketing_share": "50%", "close_rate": {"from": "mql", "rate": "3%"}}),
    )
    promised = found["promised"]
    assert [promised.old, promised.new] == [1536, 1600]
    assert [promised.old_stage, promised.new_stage] == ["mql", "mql"]
    assert parts(promised) == {"marketing_share": 352, "close_rate": -288}
    share, rate = promised.parts
    assert (share.input.paths, share.input.before, share.input.after) == (
        (("goals", "marketing_share"),),
        Fraction(2, 5),
        Fraction(1, 2),
    )
    assert rate.input.paths == (("goals", "close_rate", "rate"),)
    assert parts(found["marketing_revenue"]) == {"marketing_share": 120_000}
    assert parts(found["customers"]) == {"marketing_share": 9}
    assert found["customers"].parts[0].moved == Fraction(48, 5)
    # 4 attempts of 6 minutes: 0.4 hours a lead
    assert parts(found["hours_needed"]) == {"marketing_share": Fraction("140.8"), "close_rate": Fraction("-115.2")}


def test_what_does_not_move_a_target_has_no_part_in_it() -> None:
    months = {"2026-10": "20%", "2026-11": "40%", "2026-12": "40%"}
    after = agreement(SAMPLE | {"months": months, "days": "open days", "sales_cycle": "30 days"})
    for target in attribution(agreement(SAMPLE), after):
        assert not target.moved
        assert target.parts == ()


def test_another_rounding_is_a_part_of_what_is_shown() -> None:
    customers = moved(agreement(SAMPLE), agreement(SAMPLE | {"rounding": "nearest"}))["customers"]
    assert (customers.old, customers.new) == (Fraction("38.4"), Fraction("38.4"))
    assert [customers.old_shown, customers.new_shown] == [39, 38]
    assert parts(customers) == {"rounding": -1}


@pytest.mark.parametrize(
    "change",
    [
        {"close_rate": None, "funnel": FUNNEL},
        {"promise": "qualified", "close_rate": {"from": "qualified", "rate": "5%"}},
        {"segments": [{"id": "all", "share": "100%", "average_deal": "10_000"}]},
        {"measure": "revenue", "sales_quota": "1_000_000"},
    ],
)
def test_how_the_goal_is_built_is_one_input(change: dict[str, Any]) -> None:
    goals = {key: value for key, value in (SAMPLE | change).items() if value is not None}
    found = moved(agreement(SAMPLE), agreement({"promise": "mql"} | goals | {"marketing_share": "80%"}))
    assert {part.input.kind for part in found["promised"].parts} <= {Kind.MARKETING_SHARE, Kind.GOAL_BUILT}
    assert Kind.MARKETING_SHARE in {part.input.kind for part in found["promised"].parts}


def test_single_numbers_of_segments_have_parts_of_their_own() -> None:
    def two(share: str, deal: str, rate: str) -> Agreement:
        first = {"id": "a", "share": share, "when": {"email": {"is_known": True}}, "average_deal": deal}
        rest = {"id": "b", "share": f"{100 - int(share[:-1])}%", "close_rate": rate}
        return agreement(SAMPLE | {"segments": [first, rest]})

    found = moved(two("50%", "10_000", "5%"), two("60%", "12_000", "4%"))["promised"]
    assert [(part.input.kind, part.input.subject) for part in found.parts] == [
        (Kind.SEGMENT_SHARES, None),
        (Kind.SEGMENT_DEAL, "a"),
        (Kind.SEGMENT_RATE, "b"),
    ]


def test_rates_of_which_a_mix_would_not_fit_change_together() -> None:
    def goals(later: str, own: str) -> Agreement:
        funnel = [FUNNEL[0], FUNNEL[1] | {"rate": later}]
        return agreement({**SAMPLE, "funnel": funnel, "segments": [{"id": "a", "share": "100%", "close_rate": own}], "close_rate": None})  # fmt: skip

    assert [switch.input.kind for switch in changed_goals(goals("5%", "4%"), goals("10%", "9%"))] == [Kind.RATES]
    apart = changed_goals(goals("5%", "4%"), goals("10%", "3%"))
    assert [switch.input.kind for switch in apart] == [Kind.STEP_RATE, Kind.SEGMENT_RATE]


def test_hours_move_with_the_hand_over() -> None:
    before = agreement(SAMPLE, lead_management=lead_management({"rest": "4"}, minutes="6"))
    after = agreement(SAMPLE, lead_management=lead_management({"rest": "6"}, minutes="5"))
    # 1,536 leads: 614.4 hours; 6 attempts 921.6; 5 minutes 512; both 768
    found = moved(before, after)["hours_needed"]
    assert [found.old, found.new] == [Fraction("614.4"), 768]
    assert parts(found) == {"attempts": Fraction("281.6"), "minutes_per_attempt": Fraction("-128")}


def test_another_route_is_one_input_with_the_teams_and_rules() -> None:
    after = agreement(
        SAMPLE,
        parties=sales(team("inside", reps="5"), team("desk", reps="5")),
        handoff=[route("hot", to="desk", expected="30%"), route("rest", to="inside", expected="70%")],
        lead_management=lead_management({"hot": "9", "rest": "4"}),
    )
    assert [part.input.kind for part in moved(agreement(SAMPLE), after)["hours_needed"].parts] == [Kind.HANDOVER]


def test_money_of_two_currencies_is_not_compared() -> None:
    found = moved(agreement(SAMPLE), agreement(SAMPLE | {"sales_quota": "1_000_000"}, currency="EUR"))
    assert list(found) == ["customers", "promised", "hours_needed"]
    assert parts(found["promised"]) == {"goal_built": -256}


# laws


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_parts_sum_to_the_difference(pair: tuple[Agreement, Agreement]) -> None:
    before, after = pair
    old, new = figures(before), figures(after)
    for target in attribution(before, after):
        id = "leads" if target.id is TargetId.PROMISED and target.old_stage else target.id.value
        assert (target.old, target.new) == (old[id], new[id])
        assert sum((part.moved for part in target.parts), Fraction(0)) == target.new - target.old
        assert sum((part.shown for part in target.parts), Fraction(0)) == target.new_shown - target.old_shown
        for part in target.parts:
            if part.input.kind is not Kind.ROUNDING:
                assert part.moved
                assert abs(part.shown - part.moved) < 1


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(pairs())
def test_every_mix_of_changes_is_an_agreement_with_a_plan(pair: tuple[Agreement, Agreement]) -> None:
    count, mix = mixes(*pair)
    for chosen in {*range(min(1 << count, 64)), (1 << count) - 1}:
        found, findings = agreement_in(written(content(mix(chosen))) | {"calendars": [OFFICE]})
        assert findings == []
        assert found is not None
        assert [finding for finding in plan(found).findings if finding.severity is Severity.ERROR] == []


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow])
@given(pairs().filter(lambda pair: mixes(*pair)[0] <= 5))
def test_a_part_is_the_mean_over_all_orders(pair: tuple[Agreement, Agreement]) -> None:
    """The definition, by brute force, from whole plans of whole agreements."""
    count, mix = mixes(*pair)
    values = [figures(mix(chosen)) for chosen in range(1 << count)]
    inputs = [*(each.input for each in changed_goals(*pair)), *(each.input for each in changed_handover(*pair))]
    for target in attribution(*pair):
        id = "leads" if target.id is TargetId.PROMISED and target.old_stage else target.id.value
        found = {part.input: part.moved for part in target.parts if part.input.kind is not Kind.ROUNDING}
        totals = [Fraction(0)] * count
        for order in permutations(range(count)):
            made = 0
            for index in order:
                totals[index] += values[made | 1 << index][id] - values[made][id]
                made |= 1 << index
        wanted = {inputs[index]: total / factorial(count) for index, total in enumerate(totals) if total}
        assert found == wanted


@given(st.lists(st.fractions(max_denominator=40), min_size=8, max_size=8))
def test_the_order_of_the_changes_changes_nothing(values: list[Fraction]) -> None:
    forward = fair_parts((1, 2, 4), values.__getitem__)
    assert fair_parts((4, 1, 2), values.__getitem__) == (forward[2], forward[0], forward[1])
    assert sum(forward) == values[7] - values[0]


def test_of_too_many_changes_those_of_least_reach_are_one() -> None:
    reach = [5, 1, 9, 2, 7, 1]

    def value(mix: int) -> Fraction:
        return Fraction(sum(each for index, each in enumerate(reach) if mix >> index & 1))

    assert told_apart(6, value, most=4) == ((0,), (2,), (4,), (1, 3, 5))
    assert told_apart(6, value) == ((0,), (1,), (2,), (3,), (4,), (5,))


def test_more_than_twelve_inputs_end_with_the_others() -> None:
    def many(step: int) -> Agreement:
        ids = [f"s{index}" for index in range(8)]
        segments = [
            {"id": id, "share": "12.5%", "when": {"email": {"is_known": True}}, "average_deal": f"{10_000 + step * (10 + 100 * index)}"}
            for index, id in enumerate(ids)
        ]  # fmt: skip
        teams = [team(f"t{index}", reps=str(2 + step * index)) for index in range(1, 5)]
        return agreement(
            SAMPLE | {"segments": segments, "sales_quota": str(1_200_000 + step * 100_000)},
            parties=sales(*teams),
            handoff=[route(f"r{index}", to=f"t{index}") for index in range(1, 5)],
            lead_management=lead_management({f"r{index}": str(3 + index + step) for index in range(1, 5)}),
        )

    hours = moved(many(0), many(1))["hours_needed"]
    assert len(hours.parts) == 12
    assert hours.parts[-1].input.kind is Kind.OTHERS
    assert ("goals", "segments", 0, "average_deal") in hours.parts[-1].input.paths
    assert sum(part.moved for part in hours.parts) == hours.new - hours.old


# what is shown


@given(
    st.lists(st.fractions(min_value=-50, max_value=50, max_denominator=30), min_size=1, max_size=6),
    st.sampled_from([Fraction(1), Fraction(1, 10)]),
    st.fractions(min_value=0, max_value=99, max_denominator=30),
)
def test_shown_parts_sum_to_what_is_shown(parts: list[Fraction], smallest: Fraction, old: Fraction) -> None:
    def up(value: Fraction) -> Fraction:
        return -(-value // smallest) * smallest

    total = up(old + sum(parts)) - up(old)
    shown = shown_parts(parts, total, smallest)
    assert sum(shown) == total
    for part, seen in zip(parts, shown, strict=True):
        assert abs(part - seen) < smallest
        assert (seen / smallest).denominator == 1
