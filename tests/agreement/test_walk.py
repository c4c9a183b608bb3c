"""Values and the forms that they should have, side by side, also where the values do not have them."""

from __future__ import annotations

from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import OnLead, Scalar
from slabuilder.agreement.goals import Goals, Segment
from slabuilder.agreement.kpis import StatedTarget
from slabuilder.agreement.lead_fields import LeadField
from slabuilder.agreement.qualified_lead import Stage
from slabuilder.agreement.walk import has_ids, part_at, sites
from slabuilder.diagnostics.finding import Mark
from slabuilder.source import read
from slabuilder.spans import Path, at
from tests.loading.marked import AGREEMENT

PARTS: list[tuple[Path, type | None]] = [
    ((), Agreement),
    (("goals",), Goals),
    (("goals", "segments"), None),
    (("goals", "segments", 1), Segment),
    (("goals", "segments", 1, "share"), None),
    (("goals", "segments", "first"), None),
    (("lead_fields",), None),
    (("lead_fields", "employees"), LeadField),
    (("lead_fields", 0), None),
    (("qualified_lead", "stages", 0), Stage),
    (("qualified_lead", "stages", 0, "when"), None),
    (("qualified_lead", "stages", 0, "when", "all", 0), None),
    (("kpis", 1, "target"), StatedTarget),
    (("weather",), None),
    (("weather", "today"), None),
    (("goals", 0), None),
]


@pytest.mark.parametrize(("path", "part"), PARTS, ids=str)
def test_the_part_at_a_path(path: Path, part: type | None) -> None:
    assert part_at(Agreement, path) is part


def whole() -> Any:
    document, _ = read(AGREEMENT.encode(), "a.yaml")
    assert document is not None
    return document.value


def test_every_value_is_met_once_at_its_own_path_in_the_order_of_the_text() -> None:
    value = whole()
    met = [site for site in sites(Agreement, value) if site.mark is Mark.VALUE]
    assert all(at(value, site.path) is site.value for site in met)
    assert len({site.path for site in met}) == len(met)
    document, _ = read(AGREEMENT.encode(), "a.yaml")
    assert document is not None
    starts = [span.start.offset for site in met if (span := document.span(site.path)) is not None]
    assert starts == sorted(starts)


def test_every_condition_is_met() -> None:
    """Counted in the text: the key `when` of each kind of rule, and one persona that is recognised."""
    paths = [site.path for site in sites(Agreement, whole()) if isinstance(site.form, OnLead)]
    assert len(paths) == AGREEMENT.count("when:")
    assert {path[-1] for path in paths} == {"when", "matches_when"}


def test_every_reference_is_met_values_and_names_alike() -> None:
    met = [
        (site.form.refers_to, site.value, site.mark)
        for site in sites(Agreement, whole())
        if isinstance(site.form, Scalar) and site.form.refers_to is not None
    ]
    assert met == [
        ("calendar", "us-east", Mark.VALUE),
        ("calendar", "us-east", Mark.VALUE),
        *(("lead field", name, Mark.KEY) for name in ("employees", "state", "job_title")),
        *(("lead field", name, Mark.KEY) for name in ("employees", "state")),
        ("stage", "mql", Mark.VALUE),
        ("stage", "mql", Mark.VALUE),
        ("stage or won", "mql", Mark.KEY),
        ("stage or won", "won", Mark.KEY),
        ("stage", "mql", Mark.KEY),
        ("team", "enterprise", Mark.VALUE),
        ("lead field", "job_title", Mark.VALUE),
        ("team", "inside", Mark.VALUE),
        *(("signatory", name, Mark.VALUE) for name in ("cmo", "cro", "cmo", "cro")),
    ]


def test_every_list_of_things_with_ids_is_met() -> None:
    lists = [site.path for site in sites(Agreement, whole()) if has_ids(site.form)]
    assert lists == [
        ("calendars",),
        ("parties", "marketing", "signatories"),
        ("parties", "sales", "signatories"),
        ("parties", "sales", "teams"),
        ("buyer_personas",),
        ("qualified_lead", "stages"),
        ("qualified_lead", "bands"),
        ("goals", "segments"),
        ("kpis",),
        ("handoff",),
        ("lead_management", "follow_up"),
        ("additional_clauses",),
        ("statistics",),
    ]


@pytest.mark.parametrize(
    "value", [None, "text", [], [{}], {"goals": []}, {"goals": {"months": [1]}}, {"kpis": {"a": 1}}]
)
def test_below_a_wrong_form_there_is_nothing_to_meet(value: object) -> None:
    assert all(len(site.path) <= 2 for site in sites(Agreement, value))
