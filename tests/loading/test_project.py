"""The settings of a project."""

from __future__ import annotations

import pytest

from slabuilder.diagnostics import Severity
from slabuilder.loading.project import Checks, Colours, Project, load_project

WHOLE = """company: Acme Ltd
logo: logo.svg
colours:
  accent: "#1F4e79"
agreements: contracts
output: build
checks:
  select: [SLA, SLA305]
  ignore: [SLA3]
  severity: {SLA701: note}
"""


def test_settings_are_read() -> None:
    loaded = load_project(WHOLE.encode(), "slabuilder.yaml")
    assert loaded.diagnostics == ()
    assert loaded.project == Project(
        company="Acme Ltd",
        logo="logo.svg",
        colours=Colours(accent="#1F4e79"),
        agreements="contracts",
        output="build",
        checks=Checks(select=("SLA", "SLA305"), ignore=("SLA3",), severity={"SLA701": Severity.NOTE}),
    )
    assert loaded.text == WHOLE


@pytest.mark.parametrize("text", ["", "# nothing set\n", "{}\n"])
def test_without_settings_there_are_defaults(text: str) -> None:
    assert load_project(text.encode(), "slabuilder.yaml").project == Project()


FAULTY = [
    ("company:\n", "SLA012", 1, 9, "there is no value here"),
    ("colours: {accent: blue}\n", "SLA012", 1, 19, "expected a colour such as \"#1f4e79\", not 'blue'"),
    ("colours: {acent: x}\n", "SLA011", 1, 11, "'acent' is not a key of the format"),
    ("output: out\nlogos: a\n", "SLA011", 2, 1, "'logos' is not a key of the format"),
    ("checks: {ignore: [sla3]}\n", "SLA012", 1, 19, "expected the code of a check such as SLA307"),
    ("checks: {severity: {SLA701: bad}}\n", "SLA012", 1, 29, "expected"),
    ("checks: {select: []}\n", "SLA012", 1, 18, "at least one is needed here"),
    ("- a\n", "SLA012", 1, 1, "expected keys and values, not a list"),
    ('company: "Acme\n', "SLA002", 1, 10, ""),
]


@pytest.mark.parametrize(("text", "code", "line", "column", "message"), FAULTY, ids=[case[0] for case in FAULTY])
def test_a_fault_in_the_settings_is_told_where_it_stands(
    text: str, code: str, line: int, column: int, message: str
) -> None:
    loaded = load_project(text.encode(), "slabuilder.yaml")
    assert loaded.project is None
    (found,) = loaded.diagnostics
    assert found.span is not None
    assert (found.code, found.span.start.line, found.span.start.column) == (code, line, column)
    assert message in found.message
