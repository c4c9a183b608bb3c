"""Public holidays, and what is said where none are known."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from slabuilder.business_time.holidays_of import UnknownHolidays, public_holidays


def test_new_york_keeps_days_that_the_country_does_not() -> None:
    state, country = public_holidays("US", "NY", 2026), public_holidays("US", None, 2026)
    assert {date(2026, 11, 26), date(2026, 12, 25), date(2026, 7, 3)} <= set(country) <= set(state)
    assert date(2026, 2, 12) in set(state) - set(country)  # Lincoln's birthday
    assert list(state) == sorted(state)


def test_a_new_year_that_is_kept_the_day_before_belongs_to_the_old_year() -> None:
    assert date(2027, 12, 31) in public_holidays("US", None, 2027)  # 1 January 2028 is a Saturday


@pytest.mark.parametrize(
    ("country", "subdivision", "key", "help"),
    [
        ("XX", None, "country", "write its two letters"),
        ("US", "QQ", "subdivision", "known are: AK, AL"),
        ("JP", "13", "subdivision", "leave it out"),
    ],
)
def test_unknown_ones(country: str, subdivision: str | None, key: str, help: str) -> None:
    with pytest.raises(UnknownHolidays, match="no holidays are known") as caught:
        public_holidays(country, subdivision, 2026)
    assert caught.value.key == key
    assert caught.value.help.startswith(help)


def test_the_library_is_loaded_only_when_holidays_are_asked_for() -> None:
    script = "import sys, slabuilder.business_time.calendars; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


@pytest.mark.parametrize("of_the_machine", ["en_US", "de", "ja", "C"])
def test_their_names_are_the_countrys_own_on_every_machine(
    of_the_machine: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LANGUAGE", of_the_machine)
    assert public_holidays("JP", None, 2026)[date(2026, 11, 3)] == "文化の日"
    assert public_holidays("DE", "BE", 2026)[date(2026, 10, 3)] == "Tag der Deutschen Einheit"
    assert public_holidays("US", None, 2026)[date(2026, 12, 25)] == "Christmas Day"
