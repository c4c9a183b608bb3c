"""How the values of a lead are read, and what is said of those that are wrong."""

from __future__ import annotations

from datetime import UTC, date, datetime
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest

from slabuilder.conditions.lead import LeadFault, Value, read_lead
from slabuilder.conditions.literals import Field
from slabuilder.conditions.times import day_end, day_start
from slabuilder.conditions.words import FieldType

FIELDS = {
    "job_title": Field(FieldType.TEXT),
    "state": Field(FieldType.CHOICE, ("CT", "NY")),
    "requested_demo": Field(FieldType.BOOLEAN),
    "employees": Field(FieldType.INTEGER),
    "rating": Field(FieldType.DECIMAL),
    "budget": Field(FieldType.MONEY),
    "founded": Field(FieldType.DATE),
    "last_visit": Field(FieldType.TIMESTAMP),
}
NEW_YORK = ZoneInfo("America/New_York")


@pytest.mark.parametrize(
    ("field", "written", "value"),
    [
        ("job_title", " VP Sales ", "VP Sales"),
        ("job_title", " \u3000", None),
        ("job_title", None, None),
        ("state", "TX", "TX"),
        ("requested_demo", True, True),
        ("requested_demo", "False", False),
        ("employees", 40, 40),
        ("employees", "1_200", 1200),
        ("employees", " -3 ", -3),
        ("employees", Decimal("40.0"), 40),
        ("employees", "", None),
        ("rating", "4.50", Decimal("4.5")),
        ("rating", 4, Decimal(4)),
        ("budget", Decimal("1E+3"), Decimal(1000)),
        ("budget", Decimal("-0.0"), Decimal(0)),
        ("founded", "2026-10-01", date(2026, 10, 1)),
        ("last_visit", "2026-10-01T09:30", datetime(2026, 10, 1, 13, 30, tzinfo=UTC)),
        ("last_visit", "2026-10-01T09:30:59.9Z", datetime(2026, 10, 1, 9, 30, 59, tzinfo=UTC)),
        ("last_visit", "2026-10-01 09:30:00+02:00", datetime(2026, 10, 1, 7, 30, tzinfo=UTC)),
        ("last_visit", "2026-10-01", datetime(2026, 10, 1, 4, tzinfo=UTC)),
    ],
)
def test_a_value_has_the_type_of_its_field(field: str, written: object, value: Value | None) -> None:
    read = read_lead({field: written}, FIELDS, NEW_YORK)
    assert read.faults == ()
    assert read.given == {field: value}
    assert type(read.given[field]) is type(value)


@pytest.mark.parametrize(
    ("field", "written", "message"),
    [
        ("job_title", 12, "job_title: expected a text, not '12'"),
        ("requested_demo", "yes", "requested_demo: expected true or false, not 'yes'"),
        ("requested_demo", 1, "requested_demo: expected true or false, not '1'"),
        ("employees", "many", "employees: expected a whole number such as 40 or -20, not 'many'"),
        ("employees", True, "employees: expected a whole number such as 40 or -20, not true"),
        ("employees", Decimal("40.5"), "employees: expected a whole number such as 40 or -20, not '40.5'"),
        ("rating", Decimal("NaN"), "rating: expected a number such as 12_500.50 or -3, not 'NaN'"),
        ("budget", Decimal("1E+999999999"), "budget: expected a number such as 12_500.50 or -3, not '1E+999999999'"),
        ("budget", [1], "budget: expected a number such as 12_500.50 or -3, not a list"),
        ("founded", "soon", "founded: expected a date such as 2026-10-01, not 'soon'"),
        (
            "last_visit",
            "noon",
            "last_visit: expected a time such as 2026-10-01T09:30 or 2026-10-01T09:30:00-04:00, not 'noon'",
        ),
    ],
)
def test_a_wrong_value_is_told_what_was_expected(field: str, written: object, message: str) -> None:
    read = read_lead({field: written, "state": "CT"}, FIELDS, NEW_YORK)
    assert [fault.message for fault in read.faults] == [message]
    assert read.given == {"state": "CT"}


def test_an_unknown_field_is_told_the_nearest() -> None:
    read = read_lead({"employes": 40}, FIELDS, NEW_YORK)
    assert read.faults == (
        LeadFault("SLA013", "employes", "'employes' is not one of the lead fields", "did you mean employees?"),
    )


def test_texts_are_compared_normalized_and_blank_is_unknown() -> None:
    read = read_lead({"job_title": "VP İstanbul", "state": " "}, FIELDS, NEW_YORK)
    assert read.lead == {"job_title": "vp istanbul", "state": None}
    assert read.given == {"job_title": "VP İstanbul", "state": None}


@pytest.mark.parametrize(
    ("zone", "day", "start", "end"),
    [
        ("America/New_York", date(2026, 11, 1), "2026-11-01T04:00", "2026-11-02T05:00"),
        ("Africa/Cairo", date(2026, 4, 24), "2026-04-23T22:00", "2026-04-24T21:00"),  # begins at 01:00
        ("America/Havana", date(2026, 11, 1), "2026-11-01T04:00", "2026-11-02T05:00"),  # has midnight twice
        ("Pacific/Apia", date(2011, 12, 30), "2011-12-30T10:00", "2011-12-30T10:00"),  # a day that was left out
    ],
)
def test_where_a_day_begins_and_ends(zone: str, day: date, start: str, end: str) -> None:
    assert day_start(day, ZoneInfo(zone)) == datetime.fromisoformat(start).replace(tzinfo=UTC)
    assert day_end(day, ZoneInfo(zone)) == datetime.fromisoformat(end).replace(tzinfo=UTC)
