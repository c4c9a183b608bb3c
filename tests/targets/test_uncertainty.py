"""What observed counts say of a promise: of one rate, of a funnel, and where counts are missing."""

from __future__ import annotations

import math
import random
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from slabuilder.loading import load
from slabuilder.targets.chances import Beta, chance
from slabuilder.targets.plan import Uncertainty
from slabuilder.targets.planning import plan
from tests.targets.agreements import SAMPLE, agreement

BETWEEN = ["2025-07-01", "2026-03-31"]


def uncertain(goals: dict[str, Any]) -> Uncertainty | None:
    found = plan(agreement(goals)).plan
    assert found is not None
    return found.uncertainty


def step(start: str, end: str, rate: str, entered: int | None = None, won: int | None = None) -> dict[str, Any]:
    plain = {"from": start, "to": end, "rate": rate}
    return (
        plain
        if entered is None
        else plain | {"observed": {"entered": str(entered), "won": str(won), "between": BETWEEN}}
    )


def test_one_rate() -> None:
    found = uncertain(SAMPLE)
    assert found is not None
    rate = Beta(103.5, 4017.5)  # 103 of 4,120, and half a lead each way
    assert found.chance == chance(39, 1536, rate)  # 38.4 customers are needed: the 39th has to come
    assert list(found.leads_for) == [Decimal("0.8"), Decimal("0.9")]
    for wanted, leads in found.leads_for.items():
        assert chance(39, leads, rate) >= wanted > chance(39, leads - 1, rate)
    assert "Jeffreys" in found.method
    assert found.stages_without_counts == ()


def test_without_counts_nothing_is_said() -> None:
    assert uncertain(SAMPLE | {"close_rate": {"from": "mql", "rate": "2.5%"}}) is None


def funnel(*steps: dict[str, Any], **goals: Any) -> dict[str, Any]:
    return {"sales_quota": "1_000_000", "average_deal": "25_000", "funnel": list(steps), **goals}


def test_a_funnel_is_the_product_of_its_steps() -> None:
    counts = [(410, 246), (200, 101), (90, 22)]
    ways = [("mql", "sql", "60%"), ("sql", "opportunity", "50%"), ("opportunity", "customer", "25%")]
    found = uncertain(funnel(*(step(*way, *count) for way, count in zip(ways, counts, strict=True))))
    assert found is not None
    dice = random.Random(20261001)
    rounds, reached = 3000, 0
    for _ in range(rounds):
        rate = math.prod(dice.betavariate(won + 0.5, entered - won + 0.5) for entered, won in counts)
        reached += sum(dice.random() < rate for _ in range(534)) >= 40
    assert abs(reached / rounds - found.chance) < 0.03
    assert found.stages_without_counts == ()


def test_a_step_without_counts_is_named_and_taken_as_known() -> None:
    found = uncertain(funnel(step("mql", "sql", "50%"), step("sql", "customer", "20%", 1000, 200)))
    assert found is not None
    assert found.stages_without_counts == ("mql",)
    assert "without counts" in found.method
    dice = random.Random(20261001)
    rounds, reached = 3000, 0
    for _ in range(rounds):
        rate = dice.betavariate(200.5, 800.5) / 2
        reached += sum(dice.random() < rate for _ in range(400)) >= 40
    assert abs(reached / rounds - found.chance) < 0.03


def test_only_the_steps_from_the_promised_stage_count() -> None:
    steps = [step("mql", "sql", "50%"), step("sql", "customer", "20%", 1000, 200)]
    found = uncertain(funnel(*steps, promise="sql"))
    assert found is not None
    assert found.stages_without_counts == ()
    assert found.chance == pytest.approx(chance(40, 200, Beta(200.5, 800.5)))


def test_an_exact_promise_is_kept_with_the_next_whole_lead() -> None:
    exact, up = (uncertain(SAMPLE | {"average_deal": "12_345", "rounding": rounding}) for rounding in ("exact", "up"))
    assert exact == up


def test_segments_with_rates_of_their_own_are_a_caveat(root: Path) -> None:
    for name, caveat in (("enterprise-funnel", True), ("inbound", False)):
        agreement = load((root / "agreements" / f"{name}.yaml").read_bytes(), name).agreement
        assert agreement is not None
        found = plan(agreement).plan
        assert found is not None
        assert found.uncertainty is not None
        assert (found.uncertainty.caveat is not None) is caveat
