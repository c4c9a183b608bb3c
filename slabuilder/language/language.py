"""Language: what turns values into words in the agreement's locale."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from slabuilder.errors import UsageError
from slabuilder.language.catalogue import Catalogue, GettextCatalogue
from slabuilder.language.messages import filled, marked, pieces
from slabuilder.language.pseudo import PSEUDO, PseudoCatalogue
from slabuilder.language.stages import KNOWN, StageName, named
from slabuilder.language.times import CADENCES, DURATIONS, EVERY, PER
from slabuilder.quantities import Duration
from slabuilder.quantities.dates import Month, OpenHours, Year

if TYPE_CHECKING:
    from slabuilder.language.cldr import Formats, Number

MIDNIGHT = 24 * 60
QUOTED = marked("“{text}”")


@dataclass(frozen=True, slots=True)
class Language:
    """The words of one locale, and amounts in one currency; `language_for` makes it.

    Numbers, amounts and durations come as phrases in their basic form, to stand in the places of sentences.
    """

    locale: str
    currency: str
    formats: Formats
    catalogue: Catalogue

    @property
    def direction(self) -> str:
        """Where lines run to: `ltr` or `rtl`."""
        return self.formats.direction

    @property
    def paper(self) -> str:
        """The paper of the locale's region: `Letter` or `A4`."""
        return self.formats.paper

    # ---- messages

    def text(self, message: str, /, **values: str | Number) -> str:
        """A whole sentence or heading, translated, its {places} filled; a LookupError where one has no value."""
        return filled(self.catalogue.sentence(message), values, self._written)

    def plural(self, one: str, many: str, count: Number, /, **values: str | Number) -> str:
        """A whole sentence in the plural form for `count`, which fills {count}."""
        message = self.catalogue.counted_sentence(one, many, self.formats.like(count))
        return filled(message, {"count": count, **values}, self._written)

    def phrase(self, message: str, /, **values: str | Number) -> str:
        """What may stand in a place of a sentence in any language: a quantity, a name, a condition after a colon."""
        return filled(self.catalogue.phrase(message), values, self._written)

    def counted(self, one: str, many: str, count: Number, /, **values: str | Number) -> str:
        """A phrase in the plural form for `count`, which fills {count}."""
        message = self.catalogue.counted_phrase(one, many, self.formats.like(count))
        return filled(message, {"count": count, **values}, self._written)

    def _written(self, value: str | Number) -> str:
        return value if isinstance(value, str) else self.number(value)

    # ---- numbers

    def number(self, value: Number, digits: int | None = None) -> str:
        """`value` with the locale's grouping: `1,536`, `38.4`.

        Whole and decimal numbers are written exactly, fractions rounded half to even to at most two digits; with
        `digits`, each is rounded to at most so many.
        """
        return self.formats.number(value, digits)

    def money(self, value: Number) -> str:
        """An amount: `$480,000`, `$12,500.50`; a fraction is rounded half to even, to the currency's smallest unit."""
        return self.formats.money(value)

    def share(self, value: Number) -> str:
        """A share of 1 in percent: 0.025 is `2.5%`; a fraction is rounded half to even, to at most two digits."""
        return self.formats.share(value)

    def quantity(self, value: Number, unit: str | None) -> str:
        """A number with the unit that the agreement gives it: `20 employees`."""
        return self.number(value) if unit is None else self.phrase("{number} {unit}", number=value, unit=unit)

    # ---- dates and times

    def date(self, day: dt.date) -> str:
        """`October 1, 2026`."""
        return self.catalogue.formatted(self.formats.date(day, "long"))

    def short_date(self, day: dt.date) -> str:
        """`Oct 1, 2026`: short, but clear in every region."""
        return self.catalogue.formatted(self.formats.date(day, "medium"))

    def moment(self, instant: dt.datetime) -> str:
        """`Oct 1, 2026, 9:00:00 AM`."""
        return self.catalogue.formatted(self.formats.moment(instant))

    def month(self, month: Month) -> str:
        """`October 2026`."""
        return self.catalogue.formatted(self.formats.month(month))

    def published(self, when: dt.date | Month | Year) -> str:
        """`March 2011`: as precisely as it is known when something was published."""
        match when:
            case Year(year):
                return self.catalogue.formatted(self.formats.year(year))
            case Month():
                return self.month(when)
            case dt.date():
                return self.date(when)

    def month_name(self, month: Month) -> str:
        """`October`."""
        return self.catalogue.formatted(self.formats.month_name(month))

    def weekdays(self, days: Sequence[int]) -> str:
        """`Monday to Friday`, `Saturday and Sunday`; Monday is 0, and days in a row stand together as given."""
        names = {day: self.catalogue.formatted(self.formats.weekday(day)) for day in days}
        parts: list[str] = []
        for run in _runs(days):
            if len(run) < 3:
                parts += [names[day] for day in run]
            else:
                parts.append(self.phrase("{first} to {last}", first=names[run[0]], last=names[run[-1]]))
        return self.both(parts)

    def hours(self, stretches: Iterable[OpenHours]) -> str:
        """`9:00 AM–12:00 PM and 1:00 PM–5:00 PM`."""
        return self.both(
            [
                self.phrase("{start}–{end}", start=self._time(stretch.start), end=self._time(stretch.end))
                for stretch in stretches
            ]
        )

    def _time(self, minutes: int) -> str:
        if minutes == MIDNIGHT:
            return self.phrase("midnight")
        return self.catalogue.formatted(self.formats.time(minutes))

    def duration(self, duration: Duration) -> str:
        """`4 business hours`, `1 business day`, `45 days`."""
        one, many = DURATIONS[duration.clock, duration.unit]
        return self.counted(one, many, duration.count)

    def every(self, period: str) -> str:
        """`every week`; the period is a day, week, month, quarter or year."""
        return self.phrase(EVERY[period])

    def cadence(self, cadence: str) -> str:
        """`weekly`, `twice a year`, from the word that the agreement uses."""
        return self.phrase(CADENCES[cadence])

    def per(self, amount: str, period: str) -> str:
        """`480 MQLs a month`: an amount in words, for each day, week, month, quarter or year."""
        return self.phrase(PER[period], amount=amount)

    # ---- lists and names

    def both(self, items: Sequence[str]) -> str:
        """`a, b, and c`."""
        return self._listed(items, "standard")

    def either(self, items: Sequence[str]) -> str:
        """`a, b, or c`."""
        return self._listed(items, "or")

    def _listed(self, items: Sequence[str], style: Literal["standard", "or"]) -> str:
        places = {f"item{index}": item for index, item in enumerate(items)}
        pattern = self.catalogue.formatted(self.formats.listed([f"{{{place}}}" for place in places], style))
        return filled(pattern, places, str)

    def quoted(self, text: str) -> str:
        """`text` in quotation marks; closing ones that it holds itself are doubled, so that its end can be told."""
        pattern = self.catalogue.phrase(QUOTED)
        closing = pieces(pattern)[-1][0]
        return filled(pattern, {"text": text.replace(closing, closing * 2)}, str)

    def stage(self, stage_id: str, count: Number, stages: Iterable[StageName]) -> str:
        """So many leads of a stage: `1,536 MQLs`, `1 MQL`.

        They are called what the agreement calls them, or else by the field's name for the id, or else by the id.
        """
        own = named(stage_id, stages)
        if own is None and stage_id in KNOWN:
            return self.counted(*KNOWN[stage_id].counted, count)
        one, many = own or (stage_id, stage_id)
        name = one if self.formats.like(count) == 1 else many
        return self.phrase("{count} {name}", count=count, name=name)

    def stage_name(self, stage_id: str, stages: Iterable[StageName]) -> str:
        """One lead of a stage: `MQL`."""
        own = named(stage_id, stages)
        if own is None and stage_id in KNOWN:
            return self.phrase(KNOWN[stage_id].one)
        return own[0] if own else stage_id

    def stage_plural(self, stage_id: str, stages: Iterable[StageName]) -> str:
        """The leads of a stage: `MQLs`."""
        own = named(stage_id, stages)
        if own is None and stage_id in KNOWN:
            return self.phrase(KNOWN[stage_id].many)
        return own[1] if own else stage_id


def language_for(locale: str, currency: str) -> Language:
    """The language of `locale`, such as `de-AT`, or the pseudo-locale `en-XA`; amounts are in `currency`.

    A UsageError where there is no catalogue for the language, or no such locale or currency.
    """
    from slabuilder.language import catalogue_assets, cldr
    from slabuilder.language.shipped_assets import SOURCE, is_written, translated

    formats = cldr.formats(locale, currency)
    if locale == PSEUDO:
        return Language(locale, currency, formats, PseudoCatalogue())
    if not is_written(locale):
        help = f"the languages are {', '.join(sorted({SOURCE, *translated()}))}, each with any region"
        raise UsageError(f"no document can be written for {locale} yet", help)
    return Language(locale, currency, formats, GettextCatalogue(catalogue_assets.translations(formats.language)))


def _runs(days: Sequence[int]) -> Iterator[list[int]]:
    """`days` cut into runs of days that follow each other; Monday follows Sunday."""
    run: list[int] = []
    for day in days:
        if run and day != (run[-1] + 1) % 7:
            yield run
            run = []
        run.append(day)
    if run:
        yield run
