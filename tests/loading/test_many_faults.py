"""A file with more faults than anybody reads is told so, and its first ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from slabuilder.loading import load


@pytest.mark.parametrize(("faults", "told"), [(99, 99), (100, 100), (101, 101), (500, 101)])
def test_the_first_hundred_are_told(root: Path, faults: int, told: int) -> None:
    text = (root / "agreements" / "inbound.yaml").read_text(encoding="utf-8")
    wrong = "".join(
        f"  - {{id: k{number}, metric: none, owner: sales, target: {{at_least: 1}}, reviewed: daily}}\n"
        for number in range(faults)
    )
    found = load(text.replace("kpis:\n", f"kpis:\n{wrong}").encode(), "a.yaml").diagnostics
    assert len(found) == told
    first = text[: text.index("kpis:\n")].count("\n") + 2
    assert [each.span.start.line for each in found[:99] if each.span] == list(range(first, first + 99))
    if faults > 100:
        assert found[-1].message == "the file has more than 100 faults, of which these are the first"
