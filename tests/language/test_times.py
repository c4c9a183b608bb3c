from __future__ import annotations

import subprocess
import sys
from datetime import UTC, date, datetime

import pytest

from slabuilder.language import Language, language_for
from slabuilder.quantities.dates import Month, Year, open_hours
from slabuilder.quantities.durations import duration
from tests.language.languages import ENGLISH, GERMAN, JAPANESE


def plain(text: str) -> str:
    """`text` with ordinary blanks: CLDR puts narrow ones before AM and PM."""
    return text.replace("\u202f", " ").replace("\xa0", " ")


@pytest.mark.parametrize(
    ("written", "english", "german", "japanese"),
    [
        ("5 minutes", "5 minutes", "5 Minuten", "5分"),
        ("1 minute", "1 minute", "1 Minute", "1分"),
        ("1 hour", "1 hour", "1 Stunde", "1時間"),
        ("24 hours", "24 hours", "24 Stunden", "24時間"),
        ("1 day", "1 day", "1 Tag", "1日"),
        ("1000 days", "1,000 days", "1.000 Tage", "1,000日"),
        ("2 weeks", "2 weeks", "2 Wochen", "2週間"),
        ("15 business minutes", "15 business minutes", "15 Geschäftsminuten", "営業時間で15分"),
        ("1 business hour", "1 business hour", "1 Geschäftsstunde", "営業時間で1時間"),
        ("10 business days", "10 business days", "10 Geschäftstage", "10営業日"),
        ("1 business day", "1 business day", "1 Geschäftstag", "1営業日"),
    ],
)
def test_durations_name_their_clock(written: str, english: str, german: str, japanese: str) -> None:
    length = duration(written)
    assert [language.duration(length) for language in (ENGLISH, GERMAN, JAPANESE)] == [english, german, japanese]


@pytest.mark.parametrize(
    ("language", "long", "short", "month", "name"),
    [
        (ENGLISH, "October 1, 2026", "Oct 1, 2026", "October 2026", "October"),
        (GERMAN, "1. Oktober 2026", "01.10.2026", "Oktober 2026", "Oktober"),
        (JAPANESE, "2026年10月1日", "2026/10/01", "2026年10月", "10月"),
    ],
)
def test_dates(language: Language, long: str, short: str, month: str, name: str) -> None:
    day = date(2026, 10, 1)
    assert (language.date(day), language.short_date(day)) == (long, short)
    assert (language.month(Month.of(day)), language.month_name(Month.of(day))) == (month, name)


@pytest.mark.parametrize(
    ("language", "year", "month"),
    [(ENGLISH, "2011", "March 2011"), (GERMAN, "2011", "März 2011"), (JAPANESE, "2011年", "2011年3月")],
)
def test_times_of_publication_are_as_precise_as_they_are_known(language: Language, year: str, month: str) -> None:
    assert language.published(Year(2011)) == year
    assert language.published(Month(2011, 3)) == month
    assert language.published(date(2011, 3, 1)) == language.date(date(2011, 3, 1))


@pytest.mark.parametrize("order", [("ja", "de", "en"), ("en", "de", "ja"), ("de", "ja", "en")])
def test_locales_do_not_mix_whichever_comes_first(order: tuple[str, ...]) -> None:
    """In a process of its own: what Babel mixes up, it mixes up for good."""
    program = (
        "import sys\n"
        "from slabuilder.language import language_for\n"
        "from slabuilder.quantities.dates import Month\n"
        "for locale in sys.argv[1:]:\n"
        "    language = language_for(locale, 'EUR')\n"
        "    print(ascii([language.month_name(Month(2026, 3)), language.month(Month(2026, 3))]))\n"
    )
    done = subprocess.run([sys.executable, "-c", program, *order], capture_output=True, text=True, check=True)
    names = {"ja": ["3月", "2026年3月"], "de": ["März", "März 2026"], "en": ["March", "March 2026"]}
    assert done.stdout.splitlines() == [ascii(names[locale]) for locale in order]


def test_moments_tell_their_zone_where_they_have_one() -> None:
    instant = datetime(2026, 10, 1, 17, 30, tzinfo=UTC)
    assert plain(ENGLISH.moment(instant.replace(tzinfo=None))) == "Oct 1, 2026, 5:30:00 PM"
    assert plain(ENGLISH.moment(instant)) == "October 1, 2026, 5:30:00 PM UTC"


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        ((0, 1, 2, 3, 4), "Monday to Friday", "Montag bis Freitag"),
        ((4, 5, 6, 0), "Friday to Monday", "Freitag bis Montag"),
        ((5, 6), "Saturday and Sunday", "Samstag und Sonntag"),
        ((2,), "Wednesday", "Mittwoch"),
        ((0, 2, 4), "Monday, Wednesday, and Friday", "Montag, Mittwoch und Freitag"),
        ((0, 1, 2, 4), "Monday to Wednesday and Friday", "Montag bis Mittwoch und Freitag"),
    ],
)
def test_weekdays_in_a_row_are_a_range(days: tuple[int, ...], english: str, german: str) -> None:
    assert (ENGLISH.weekdays(days), GERMAN.weekdays(days)) == (english, german)


def test_hours_follow_the_clock_of_the_locale() -> None:
    stretches = open_hours("09:00-12:00, 13:30-24:00")
    assert plain(ENGLISH.hours(stretches)) == "9:00 AM–12:00 PM and 1:30 PM–midnight"
    assert GERMAN.hours(stretches) == "09:00–12:00 und 13:30–24:00"
    assert JAPANESE.hours(stretches) == "9:00～12:00、13:30～24:00"
    assert language_for("en-GB", "GBP").hours(open_hours("00:00-17:00")) == "00:00–17:00"


@pytest.mark.parametrize(
    ("per", "english", "german", "japanese"),
    [
        ("day", "480 a day", "480 pro Tag", "1日あたり480"),
        ("week", "480 a week", "480 pro Woche", "1週間あたり480"),
        ("month", "480 a month", "480 pro Monat", "1か月あたり480"),
        ("quarter", "480 a quarter", "480 pro Quartal", "1四半期あたり480"),
        ("year", "480 a year", "480 pro Jahr", "1年あたり480"),
    ],
)
def test_rates(per: str, english: str, german: str, japanese: str) -> None:
    written = [language.per(language.number(480), per) for language in (ENGLISH, GERMAN, JAPANESE)]
    assert written == [english, german, japanese]


def test_an_amount_in_words_has_a_rate_too() -> None:
    assert ENGLISH.per(ENGLISH.stage("mql", 480, ()), "month") == "480 MQLs a month"
    assert JAPANESE.per(JAPANESE.stage("mql", 480, ()), "month") == "1か月あたり480件のMQL"


def test_periods_and_cadences() -> None:
    assert [GERMAN.every(period) for period in ("day", "week", "month", "quarter", "year")] == [
        "jeden Tag",
        "jede Woche",
        "jeden Monat",
        "jedes Quartal",
        "jedes Jahr",
    ]
    assert ENGLISH.cadence("twice a year") == "twice a year"
    assert GERMAN.cadence("quarterly") == "vierteljährlich"
