"""The scalars of the format: how each is read from the text in the file, and how the JSON Schema describes it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from slabuilder.agreement.base import FINDINGS, Part
from slabuilder.business_time.calendars import UnknownTimeZone, time_zone
from slabuilder.conditions.parser import parse
from slabuilder.conditions.tree import Condition
from slabuilder.conditions.words import FIELD_NAME_PATTERN, QUOTE_A_WORD
from slabuilder.language.known import is_currency, is_locale
from slabuilder.language.shipped_assets import SOURCE, is_written, translated
from slabuilder.quantities import Duration, QuantityError, RateOverTime, amounts, dates, durations, numbers

EXPECTED = "expected"
"""The type of the pydantic error that says in its context what was expected."""


@dataclass(frozen=True, slots=True, eq=False)
class Reads:
    """Makes pydantic read a scalar with `read`; `schema` describes to an editor what `read` takes.

    An editor sees what YAML makes of a plain scalar: a number where it looks like one, otherwise the text. So `schema`
    takes numbers too wherever `read` takes a text that looks like one.
    """

    read: Callable[[Any], Any]
    schema: dict[str, Any]
    takes: type | tuple[type, ...] = str

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.validate)

    def validate(self, value: object) -> object:
        try:
            return self.read(value if isinstance(value, self.takes) else "")
        except QuantityError as error:
            help = self._help(value) or error.help
            raise PydanticCustomError(EXPECTED, "expected {what}", {"what": str(error), "help": help}) from None

    def _help(self, value: object) -> str | None:
        """What to do about a bare `true` or `false` where the same word is a text that can be read."""
        if not isinstance(value, bool):
            return None
        try:
            self.read(str(value).lower())
        except QuantityError:
            return None
        return QUOTE_A_WORD

    @property
    def expected(self) -> str:
        """What `read` takes, in the words in which it refuses everything else: `a date such as 2026-10-01`."""
        try:
            self.read("")
        except QuantityError as error:
            return str(error)
        raise AssertionError("no scalar of the format is empty")


@dataclass(frozen=True, slots=True)
class RefersTo:
    """Marks an id that must be the id of something of this kind elsewhere in the agreement."""

    kind: str


@dataclass(frozen=True, slots=True, eq=False)
class ScalarOr:
    """Makes pydantic read a mapping as `part`, and anything else as one of `words`, which `scalar` reads.

    Error paths carry no union tags.
    """

    part: type[Part]
    words: type[StrEnum]
    scalar: Reads

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_wrap_validator_function(self._validate, handler.generate_schema(self.part))

    def _validate(self, value: object, handler: core_schema.ValidatorFunctionWrapHandler) -> object:
        return handler(value) if isinstance(value, dict) else self.scalar.validate(value)


def _number(pattern: str) -> dict[str, Any]:
    return {"type": ["number", "string"], "pattern": pattern, "minimum": 0, "maximum": 10**15}


def _text(most: int, what: str) -> Callable[[str], str]:
    def read(text: str) -> str:
        if not text.strip():
            raise QuantityError(what)
        if len(text) > most:
            raise QuantityError(f"{what} of at most {most} characters", f"it has {len(text)}")
        return text.strip()

    return read


def _markdown(text: str) -> str:
    """A text that a table does not blow up: a row of a bar alone is filled with as many cells as the widest has."""
    text = _text(5000, "a text in Markdown")(text)
    lines = text.splitlines()
    bars = max(line.count("|") for line in lines)
    if bars * len(lines) > 3000:
        help = f"a line has {bars} bars (|), and there are {len(lines)} lines; write fewer of one or the other"
        raise QuantityError("a text in Markdown whose tables have at most 3000 cells", help)
    return text


def _line(most: int) -> Reads:
    read_text = _text(most, "a line of text")

    def read(text: str) -> str:
        line = read_text(text)
        if "\n" in line or "\r" in line:
            raise QuantityError("a text of one line")
        return line

    schema = {"type": ["string", "number"], "pattern": r"^\s*\S[^\r\n]*\s*$", "maxLength": most}
    return Reads(read, schema)


def matching(pattern: str, what: str) -> Reads:
    """Reads a text that matches `pattern` as a whole; `what` says what was expected."""
    compiled = re.compile(pattern)

    def read(text: str) -> str:
        if not compiled.fullmatch(text):
            meant = next(filter(compiled.fullmatch, _otherwise_written(text)), None)
            raise QuantityError(what, f"write {meant}" if meant else None)
        return text

    return Reads(read, {"type": "string", "pattern": pattern})


def _otherwise_written(text: str) -> Iterator[str]:
    """What somebody may have meant who wrote capitals for small letters, or blanks for hyphens."""
    yield text.upper()
    yield text.replace("_", "-")
    yield re.sub(r"\s+", "-", text.strip())
    yield re.sub(r"[\s-]+", "_", text.strip()).lower()


def _that_exists(form: Reads, exists: Callable[[str], bool], what: str) -> Reads:
    """Reads what `form` reads if there is such a thing in the world; `what` says what was expected."""

    def read(text: str) -> str:
        form.read(text)
        if not exists(text):
            raise QuantityError(what)
        return text

    return Reads(read, form.schema)


_ZONE = matching(r"^[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+){0,2}$", "a time zone such as America/New_York")
_NO_ZONES = re.compile(r"(posix|right)/.*|localtime|posixrules|Factory", re.IGNORECASE)
"""Files that some systems keep among the time zones: other clocks, and whatever zone the machine is in."""


def _zone(text: str) -> str:
    _ZONE.read(text)
    what = "a time zone that exists"
    if _NO_ZONES.fullmatch(text):
        raise QuantityError(what, "write a zone such as America/New_York or Europe/Berlin")
    try:
        time_zone(text)
    except UnknownTimeZone as unknown:
        raise QuantityError(what, unknown.help) from None
    return text


ID_PATTERN = r"^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$"
_ID = matching(ID_PATTERN, "an id of letters, digits, - and _, such as ops-olivia")

Line = Annotated[str, _line(200)]
"""A text of one line, at most 200 characters."""

Markdown = Annotated[str, Reads(_markdown, {"type": ["string", "number"], "pattern": r"\S", "maxLength": 5000})]
"""A text in Markdown, at most 5,000 characters."""

Id = Annotated[str, Reads(_ID.read, {"type": ["string", "number"], "pattern": ID_PATTERN})]
Email = Annotated[str, matching(r'^[^@\s<>"]{1,64}@[^@\s<>"]{1,190}$', "an e-mail address such as dana@acme.example")]
_CODE = matching(r"^[A-Z]{3}$", "a currency's three letters, such as USD")
Currency = Annotated[str, _that_exists(_CODE, is_currency, "a currency that exists, such as USD")]
_TAG = matching(r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$", "a locale such as en-US or ja-JP")
_EXISTING_TAG = _that_exists(_TAG, is_locale, "a language and a region that exist, such as en-US")


def _locale(text: str) -> str:
    _EXISTING_TAG.read(text)
    if not is_written(text):
        raise QuantityError(f"a language that documents are written in: {', '.join(sorted({SOURCE, *translated()}))}")
    return text


Locale = Annotated[str, Reads(_locale, _TAG.schema)]
TimeZone = Annotated[str, Reads(_zone, _ZONE.schema)]
Country = Annotated[str, matching(r"^[A-Z]{2}$", "a country's two letters, such as US")]
SUBDIVISION_PATTERN = r"^[A-Z0-9]{1,3}$"
_SUBDIVISION = matching(SUBDIVISION_PATTERN, "a state or region in up to three letters or digits, such as NY")
Subdivision = Annotated[str, Reads(_SUBDIVISION.read, {"type": ["string", "number"], "pattern": SUBDIVISION_PATTERN})]

Whole = Annotated[int, Reads(numbers.whole_number, _number(numbers.WHOLE_PATTERN) | {"multipleOf": 1})]
Count = Annotated[int, Reads(numbers.count, _number(numbers.COUNT_PATTERN) | {"minimum": 1, "multipleOf": 1})]
"""A whole number from 1. (A constraint of pydantic's beside `Reads` would not be asked.)"""
Points = Annotated[
    int,
    Reads(
        numbers.signed_whole_number,
        {
            "type": ["number", "string"],
            "pattern": numbers.SIGNED_WHOLE_PATTERN,
            "minimum": -(10**15),
            "maximum": 10**15,
            "multipleOf": 1,
        },
    ),
]
Money = Annotated[Decimal, Reads(numbers.decimal_number, _number(numbers.DECIMAL_PATTERN))]
Number = Money
Share = Annotated[Decimal, Reads(numbers.share, _number(numbers.SHARE_PATTERN) | {"maximum": 1})]
Date = Annotated[date, Reads(dates.day, {"type": "string", "pattern": dates.DATE_PATTERN})]
Month = Annotated[dates.Month, Reads(dates.month, {"type": "string", "pattern": dates.MONTH_PATTERN})]
Published = Annotated[
    date | dates.Month | dates.Year,
    Reads(
        dates.published,
        {
            "type": ["string", "number"],
            "pattern": dates.PUBLISHED_PATTERN,
            "minimum": 1000,
            "maximum": 2999,
            "multipleOf": 1,
        },
    ),
]
"""When something was published: a year, a month or a day."""
WebAddress = Annotated[
    str,
    matching(r"^https://[^\s<>\"]{3,1000}$", "a web address that begins with https://, such as https://acme.example/x"),
]
Hours = Annotated[
    tuple[dates.OpenHours, ...], Reads(dates.open_hours, {"type": "string", "pattern": dates.HOURS_PATTERN})
]
Span = Annotated[Duration, Reads(durations.duration, {"type": "string", "pattern": durations.DURATION_PATTERN})]
PerPeriod = Annotated[
    RateOverTime, Reads(amounts.rate_over_time, {"type": "string", "pattern": amounts.RATE_OVER_TIME_PATTERN})
]

StageId = Annotated[Id, RefersTo("stage")]
PastResultKey = Annotated[Id, RefersTo("stage or won")]
CalendarId = Annotated[Id, RefersTo("calendar")]
TeamId = Annotated[Id, RefersTo("team")]
SignatoryId = Annotated[Id, RefersTo("signatory")]
FIELD_NAME = matching(FIELD_NAME_PATTERN, "a field's name in small letters, digits and _, such as job_title")
FieldName = Annotated[str, FIELD_NAME]
FieldRef = Annotated[FieldName, RefersTo("lead field")]


@dataclass(frozen=True, slots=True)
class _ReadsCondition:
    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self._validate)

    def _validate(self, value: object) -> Condition:
        condition, findings = parse(value)
        if condition is None:
            raise PydanticCustomError(FINDINGS, "is not a condition", {FINDINGS: findings})
        return condition


IsCondition = _ReadsCondition()
ConditionOnLead = Annotated[Condition, IsCondition]
"""A condition on a lead, as `conditions.parser` reads it."""


def _example_value(value: str | bool) -> str | bool:
    if value == "":
        raise QuantityError("a value; leave the field out where it is unknown")
    return value


ExampleValue = Annotated[
    str | bool, Reads(_example_value, {"type": ["string", "number", "boolean"], "minLength": 1}, takes=(str, bool))
]
"""One value of an example lead, as written."""

TargetValue = Annotated[
    amounts.Percentage | Duration | Decimal,
    Reads(amounts.target_value, _number(amounts.TARGET_PATTERN)),
]
"""What a KPI's target can be stated in."""


def _format(text: str) -> int:
    if text != "1":
        raise QuantityError("1, the only version there is")
    return 1


FormatVersion = Annotated[
    int, Reads(_format, {"type": ["number", "string"], "pattern": "^1$", "minimum": 1, "maximum": 1, "default": 1})
]
