"""Faults for programs: JSON, annotations, SARIF; and the one entry to all forms."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from slabuilder.diagnostics import Diagnostic, Label, Severity
from slabuilder.diagnostics.codes import CODES
from slabuilder.diagnostics.formats import FORMATS, render
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.order import in_order, most_serious_first
from slabuilder.errors import UsageError

TEXT = "a: 1\nb: é50%\na: 3\n"
LINES = Lines(TEXT)
FILE = "agreements/in bound.yaml"
SOURCES = {FILE: TEXT}

DUPLICATE = Diagnostic(
    "SLA003",
    "`a` is set more than once",
    FILE,
    LINES.span(13, 14),
    path=("goals", "segments", 1),
    labels=(Label(LINES.span(0, 1), "first here"),),
    help="keep one: the first, or the second",
)
WARNING = Diagnostic("SLA777", "100% sure:\r\nno", FILE, LINES.span(8, 12), severity=Severity.WARNING)
NOTE = Diagnostic("SLA012", "long", FILE, LINES.span(0, 14), severity=Severity.NOTE)
WHOLE = Diagnostic("SLA001", "too large", "other.yaml")
ALL = [NOTE, DUPLICATE, WHOLE, WARNING, DUPLICATE]


def test_in_order() -> None:
    assert in_order(ALL) == (NOTE, WARNING, DUPLICATE, WHOLE)
    assert in_order(reversed(ALL)) == in_order(ALL)


def test_most_serious_first() -> None:
    assert most_serious_first(ALL) == (DUPLICATE, WHOLE, WARNING, NOTE)


def test_what_concerns_a_whole_file_comes_before_its_lines() -> None:
    whole = Diagnostic("SLA999", "z", FILE)
    assert in_order([DUPLICATE, whole]) == (whole, DUPLICATE)


def test_json() -> None:
    found = json.loads(render(ALL, SOURCES, "json"))["findings"]
    assert [entry["code"] for entry in found] == ["SLA012", "SLA777", "SLA003", "SLA001"]
    assert found[2] == {
        "code": "SLA003",
        "name": "duplicate-key",
        "severity": "error",
        "message": "`a` is set more than once",
        "file": FILE,
        "path": "goals.segments[2]",
        "path_steps": ["goals", "segments", 1],
        "line": 3,
        "column": 1,
        "end_line": 3,
        "end_column": 2,
        "help": "keep one: the first, or the second",
        "accepted": None,
        "labels": [{"message": "first here", "line": 1, "column": 1, "end_line": 1, "end_column": 2}],
    }
    assert (found[1]["name"], found[1]["severity"], found[1]["line"], found[1]["column"]) == (None, "warning", 2, 4)
    assert (found[3]["line"], found[3]["end_column"], found[3]["path"]) == (None, None, "")


def test_names_of_other_codes_can_be_given() -> None:
    (entry,) = json.loads(render([WARNING], SOURCES, "json", names={"SLA777": ("too-sure", "Be careful.")}))["findings"]
    assert entry["name"] == "too-sure"


def test_github() -> None:
    assert render(ALL, SOURCES, "github").splitlines() == [
        (
            "::error file=agreements/in bound.yaml,line=3,endLine=3,col=1,endColumn=2,title=SLA003 duplicate-key"
            "::`a` is set more than once%0Aline 1: first here%0Ahelp: keep one: the first, or the second"
        ),
        "::error file=other.yaml,title=SLA001 unreadable-file::too large",
        "::warning file=agreements/in bound.yaml,line=2,endLine=2,col=4,endColumn=8,title=SLA777::100%25 sure:%0D%0Ano",
        "::notice file=agreements/in bound.yaml,line=1,endLine=3,title=SLA012 wrong-value::long",
    ]


def test_github_properties_cannot_be_broken_out_of() -> None:
    hostile = Diagnostic("SLA001", "x\n::error::y", "a,line=1:b%\n::stop.yaml")
    assert render([hostile], {}, "github") == (
        "::error file=a%2Cline=1%3Ab%25%0A%3A%3Astop.yaml,title=SLA001 unreadable-file::x%0A::error::y\n"
    )


def sarif(*faults: Diagnostic, sources: dict[str, str] = SOURCES) -> Any:
    return json.loads(render(faults, sources, "sarif", version="1.2.3"))


def test_sarif() -> None:
    log = sarif(*ALL)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-schema-2.1.0.json")
    (run,) = log["runs"]
    driver = run["tool"]["driver"]
    assert (driver["name"], driver["version"]) == ("slabuilder", "1.2.3")
    assert driver["rules"][1] == {
        "id": "SLA003",
        "name": "duplicate-key",
        "shortDescription": {"text": CODES["SLA003"][1]},
    }
    assert [rule["id"] for rule in driver["rules"]] == ["SLA001", "SLA003", "SLA012", "SLA777"]
    assert run["columnKind"] == "unicodeCodePoints"
    assert [result["level"] for result in run["results"]] == ["note", "warning", "error", "error"]
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
    duplicate = run["results"][2]
    assert duplicate["locations"] == [
        {
            "physicalLocation": {
                "artifactLocation": {"uri": "agreements/in%20bound.yaml"},
                "region": {"startLine": 3, "startColumn": 1, "endLine": 3, "endColumn": 2},
            }
        }
    ]
    assert duplicate["relatedLocations"][0]["message"] == {"text": "first here"}
    assert duplicate["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 1
    assert "region" not in run["results"][3]["locations"][0]["physicalLocation"]


@pytest.mark.parametrize(
    ("file", "uri"),
    [
        ("a/b.yaml", "a/b.yaml"),
        ("./a/b.yaml", "a/b.yaml"),
        ("a\\b.yaml", "a/b.yaml"),
        ("a b#ü.yaml", "a%20b%23%C3%BC.yaml"),
        ("/tmp/a.yaml", "file:///tmp/a.yaml"),
        ("C:\\x\\a b.yaml", "file:///C:/x/a%20b.yaml"),
    ],
)
def test_sarif_uri(file: str, uri: str) -> None:
    (result,) = sarif(Diagnostic("SLA001", "x", file))["runs"][0]["results"]
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def fingerprints(text: str, *places: int) -> list[str]:
    faults = [Diagnostic("SLA012", "x", "f", Lines(text).span(place, place + 1)) for place in places]
    results = sarif(*faults, sources={"f": text})["runs"][0]["results"]
    return [result["partialFingerprints"]["slabuilder/v1"] for result in results]


def test_a_fingerprint_stays_when_lines_above_change() -> None:
    assert fingerprints("a: 1\n", 3) == fingerprints("# new\n\na: 1\n", 10)
    assert fingerprints("a: 1\n", 3) != fingerprints("a: 2\n", 3)


def test_equal_lines_have_fingerprints_of_their_own() -> None:
    assert len(set(fingerprints("a: 1\na: 1\n", 3, 8))) == 2


@pytest.mark.parametrize("form", FORMATS)
def test_every_form_is_there(form: str) -> None:
    assert "too large" in render([WHOLE], {}, form)
    nothing = render([], {}, form)
    assert json.loads(nothing) is not None if form in {"json", "sarif"} else "SLA" not in nothing


def test_what_is_accepted_is_told_in_every_form() -> None:
    accepted = replace(DUPLICATE, severity=Severity.NOTE, accepted="by Dana until 2026-11-30: soon")
    assert "SLA003 accepted: `a` is set" in render([accepted], SOURCES, "text")
    assert " = accepted: by Dana until 2026-11-30: soon\n" in render([accepted], SOURCES, "text")
    (entry,) = json.loads(render([accepted], SOURCES, "json"))["findings"]
    assert entry["accepted"] == "by Dana until 2026-11-30: soon"
    assert "%0Aaccepted: by Dana until 2026-11-30: soon%0A" in render([accepted], SOURCES, "github")
    (result,) = sarif(accepted)["runs"][0]["results"]
    assert result["level"] == "note"
    assert result["suppressions"] == [
        {"kind": "inSource", "status": "accepted", "justification": "by Dana until 2026-11-30: soon"}
    ]
    assert "suppressions" not in sarif(DUPLICATE)["runs"][0]["results"][0]


@pytest.mark.parametrize("form", FORMATS)
def test_half_characters_do_no_harm(form: str) -> None:
    found = Diagnostic("SLA012", "half \ud800", "f\udcff.yaml", Lines("\ud800").span(0, 1))
    assert b"half" in render([found], {"f\udcff.yaml": "\ud800"}, form).encode()


def test_no_other_form() -> None:
    with pytest.raises(UsageError, match="xml"):
        render([], {}, "xml")
