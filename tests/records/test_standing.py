"""How an agreement stands on a day, by what is signed of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.loading import load
from slabuilder.records.standing import State, standing

Changes = tuple[tuple[str, str], ...]
RATE = (("rate: 2.5%", "rate: 2.4%"), ("number: 1, effective: 2026-10-01", "number: 2, effective: 2026-11-01"))
TITLE = (("title: Inbound lead agreement", "title: Agreement on inbound leads"),)
NEXT = (("cycle: 2026-Q4", "cycle: 2027-Q1"), ("to: 2026-12-31", "to: 2027-03-31"))
BOTH = ["cmo", "cro"]


def made(root: Path, *changes: tuple[str, str]) -> Agreement:
    text = (root / "agreements" / "inbound.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    loaded = load(text.encode(), "inbound.yaml")
    assert loaded.agreement is not None, loaded.diagnostics
    return loaded.agreement


@pytest.mark.parametrize(
    ("on_disk", "signed", "day", "state", "awaited", "in_force"),
    [
        ((), [], date(2026, 11, 1), State.DRAFT, BOTH, None),
        ((), [()], date(2026, 9, 30), State.SIGNED, [], None),
        ((), [()], date(2026, 10, 1), State.IN_FORCE, [], 1),
        ((), [()], date(2026, 12, 31), State.IN_FORCE, [], 1),
        ((), [()], date(2027, 1, 1), State.EXPIRED, [], None),
        (RATE, [()], date(2026, 11, 1), State.CHANGED, BOTH, 1),
        (RATE, [(), RATE], date(2026, 10, 31), State.SIGNED, [], 1),
        (RATE, [(), RATE], date(2026, 11, 1), State.IN_FORCE, [], 2),
        (TITLE, [()], date(2026, 11, 1), State.CHANGED, [], 1),
        (NEXT, [()], date(2026, 11, 1), State.DRAFT, BOTH, 1),
    ],
)
def test_states(
    root: Path,
    on_disk: Changes,
    signed: list[Changes],
    day: date,
    state: State,
    awaited: list[str],
    in_force: int | None,
) -> None:
    found = standing(made(root, *on_disk), [made(root, *each) for each in signed], day)
    assert (found.state, [person.id for person in found.awaited]) == (state, awaited)
    assert (found.in_force and found.in_force.version.number) == in_force


def test_a_review_is_due_from_its_day_on(root: Path) -> None:
    due = made(root).review.next
    assert not standing(made(root), [], date.fromordinal(due.toordinal() - 1)).review_due
    assert standing(made(root), [], due).review_due
