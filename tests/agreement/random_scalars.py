"""Scalars as people might write them, at random: every way of writing that the format allows, odd ones included."""

from __future__ import annotations

from random import Random

LINES = (
    "cut unplanned downtime", "Growth Marketing", "no budget", "2026", "12.5", "-3", "1e3", "0x1F", "010", ".5", "1_000",
    "no", "Yes", "off", "true", "null", "~", "# no comment", "- a dash", "a: b", "{braces}", "[brackets]", "*star", "&and",
    "!bang", "100 %", "%", "@", "`tick`", "it's", '"quoted"', "naïve café", "営業部", "😀", "2026-10-01", "<b>", "{{ x }}",
    " padded ", "x" * 200, "\\n", "a\tb", "=", "<<", "?", "y",
)  # fmt: skip
TEXTS = (*LINES, "Two\nlines.", "**Bold** and [a link](https://acme.example).\n\n- one\n- two\n", "ends with a break\n")
WORDS = ("vp", "Director", "plant manager", "IT", "99", "c++")
TIME_ZONES = ("America/New_York", "Europe/Berlin", "UTC", "America/Argentina/Buenos_Aires", "Etc/GMT+5")
HOURS = ("09:00-17:00", "09:00-12:00, 13:00-17:00", "08:30-12:00,12:30-16:45", "00:00-24:00")


def line(random: Random) -> str:
    return random.choice(LINES)


def lines(random: Random, least: int = 0) -> list[str]:
    return [line(random) for _ in range(random.randint(max(least, 1), 3))]


def text(random: Random) -> str:
    return random.choice(TEXTS)


def whole(random: Random, least: int = 0, most: int = 999_999_999_999_999) -> str:
    number = random.randint(least, random.choice([max(least, 9), 5000, most]) if most > 5000 else most)
    return random.choice([str(number), f"{number:_}"])


def points(random: Random) -> str:
    return random.choice(["", "-"]) + whole(random, 1, 500)


def amount(random: Random) -> str:
    """A number above 0, with up to six digits after the point."""
    return whole(random, 1) + random.choice(["", "", ".5", ".250000", ".000001"])


def share(random: Random) -> str:
    """A share above 0 %."""
    percent = random.randint(1, 100)
    return random.choice(
        [
            f"{percent}%",
            f"{percent} %",
            f"{percent / 100:.2f}",
            f"0.{random.randint(1, 99_999_999):08}",
            "2.5%",
            "1",
            "100.0%",
        ]
    )


def shares_of_a_whole(random: Random, count: int) -> list[str]:
    """So many shares above 0 % that sum to 100 %, in whole percent."""
    cuts = sorted(random.sample(range(1, 100), count - 1))
    parts = [later - earlier for earlier, later in zip([0, *cuts], [*cuts, 100], strict=True)]
    return [random.choice([f"{part}%", f"{part / 100:.2f}"]) for part in parts]


def duration(random: Random) -> str:
    count = random.choice([1, 2, 15, 90, 9999])
    return f"{count} {random.choice(['', 'business '])}{random.choice(['minute', 'hour', 'day'])}{random.choice(['', 's'])}"


def calendar_duration(random: Random) -> str:
    return f"{random.choice([1, 30, 45])} {random.choice(['day', 'days', 'week', 'weeks'])}"


def day(random: Random, year: int) -> str:
    return f"{year}-{random.randint(1, 12):02}-{random.randint(1, 28):02}"


def published(random: Random) -> str:
    written = day(random, 2011)
    return random.choice([written, written[:7], written[:4]])


def target(random: Random) -> str:
    written = ["90%", "2.5 %", "100.0%", duration(random), amount(random), calendar_duration(random), "0"]
    return random.choice(written)
