"""The next cycle of an agreement, and the next version within one."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import Loaded, load
from slabuilder.loading.files_io import file_bytes
from slabuilder.source.edits import encoded
from slabuilder.workflows.checking import with_findings
from slabuilder.workflows.projects import shown

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.cycles.renewal.to_review import ToReview
    from slabuilder.source import Document


@dataclass(frozen=True, slots=True)
class Edited:
    """A file as it was read, and as it is to be: its name as people see it, its bytes, its texts and agreements."""

    file: Path
    name: str
    data: bytes
    before: str
    after: str
    was: Agreement
    agreement: Agreement


@dataclass(frozen=True, slots=True)
class Renewed(Edited):
    """The next cycle, and what to review in it: the line of the new text, and what is to be known."""

    review: tuple[tuple[int, str], ...] = ()


def renewal(
    file: Path,
    current: Path,
    cycle: str | None = None,
    first: date | None = None,
    last: date | None = None,
) -> Renewed:
    """The agreement in `file` for its next cycle, or for that which is given; nothing is written.

    A FaultyFileError where the agreement has an error, a UsageError where the next cycle cannot be told.
    """
    from slabuilder.business_time.holidays_of import public_holidays
    from slabuilder.cycles.renewal.next_cycle import next_cycle
    from slabuilder.cycles.renewal.renewal import renewed
    from slabuilder.cycles.renewal.to_review import to_review
    from slabuilder.targets.planning import plan

    data, name = file_bytes(file), shown(file, current)
    loaded = load(data, name)
    document, agreement = _right(loaded, name)
    planned = plan(agreement)
    if planned.plan is None:
        raise FaultyFileError(name, loaded.text, with_findings(loaded, planned.findings))
    coming = next_cycle(agreement, cycle, first, last)
    text = renewed(document, agreement, planned.plan, coming)
    new, after = _right(load(text.encode(), name), name)
    review = to_review(new, agreement, planned.plan, coming, public_holidays)
    return Renewed(file, name, data, loaded.text, text, agreement, after, _with_lines(review, new))


def amendment(file: Path, current: Path, today: date, effective: date | None = None) -> Edited:
    """The agreement in `file` as its next version, which binds from `effective` on; nothing is written.

    Without a day it binds from the day after `today`, or as soon as the version before it does. A UsageError where that
    day lies before the version that it follows, or after the term.
    """
    from slabuilder.cycles.renewal.renewal import amended

    data, name = file_bytes(file), shown(file, current)
    loaded = load(data, name)
    document, agreement = _right(loaded, name)
    version, term = agreement.version, agreement.term
    binds = max(today + timedelta(days=1), version.effective) if effective is None else effective
    if binds < version.effective:
        message = f"version {version.number} binds from {version.effective}, and the one after it cannot from {binds}"
        raise UsageError(message, "say a later day with --effective")
    if binds > term.to:
        message = f"the term ends on {term.to}, and a version from {binds} on would bind on no day of it"
        raise UsageError(message, "say an earlier day with --effective, or `slabuilder renew` for the next cycle")
    text = amended(document, agreement, binds)
    _, after = _right(load(text.encode(), name), name)
    return Edited(file, name, data, loaded.text, text, agreement, after)


def _right(loaded: Loaded, name: str) -> tuple[Document, Agreement]:
    """The document and the agreement of a file; a FaultyFileError with everything that keeps it from being one."""
    if loaded.document is None or loaded.agreement is None:
        raise FaultyFileError(name, loaded.text, loaded.diagnostics)
    return loaded.document, loaded.agreement


def _with_lines(review: tuple[ToReview, ...], document: Document) -> tuple[tuple[int, str], ...]:
    spans = ((document.key_span(one.path) or document.span(one.path), one.says) for one in review)
    return tuple((span.start.line if span else 1, says) for span, says in spans)


def check_kept(edited: Edited) -> None:
    """A UsageError unless git has the file as it was read: the ended cycle would be lost."""
    from slabuilder.cycles.history.committed_io import not_committed

    elsewhere = "or write the next cycle to another file with --output"
    try:
        lost = not_committed([edited.file])
    except UsageError as error:
        raise UsageError(f"{edited.was.cycle} has to be kept: {error}", f"{error.help}; {elsewhere}") from None
    if lost:
        message = f"{edited.name} is not committed as it stands, and {edited.was.cycle} would be lost"
        raise UsageError(message, f"commit it first, {elsewhere}")


def write_over(edited: Edited) -> None:
    """Write the new text where the old one stands, unless that has changed since it was read."""
    if file_bytes(edited.file) != edited.data:
        raise UsageError(f"{edited.name} was changed in the meantime", "save it, and try again")
    _write(edited, edited.file)


def write_beside(edited: Edited, output: Path) -> None:
    """Write the new text to `output`, which must not exist."""
    if output.exists():
        raise UsageError(f"{output} exists already", "choose another name, or leave --output out to write in place")
    _write(edited, output)


def _write(edited: Edited, file: Path) -> None:
    from slabuilder.writing_io import write_whole

    write_whole(file.resolve(), encoded(edited.after, edited.data))  # what a link leads to, not the link
