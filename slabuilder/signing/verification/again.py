"""Makes the document anew from the source that it carries, and says whether the same comes out."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.business_time.holidays_of import HolidaySource
from slabuilder.errors import SlabuilderError
from slabuilder.loading import load
from slabuilder.render.build_list import HOLIDAYS, Order, inputs
from slabuilder.render.documents import Source, pdf_of
from slabuilder.render.settings import Settings
from slabuilder.render.toolchain_assets import toolchain
from slabuilder.rulebook.proofs.proofs_of import proofs_of
from slabuilder.signing.verification.case import Again, Rendering
from slabuilder.signing.verification.facts import File
from slabuilder.targets.as_json import figures
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan

OURS = b"%PDF-1.7\n%\xf0\x9f\x96\xa4\n"
"""How the files begin that WeasyPrint writes."""

SOURCE, DATA = "Source", "Data"
"""What the files that a PDF carries are to it: what it was made from, and what was computed from that."""

_START = b"startxref\n"


@dataclass(frozen=True, slots=True)
class Remade:
    """The agreement that a PDF carries, in the file of that name, and what came of making its document anew."""

    name: str
    source: bytes
    agreement: Agreement
    again: Again


def remade(data: bytes, files: tuple[File, ...], settings: Settings) -> Remade | None:
    """Make the document of `data` anew from its `files`; nothing if they have no agreement that can be read.

    Of `settings`, the project's, the logo and the templates are taken; the rest stands in the file.
    """
    source, known = _only(files, SOURCE), _only(files, DATA)
    loaded = None if source is None else load(source.data, source.name)
    if source is None or loaded is None or loaded.agreement is None:
        return None
    try:
        values = json.loads(known.data if known is not None else b"{}")
        again = _again(data, source, loaded.agreement, values, settings)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        why = ("the figures that it carries are not as slabuilder writes them",)
        again = Again(Rendering.OTHER, why, figures=False, content=False, is_draft=False)
    return Remade(source.name, source.data, loaded.agreement, again)


def _only(files: tuple[File, ...], relationship: str) -> File | None:
    found = [file for file in files if file.relationship == relationship]
    return found[0] if len(found) == 1 else None


def _again(data: bytes, source: File, agreement: Agreement, values: Mapping[str, Any], settings: Settings) -> Again:
    told = {name: value for name, value in values["inputs"].items() if name != HOLIDAYS}
    look = told["settings"]
    settings = replace(settings, company=look["company"], accent=look["accent"])
    order = Order(for_signature=told["order"]["for_signature"] is True)
    planned = plan(agreement, recorded(agreement, values["inputs"][HOLIDAYS])).plan
    here = inputs(source.name, source.data, order, settings, toolchain())
    found = Again(
        Rendering.NOT_COMPARABLE,
        tuple(_differences(told, here)),
        figures=planned is not None and figures(planned) == values["figures"],
        content=values["digests"]["content"] == content_digest(agreement),
        is_draft=not order.for_signature,
    )
    if found.why and "pango" not in toolchain()["versions"]:
        return found
    fresh = _fresh(source, agreement, planned, settings, order, told)
    if isinstance(fresh, bytes) and data.startswith(fresh):
        return replace(found, rendering=Rendering.SAME, why=(), end=_end(fresh))
    of_this = (told["agreement"], told["order"]) == (here["agreement"], here["order"])
    if found.why and of_this and data.startswith(OURS):
        return found
    why = fresh if isinstance(fresh, str) else "the file does not begin with what its source gives"
    return replace(
        found, rendering=Rendering.OTHER, why=(f"{why}: it was changed, or another product has rewritten it",)
    )


def _fresh(
    source: File, agreement: Agreement, planned: Plan | None, settings: Settings, order: Order, told: Mapping[str, Any]
) -> bytes | str:
    """The PDF made anew, or why it cannot be made.

    What the file says that it was made with is taken over into it, so that other tools which make the same document
    give the same bytes.
    """
    if planned is None:
        return "its source gives no plan"
    try:
        named = Source(source.name, source.name, source.data)
        return pdf_of(agreement, planned, proofs_of(agreement), named, settings, order, told).data
    except SlabuilderError as error:
        return f"its source gives no document ({error})"


def _end(fresh: bytes) -> int:
    """Where a PDF keeps the list of its objects, as its last lines say."""
    return int(fresh[fresh.rindex(_START) + len(_START) :].split()[0])


def _differences(embedded: Mapping[str, Any], here: Mapping[str, Any]) -> Iterator[str]:
    """What the document was made with that is not here, in words."""
    for name in sorted({*embedded, *here}):
        then, now = embedded.get(name), here.get(name)
        if then == now:
            continue
        if isinstance(then, dict) and isinstance(now, dict):
            parts = [part for part in sorted({*then, *now}) if then.get(part) != now.get(part)]
            told = [f"{part} {then.get(part)}, here {now.get(part)}" for part in parts] if name == "versions" else parts
            yield f"other {name}: {', '.join(told[:4])}{' …' if len(told) > 4 else ''}"
        else:
            yield f"other {name}"


def recorded(agreement: Agreement, closed: Mapping[str, Mapping[str, str]]) -> HolidaySource:
    """The holidays as they were when the document was made: `closed` has the days of each calendar, with their reasons."""
    days: dict[tuple[str, str | None], dict[date, str]] = {}
    for calendar in agreement.calendars:
        if calendar.holidays is not None:
            place = (calendar.holidays.country, calendar.holidays.subdivision)
            found = {date.fromisoformat(day): reason for day, reason in closed[calendar.id].items()}
            days.setdefault(place, {}).update(found)

    def source(country: str, subdivision: str | None, year: int) -> Mapping[date, str]:
        return {day: name for day, name in days[country, subdivision].items() if day.year == year}

    return source
