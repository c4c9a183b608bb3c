"""What a text calls itself, by its lines alone where they are certain, and as YAML says it elsewhere."""

from __future__ import annotations

from pathlib import Path

import pytest

from slabuilder.cycles.history.glance import Glance, glance, plainly_written
from slabuilder.loading import load
from tests.cycles.repository import agreement

PLAIN = "id: a\ncycle: 2026-Q3\nversion: {number: 2, effective: 2026-07-01}\nterm: {from: 2026-07-01, to: 2026-09-30}\n"
SAID = Glance("a", "2026-Q3", "2", "2026-07-01")


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel", "japan-inbound"])
def test_the_examples_are_known_by_their_lines(root: Path, name: str) -> None:
    data = (root / "agreements" / f"{name}.yaml").read_bytes()
    loaded = load(data, name).agreement
    assert loaded is not None
    told = Glance(loaded.id, loaded.cycle, str(loaded.version.number), loaded.term.from_.isoformat())
    assert plainly_written(data) == told
    assert glance(data.replace(b"\n", b"\r\n")) == told
    assert glance(b"\xef\xbb\xbf" + data) == told


def test_plain() -> None:
    assert plainly_written(PLAIN.encode()) == SAID
    assert plainly_written(agreement("2026-Q3", 12).encode()) == Glance("inbound", "2026-Q3", "12", "2026-07-01")


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("cycle: 2026-Q3", 'cycle: "2026-Q3"'),
        ("cycle: 2026-Q3", "cycle:\n  2026-Q3"),
        ("cycle: 2026-Q3", '"cycle": 2026-Q3'),
        ("cycle: 2026-Q3", "cycle: &c 2026-Q3\nx: *c"),
        ("{number: 2, effective: 2026-07-01}", "\n  number: 2\n  effective: 2026-07-01"),
        ("{number: 2, effective: 2026-07-01}", "{effective: 2026-07-01, number: 2}"),
        ("{from: 2026-07-01, to: 2026-09-30}", "\n  # which\n  from: 2026-07-01\n  to: 2026-09-30"),
        ("id: a\n", "id: a\npurpose: 'a\n\n  cycle: 2020'\n"),
        ("id: a\n", "id: a\npurpose: |\n  cycle: 2020\n"),
        (PLAIN, "{" + PLAIN.strip().replace("\n", ",\n") + "}"),
        ("id: a\n", "---\nid: a\n"),
    ],
)
def test_written_in_other_ways(old: str, new: str) -> None:
    assert glance(PLAIN.replace(old, new).encode()) == SAID


@pytest.mark.parametrize(
    ("old", "new", "cycle"),
    [
        ("cycle: 2026-Q3", "cycle: 2026-Q3\n  and more", "2026-Q3 and more"),
        ("cycle: 2026-Q3", "cycle: 2026-Q3 # x", "2026-Q3"),
        ("cycle: 2026-Q3", "cycle: 2026-Q3#x", "2026-Q3#x"),
        ("cycle: 2026-Q3", "cycle: 第3四半期", "第3四半期"),
        ("cycle: 2026-Q3", "cycle: [2026-Q3]", None),
        ("cycle: 2026-Q3", "x: 1", None),
        ("cycle: 2026-Q3", 'purpose: "\ncycle: 2020\n"\ncycle: 2026-Q3', "2026-Q3"),
        ("cycle: 2026-Q3", "cycle: 2026\u2028Q3", "2026 Q3"),
    ],
)
def test_other_cycles(old: str, new: str, cycle: str | None) -> None:
    assert glance(PLAIN.replace(old, new).encode()).cycle == cycle


@pytest.mark.parametrize("data", [b"", b"\xff\xfe", b"a: [", b"- 1\n", b"x" * 2_000_000])
def test_what_is_no_agreement(data: bytes) -> None:
    assert glance(data) == Glance()
