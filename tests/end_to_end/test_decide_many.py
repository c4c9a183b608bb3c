"""`slabuilder decide` of a file with many leads, from the outside."""

from __future__ import annotations

import csv
import io
import json
import sys
from pathlib import Path

import pyarrow as pa
import pytest
from pyarrow import parquet

from slabuilder.cli.main import run as run_here
from tests.end_to_end.conftest import Run

LEADS = """\
lead_id,email,employees,state,job_title,requested_demo,sal
7,a@b.example,240,CT,VP Operations,false,
8,a@b.example,many,CT,VP Operations,false,
9,a@b.example,240,CT,Director,TRUE,true
10,a@b.example,12,CT,Director,true,
"""
EXPECTED = [
    {
        "line": "2",
        "stage": "mql",
        "score": "30",
        "band": "B",
        "persona": "ops-olivia",
        "route": "rest",
        "follow_up": "rest",
    },
    {"line": "4", "stage": "sal", "score": "70", "band": "A", "persona": "", "route": "hot", "follow_up": "hot"},
    {"line": "5", "stage": "lead", "score": "40", "band": "B", "persona": "", "route": "", "follow_up": ""},
]


@pytest.fixture
def inbound(root: Path) -> Path:
    return root / "agreements/inbound.yaml"


def test_a_table(run: Run, inbound: Path, tmp_path: Path) -> None:
    (tmp_path / "leads.csv").write_text(LEADS, encoding="utf-8")
    ran = run("decide", inbound, "--lead", "leads.csv", "--keep", "lead_id")
    rows = list(csv.DictReader(io.StringIO(ran.out)))
    kept = [row.pop("lead_id") for row in rows]
    assert (rows, kept) == (EXPECTED, ["7", "9", "10"])
    assert ran.code == 1
    assert "error: leads.csv:3: employees: expected a whole number such as 40 or -20, not 'many'\n" in ran.err
    assert "3 leads decided; 1 cannot be read and is left out\n" in ran.err
    assert "  route   rest: 1; hot: 1; none, nurture: 1\n" in ran.err


def test_json_lines_to_a_file(run: Run, inbound: Path, tmp_path: Path) -> None:
    rows = [dict(row, sal=row["sal"] or None) for row in csv.DictReader(io.StringIO(LEADS)) if row["lead_id"] != "8"]
    (tmp_path / "leads.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    ran = run("decide", inbound, "--lead", "leads.jsonl", "--format", "json", "--output", "out/decided.jsonl")
    assert (ran.code, ran.out) == (0, "")
    text = (tmp_path / "out/decided.jsonl").read_text(encoding="utf-8")
    assert [json.loads(line)["route"] for line in text.splitlines()] == ["rest", "hot", None]


def test_a_parquet_file(run: Run, inbound: Path, tmp_path: Path) -> None:
    columns = {"email": ["a@b.example"], "employes": [240], "state": ["CT"], "requested_demo": [True]}
    parquet.write_table(pa.table(columns), tmp_path / "leads.parquet")
    ran = run("decide", inbound, "--lead", "leads.parquet")
    assert ran.out == "row,stage,score,band,persona,route,follow_up\n1,lead,40,B,,,\n"
    assert "no column employees, so that it is unknown of every lead; is it the column 'employes'?" in ran.err


def test_all_about_one_of_them(run: Run, inbound: Path, tmp_path: Path) -> None:
    (tmp_path / "leads.csv").write_text(LEADS, encoding="utf-8")
    ran = run("decide", inbound, "--lead", "leads.csv", "--trace", "4", "--format", "json", "--at", "2026-10-01T09:00")
    answer = json.loads(ran.out)
    assert (ran.code, answer["stage"], answer["route"], len(answer["deadlines"]) > 0) == (0, "sal", "hot", True)
    assert run("decide", inbound, "--lead", "leads.csv", "--trace", "99").err.startswith(
        "error: leads.csv has no lead in line 99"
    )


@pytest.mark.parametrize(
    "options", [("--lead", "leads.csv", "--reached", "sal"), ("--lead", "employees=40", "--keep", "x")], ids=" ".join
)
def test_what_does_not_go_together_is_refused(
    options: tuple[str, ...], run: Run, inbound: Path, tmp_path: Path
) -> None:
    (tmp_path / "leads.csv").write_text(LEADS, encoding="utf-8")
    ran = run("decide", inbound, *options)
    assert (ran.code, ran.out) == (2, "")
    assert "= help: " in ran.err


def test_without_the_extra_it_says_which_to_install(
    inbound: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "leads.csv").write_text(LEADS, encoding="utf-8")
    for name in ("duckdb", "sqlalchemy"):
        monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr("slabuilder.leads.needs.find_spec", lambda name: None)
    assert run_here(["decide", str(inbound), "--lead", str(tmp_path / "leads.csv")]) == 2
    assert "pip install 'slabuilder[leads]'" in capsys.readouterr().err
