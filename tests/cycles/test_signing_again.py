"""Who has to sign again: by the amendments of the version that is signed, and its recalculation."""

from __future__ import annotations

import pytest

from slabuilder.cycles.changes.judged_changes import judged_changes
from slabuilder.cycles.changes.signing_again import is_recalculation, must_sign
from tests.cycles.example import compared

TOUCH = "lead_management.follow_up[hot].first_touch.within: 5 business minutes"
NAME = "kpis[accepted].name: Taken on"
OWNER_SIGNS = "review.amendments.material: the side that owes it signs"


def signing(change: str, from_: str = "") -> list[str]:
    found = compared(change, from_)
    return [person.id for person in must_sign(found, judged_changes(found))]


@pytest.mark.parametrize(
    ("change", "from_", "who"),
    [
        (TOUCH, "", ["cmo", "cro"]),
        (TOUCH, OWNER_SIGNS, ["cro"]),
        ("handoff[all].within: 5 business minutes", OWNER_SIGNS, ["cmo"]),
        ("goals.marketing_share: 45%", OWNER_SIGNS, ["cmo", "cro"]),
        (TOUCH, "review.amendments.material: nobody signs", []),
        (NAME, "", []),
        (NAME, "review.amendments.editorial: both sign", ["cmo", "cro"]),
        (NAME, "review.amendments.editorial: the side that owes it signs", []),
        ("lead_management.acceptance.reasons: [duplicate, no budget]", "", []),
    ],
)
def test_amendments_say_who(change: str, from_: str, who: list[str]) -> None:
    assert signing(change, from_) == who


def test_the_signed_version_says_how_it_is_amended() -> None:
    """Nobody gives himself the right to change the text alone."""
    assert signing(f"{TOUCH}\nreview.amendments.material: nobody signs") == ["cmo", "cro"]


@pytest.mark.parametrize(
    ("rate", "free"),
    [("2.75%", True), ("2.25%", True), ("2.76%", False), ("2.24%", False)],
    ids=["up to the bound", "down to the bound", "above", "below"],
)
def test_what_a_recalculation_may_move_within_its_bounds_needs_nobody(rate: str, free: bool) -> None:
    """2.5% may move by 10% of itself."""
    because = "goals.close_rate.because: recalculated in November"
    found = compared(f"goals.close_rate.rate: {rate}", because)
    [rate_changed] = judged_changes(found)
    assert is_recalculation(found, rate_changed.fact) is free
    assert bool(must_sign(found, [rate_changed])) is not free


@pytest.mark.parametrize(
    "change",
    [
        "goals.average_deal: 12_501",
        "goals.close_rate.rate: 2.6%\ncycle: 2027-Q1",
        "goals.close_rate.rate: 2.6%\nterm.to: 2026-12-30",
    ],
    ids=["another input", "another cycle", "another term"],
)
def test_a_recalculation_moves_its_inputs_within_the_term_alone(change: str) -> None:
    found = compared(change, "goals.close_rate.because: recalculated in November")
    assert not any(is_recalculation(found, changed.fact) for changed in judged_changes(found))
