"""Durations name their clock."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.quantities import Clock, Duration, QuantityError, TimeUnit
from slabuilder.quantities.durations import duration

ALWAYS, BUSINESS = Clock.ALWAYS, Clock.BUSINESS
READ = [
    ("5 minutes", Duration(5, TimeUnit.MINUTE, ALWAYS)),
    ("1 minute", Duration(1, TimeUnit.MINUTE, ALWAYS)),
    ("15 business minutes", Duration(15, TimeUnit.MINUTE, BUSINESS)),
    ("4 hours", Duration(4, TimeUnit.HOUR, ALWAYS)),
    ("1 business hour", Duration(1, TimeUnit.HOUR, BUSINESS)),
    ("14 days", Duration(14, TimeUnit.DAY, ALWAYS)),
    ("1 business day", Duration(1, TimeUnit.DAY, BUSINESS)),
    ("6 weeks", Duration(6, TimeUnit.WEEK, ALWAYS)),
    ("9999 days", Duration(9999, TimeUnit.DAY, ALWAYS)),
]


@pytest.mark.parametrize(("text", "read"), READ)
def test_a_duration_is_read_and_written_alike(text: str, read: Duration) -> None:
    assert duration(text) == read
    assert str(read) == text


REFUSED = [
    "",
    "4",
    "days",
    "0 days",
    "-1 days",
    "1.5 days",
    "04 days",
    "10000 days",
    "1_000 days",
    "4  days",
    "4 days ",
]
REFUSED += ["4days", "4 businesshours", "4 business-hours", "1 business week", "2 business weeks", "3 months", "1 year"]
REFUSED += ["4 Hours", "4 hrs", "4h", "PT4H", "an hour", "4 hours 30 minutes", "٤ days", "4 days\n", "4\u00a0days"]


@pytest.mark.parametrize("text", REFUSED)
def test_what_is_no_duration_is_refused(text: str) -> None:
    with pytest.raises(
        QuantityError, match=r"^a duration such as 4 business hours, 1 business day, 15 minutes or 14 days$"
    ):
        duration(text)


MEANT = [
    ("4 businesshours", "write 4 business hours"),
    ("1 business-day", "write 1 business day"),
    ("2 working days", "write 2 business days"),
    ("4h", "write 4 hours"),
    ("30 min", "write 30 minutes"),
    ("4 Hours", "write 4 hours"),
    ("1  day", "write 1 day"),
    ("1 business week", "a week in business time is written in days, such as 5 business days"),
    ("3 months", "months are not all alike: write days or weeks, such as 90 days"),
    ("soon", None),
    ("4", None),
    ("0 days", None),
]


@pytest.mark.parametrize(("text", "help"), MEANT)
def test_a_duration_that_is_only_written_otherwise_is_shown_as_it_has_to_be(text: str, help: str | None) -> None:
    with pytest.raises(QuantityError) as refused:
        duration(text)
    assert refused.value.help == help


@pytest.mark.parametrize(
    ("text", "minutes"),
    [("5 minutes", 5), ("2 hours", 120), ("2 business hours", 120), ("1 day", 1440), ("1 week", 10080)],
)
def test_the_length_in_minutes_of_its_own_clock(text: str, minutes: int) -> None:
    assert duration(text).minutes == minutes


def test_a_business_day_has_no_fixed_length() -> None:
    with pytest.raises(ValueError, match="as many minutes as its calendar says"):
        _ = duration("1 business day").minutes


@given(st.integers(1, 9999), st.sampled_from(TimeUnit), st.sampled_from(Clock))
def test_what_is_written_reads_back(count: int, unit: TimeUnit, clock: Clock) -> None:
    written = Duration(count, unit, clock)
    if (unit, clock) == (TimeUnit.WEEK, BUSINESS):
        with pytest.raises(QuantityError):
            duration(str(written))
    else:
        assert duration(str(written)) == written
