"""`slabuilder time` from the outside."""

from __future__ import annotations

import importlib.resources
import json
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run


@pytest.fixture
def inbound(root: Path) -> Path:
    return root / "agreements/inbound.yaml"


def test_a_duration_runs_over_a_weekend_and_a_holiday(run: Run, inbound: Path) -> None:
    ran = run("time", inbound, "--from", "2026-10-09T16:30", "--add", "4 business hours")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines() == [
        "calendar  us-east, America/New_York",
        "from      Fri 2026-10-09 16:30 EDT",
        "add       4 business hours",
        "to        Tue 2026-10-13 12:30 EDT",
        "between   4 hours of business time",
        "closed    Mon 2026-10-12, Columbus Day",
    ]


def test_who_comes_when_it_is_closed_is_told_from_when_it_counts(run: Run, inbound: Path) -> None:
    ran = run("time", inbound, "--from", "2026-10-31T12:00Z", "--to", "2026-11-02T10:15:30")
    assert ran.out.splitlines()[1:] == [
        "from      Sat 2026-10-31 08:00 EDT",
        "          closed: counted from Mon 2026-11-02 09:00 EST",
        "to        Mon 2026-11-02 10:15:30 EST",
        "between   1 hour 15 minutes 30 seconds of business time",
    ]


def test_time_can_run_backwards(run: Run, inbound: Path) -> None:
    ran = run("time", inbound, "--from", "2026-10-07T10:00", "--to", "2026-10-06T16:59")
    assert "between   minus 1 hour 1 minute of business time\n" in ran.out


def test_json_on_another_calendar(run: Run, root: Path) -> None:
    funnel = root / "agreements/enterprise-funnel.yaml"
    words = ("--calendar", "berlin", "--from", "2026-10-02T16:00+02:00", "--add", "1 business day", "--format", "json")
    assert json.loads(run("time", funnel, *words).out) == {
        "calendar": "berlin",
        "timezone": "Europe/Berlin",
        "from": "2026-10-02T16:00:00+02:00",
        "counted_from": "2026-10-02T16:00:00+02:00",
        "add": "1 business day",
        "to": "2026-10-05T16:00:00+02:00",
        "business_seconds": 7.5 * 3600,
        "closed": [],
    }


def test_time_zones_are_those_of_the_package_on_every_machine(run: Run, inbound: Path, tmp_path: Path) -> None:
    zone = tmp_path / "zones" / "America" / "New_York"
    zone.parent.mkdir(parents=True)
    zone.write_bytes(importlib.resources.files("tzdata.zoneinfo").joinpath("Asia", "Tokyo").read_bytes())
    ran = run("time", inbound, "--from", "2026-10-07T10:00", "--add", "1 day", PYTHONTZPATH=str(tmp_path / "zones"))
    assert "to        Thu 2026-10-08 10:00 EDT\n" in ran.out


def test_faults_of_the_file_are_shown(run: Run, inbound: Path, tmp_path: Path) -> None:
    text = inbound.read_text(encoding="utf-8").replace("09:00-17:00", "17:00-09:00")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    ran = run("time", "a.yaml", "--from", "2026-10-07", "--to", "2026-10-08")
    assert (ran.code, ran.out) == (1, "")
    assert "a.yaml:18:21" in ran.err


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (("--from", "noon", "--to", "2026-10-07"), "--from: expected a time such as"),
        (("--from", "2026-10-07", "--to", "later"), "--to: expected a time such as"),
        (("--from", "2026-10-07", "--add", "2 working hours"), "write 2 business hours"),
        (("--from", "2026-10-07"), "either a duration to add or a time to measure to"),
        (("--from", "2026-10-07", "--to", "2026-10-08", "--add", "1 day"), "either a duration to add or"),
        (("--from", "2026-10-07", "--to", "2026-10-08", "--calendar", "us-eest"), "did you mean us-east?"),
        (("--from", "9999-12-31", "--add", "1 day"), "is not in the years 1000 to 2999"),
        (("--to", "2026-10-08"), "--from"),
    ],
)
def test_wrong_use(run: Run, inbound: Path, words: tuple[str, ...], message: str) -> None:
    ran = run("time", inbound, *words)
    assert (ran.code, ran.out) == (2, "")
    assert message in ran.err
