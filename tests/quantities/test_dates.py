"""Dates, months and opening hours."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.quantities import QuantityError
from slabuilder.quantities.dates import Month, OpenHours, Year, day, month, open_hours, published


@given(st.dates(date(1000, 1, 1), date(2999, 12, 31)))
def test_every_day_reads_back(written: date) -> None:
    assert day(written.isoformat()) == written
    assert month(written.isoformat()[:7]) == Month.of(written)
    assert str(Month.of(written)) == written.isoformat()[:7]


@pytest.mark.parametrize("text", ["2026-02-30", "2026-02-29", "2100-02-29", "2026-04-31"])
def test_a_day_that_does_not_exist_is_refused_as_that(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a date that exists, such as 2026-10-01$"):
        day(text)


NO_DAYS = [
    "",
    "2026-1-1",
    "2026-13-01",
    "2026-00-01",
    "2026-01-00",
    "2026-01-32",
    "20260101",
    "01.10.2026",
    "0999-01-01",
]
NO_DAYS += ["3000-01-01", "2026-W40-1", "2026-10-01T00:00", "2026-10-01 ", "２０２６-10-01", "tomorrow"]


@pytest.mark.parametrize("text", NO_DAYS)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a date such as 2026-10-01$"):
        day(text)


@pytest.mark.parametrize("text", ["", "2026", "2026-13", "2026-00", "2026-1", "10/2026", "2026-10-01", "October 2026"])
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a month such as 2026-10$"):
        month(text)


@pytest.mark.parametrize(
    ("text", "when"), [("2011", Year(2011)), ("2011-03", Month(2011, 3)), ("2011-03-01", date(2011, 3, 1))]
)
def test_what_was_published_is_known_as_precisely_as_it_is_written(text: str, when: date | Month | Year) -> None:
    assert published(text) == when


@pytest.mark.parametrize("text", ["", "11", "3011", "2011-3", "March 2011", "2011-13", "2011-03-1", "2011-02-30"])
def test_what_is_no_time_of_publication_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"^a year, a month or a date|^a date that exists"):
        published(text)


def test_months_are_in_the_order_of_time() -> None:
    assert sorted([Month(2027, 1), Month(2026, 12), Month(2026, 2)]) == [
        Month(2026, 2),
        Month(2026, 12),
        Month(2027, 1),
    ]


HOURS = [
    ("09:00-17:00", (OpenHours(540, 1020),)),
    ("09:00-12:00, 13:00-17:30", (OpenHours(540, 720), OpenHours(780, 1050))),
    ("09:00-12:00,13:00-17:00", (OpenHours(540, 720), OpenHours(780, 1020))),
    ("00:00-24:00", (OpenHours(0, 1440),)),
    ("00:00-00:01, 23:59-24:00", (OpenHours(0, 1), OpenHours(1439, 1440))),
]


@pytest.mark.parametrize(("text", "hours"), HOURS)
def test_opening_hours_are_minutes_after_midnight(text: str, hours: tuple[OpenHours, ...]) -> None:
    assert open_hours(text) == hours


NO_HOURS = ["", "9-17", "9:00-17:00", "09:00", "09:00–17:00", "09:00-25:00", "24:00-24:30", "09:60-17:00", "closed"]
NO_HOURS += ["09:00-17:00,", "09:00-17:00;18:00-19:00", "09:00-17:00 ", "9am-5pm", "09:00-12:00,  13:00-17:00"]


@pytest.mark.parametrize("text", NO_HOURS)
def test_what_are_no_opening_hours_is_refused(text: str) -> None:
    with pytest.raises(QuantityError, match=r"13:00-17:00$"):
        open_hours(text)


@pytest.mark.parametrize("text", ["17:00-09:00", "09:00-09:00", "13:00-17:00, 09:00-12:00", "09:00-13:00, 12:00-17:00", "09:00-12:00, 12:00-17:00"])  # fmt: skip
def test_opening_hours_out_of_order_are_refused_as_that(text: str) -> None:
    with pytest.raises(QuantityError, match="in the order of the day"):
        open_hours(text)


@given(st.lists(st.integers(0, 1440), min_size=2, max_size=8, unique=True).filter(lambda ends: len(ends) % 2 == 0))
def test_any_stretches_in_order_are_read(ends: list[int]) -> None:
    clock = [f"{minute // 60:02}:{minute % 60:02}" for minute in sorted(ends)]
    stretches = open_hours(", ".join(f"{start}-{end}" for start, end in zip(clock[::2], clock[1::2], strict=True)))
    assert sum(stretch.end - stretch.start for stretch in stretches) == sum(sorted(ends)[1::2]) - sum(sorted(ends)[::2])
    assert timedelta(minutes=stretches[-1].end) <= timedelta(days=1)
