"""Business time against an oracle that walks minute by minute, in zones that put their clock forward and back oddly."""

from __future__ import annotations

import random
from datetime import date, timedelta

import pytest

from slabuilder.business_time.clock import BusinessClock, business_clock
from slabuilder.quantities.durations import Clock, Duration, TimeUnit
from tests.business_time.walk import A_MINUTE, Office, Walk

ALWAYS = {"mon-sun": "00:00-24:00"}
OFFICE = {"mon-fri": "09:00-17:00"}
BREAKS = {"mon-thu": "09:00-12:00, 13:00-17:30", "fri": "09:30-12:15,13:00-15:00"}
NIGHTS = {"sat-sun": "00:00-00:30, 01:30-03:15, 23:15-24:00", "tue-fri": "02:15-02:45, 22:00-24:00"}
PAIRS = 400
DAYS = 24

WALKS = {
    "New York in spring": (Office("America/New_York", NIGHTS), date(2026, 2, 26)),
    "New York in autumn": (Office("America/New_York", NIGHTS), date(2026, 10, 20)),
    "New York at the end of the year": (
        Office("America/New_York", BREAKS, (date(2026, 12, 25), date(2027, 1, 1)), {date(2026, 12, 24): "09:00-12:00"}),
        date(2026, 12, 15),
    ),
    "Berlin all day": (Office("Europe/Berlin", ALWAYS), date(2026, 3, 18)),
    "Berlin at night": (Office("Europe/Berlin", {"mon-sun": "01:00-02:30"}), date(2026, 10, 14)),
    "London": (Office("Europe/London", NIGHTS), date(2026, 3, 18)),
    "Lord Howe all day": (Office("Australia/Lord_Howe", ALWAYS), date(2026, 3, 25)),
    "Lord Howe at night": (Office("Australia/Lord_Howe", {"mon-sun": "01:40-02:20"}), date(2026, 9, 23)),
    "Cairo, forward at midnight": (
        Office("Africa/Cairo", {"mon-thu": "22:00-24:00", "fri": "00:00-24:00"}),
        date(2026, 4, 15),
    ),
    "Cairo, back at midnight": (Office("Africa/Cairo", ALWAYS), date(2026, 10, 20)),
    "Sao Paulo, forward at midnight": (Office("America/Sao_Paulo", NIGHTS), date(2018, 10, 25)),
    "Sao Paulo, back at midnight": (Office("America/Sao_Paulo", NIGHTS), date(2018, 2, 8)),
    "Beirut, forward at midnight": (Office("Asia/Beirut", {"mon-sun": "00:00-01:30"}), date(2026, 3, 20)),
    "Beirut, back at midnight": (Office("Asia/Beirut", {"mon-sun": "22:30-24:00"}), date(2026, 10, 15)),
    "Havana": (Office("America/Havana", NIGHTS), date(2026, 10, 22)),
    "Saint John's, back over midnight and a minute": (
        Office("America/St_Johns", {"mon-sat": "22:30-24:00", "sun": "00:00-02:00, 23:00-24:00"}),
        date(2010, 10, 28),
    ),
    "Samoa, without a Friday": (Office("Pacific/Apia", OFFICE), date(2011, 12, 20)),
    "Auckland": (Office("Pacific/Auckland", BREAKS), date(2026, 9, 18)),
    "Chatham": (Office("Pacific/Chatham", NIGHTS), date(2026, 3, 26)),
    "Kolkata": (Office("Asia/Kolkata", {"mon-sat": "09:30-18:15"}), date(2026, 1, 10)),
    "Kathmandu": (Office("Asia/Kathmandu", NIGHTS), date(2026, 1, 10)),
    "Los Angeles, closing at midnight in UTC": (Office("America/Los_Angeles", OFFICE), date(2026, 3, 1)),
    "Casablanca, out of Ramadan": (Office("Africa/Casablanca", ALWAYS), date(2026, 3, 12)),
    "the Azores": (Office("Atlantic/Azores", NIGHTS), date(2026, 3, 20)),
}

STEADY = {"Kolkata", "Kathmandu", "New York at the end of the year"}


def starts(rng: random.Random) -> int:
    """A minute of the walk's first two thirds, which the switches lie in; every other one on a round hour or half."""
    minute = rng.randrange(DAYS * 24 * 60 * 2 // 3)
    return minute if rng.random() < 0.5 else minute // 30 * 30


@pytest.mark.parametrize("name", WALKS)
def test_it_is_as_walked(name: str) -> None:
    office, first = WALKS[name]
    walk, clock, rng = Walk(office, first, DAYS), business_clock(office.calendar()), random.Random(name)
    assert (walk.odd == 0) == (name in STEADY)
    for _ in range(PAIRS):
        start, end = starts(rng), starts(rng)
        at, to = walk.at(start), walk.at(end)
        assert clock.between(at, to) == walk.between(start, end) * A_MINUTE, (at, to)
        seconds = timedelta(seconds=rng.randrange(60))
        assert clock.add_measured(at, clock.between(at, to + seconds)) == clock.next_open(to + seconds), (
            at,
            to,
            seconds,
        )
        minutes = Duration(rng.choice([1, 15, 30, 60, 90, 240]), TimeUnit.MINUTE, Clock.BUSINESS)
        assert clock.add(at, minutes) == walk.at(walk.after(start, minutes.count)), (at, str(minutes))
        days = Duration(rng.randint(1, 3), TimeUnit.DAY, Clock.BUSINESS)
        assert clock.add(at, days) == walk.at(walk.days_after(start, days.count)), (at, str(days))


def test_the_last_day_of_the_walk_is_reached() -> None:
    office, first = WALKS["Kolkata"]
    clock: BusinessClock = business_clock(office.calendar())
    walk = Walk(office, first, DAYS)
    assert clock.between(walk.start, walk.at(walk.minutes)) == len(walk.open) * A_MINUTE
