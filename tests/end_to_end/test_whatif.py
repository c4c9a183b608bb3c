"""`slabuilder whatif` from the outside."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

Example = Callable[[str], str]


@pytest.fixture
def inbound(tmp_path: Path, example: Example) -> Path:
    file = tmp_path / "a.yaml"
    file.write_text(example("inbound"), encoding="utf-8")
    return file


def test_the_answer_comes_first(run: Run, inbound: Path) -> None:
    ran = run("whatif", inbound, "close_rate=3%", "marketing_share=45%")
    assert (ran.code, ran.err) == (0, "")
    assert "Marketing would promise 1,440 MQLs instead of 1,536, and sales would need" in ran.out
    assert "One point more of close rate saves marketing 360 MQLs and sales 158 hours." in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80
    assert inbound.read_text(encoding="utf-8").count("2.5%")


def test_without_changes_there_is_nothing_to_compare(run: Run, inbound: Path) -> None:
    ran = run("whatif", inbound)
    assert ran.code == 0
    assert "what if" not in ran.out
    assert "  average deal        1,397 █████████████│░░░░░░░░░░░░░░░░ 1,707\n" in ran.out


@pytest.mark.parametrize("name", ["enterprise-funnel", "japan-inbound"])
def test_80_columns_are_enough(run: Run, root: Path, name: str) -> None:
    ran = run("whatif", root / "agreements" / f"{name}.yaml", "marketing_share=50%")
    assert ran.code == 0
    assert [line for line in ran.out.splitlines() if len(line) > 80] == []


def test_another_promise_is_named_with_what_it_counts(run: Run, inbound: Path) -> None:
    ran = run("whatif", inbound, "promised_in=value")
    assert "Marketing would promise $480,000 instead of 1,536 MQLs." in ran.out
    assert "  October 2026   512 MQLs  $160,000\n" in ran.out


def test_a_fault_stands_at_its_argument(run: Run, inbound: Path) -> None:
    ran = run("whatif", inbound, "marketing_share=45%", "close_rate=300%")
    assert (ran.code, ran.out) == (1, "")
    assert "--> command line:2:12" in ran.err
    assert "2 | close_rate=300%" in ran.err


def test_a_fault_of_another_place_says_what_was_asked(run: Run, root: Path) -> None:
    ran = run("whatif", root / "agreements" / "enterprise-funnel.yaml", "funnel.sal.rate=5%")
    assert ran.code == 1
    assert "enterprise-funnel.yaml:" in ran.err
    assert "that would be so with funnel.sal.rate=5%" in ran.err


def test_too_few_hours_are_told(run: Run, inbound: Path) -> None:
    ran = run("whatif", inbound, "teams.inside.reps=1")
    assert ran.code == 0
    assert "SLA307" in ran.err
    assert "too few" in ran.out


def test_json_has_figures_and_what_moves_them(run: Run, inbound: Path) -> None:
    found = json.loads(run("whatif", inbound, "close_rate=3%", "--format", "json").out)
    assert found["asked"] == [{"name": "close_rate", "now": "2.5%", "what_if": "3%"}]
    (leads,) = (each for each in found["figures"] if (each["figure"], each["of"]) == ("stage", "mql"))
    assert leads["now"] == {"value": 1536, "unit": "leads", "stage": "mql"}
    assert (leads["what_if"]["value"], leads["difference"]) == (1280, -256)
    assert [part["input"] for part in found["targets"][0]["moved_by"]] == ["close rate"]
    assert {"average deal", "close rate", "sales quota", "marketing’s share"} == {
        each["input"] for each in found["tenths"]
    }
    assert found["concessions"][0]["leads_saved"] > 0


def test_errors_of_the_file_come_alone(run: Run, tmp_path: Path, example: Example) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("\ncycle:", "\ncycel:"), encoding="utf-8")
    ran = run("whatif", "a.yaml", "closerate=3%")
    assert ran.code == 1
    assert "SLA011 'cycel'" in ran.err
    assert "closerate" not in ran.err


def test_the_page_is_one_file_in_the_language_of_the_agreement(run: Run, root: Path) -> None:
    ran = run("whatif", root / "agreements" / "japan-inbound.yaml", "marketing_share=50%", "--format", "html")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("<!doctype html>")
    assert '<html lang="ja-JP"' in ran.out
    assert "src=" not in ran.out
