"""The versions of an agreement for a terminal, 80 columns wide, cycle by cycle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.history.versions import Version
from slabuilder.diagnostics.display import safe, width_of, wrap
from slabuilder.language import language_for
from slabuilder.targets.expressions import Unit
from slabuilder.targets.main_figures import main_figures
from slabuilder.workflows.history import Log

_WIDTH = 80
_HEAD = ("version", "binds from", "commit", "dated", "promised", "revenue goal")
_CUT = "Older versions are not here: this clone has only the last commits."
_FETCH = "git fetch --unshallow; in CI, check out with fetch-depth: 0"


def log_text(log: Log) -> Iterator[str]:
    """The lines that show `log`: for each cycle its term and its signatories, for each version its main figures."""
    title = next((version.agreement.title for version in log.versions if version.agreement), None)
    if title is not None:
        yield safe(title)
    yield safe(log.name)
    rows = [_row(version) for version in log.versions]
    widths = [max(map(width_of, column)) for column in zip(_HEAD, *rows, strict=True)]
    yield ""
    yield _line(_HEAD, widths)
    path = log.versions[0].path
    for cycle, group in groupby(_by_cycle(log.versions), key=itemgetter(0)):
        of_cycle = [version for _, version in group]
        last = next((version.agreement for version in of_cycle if version.agreement), None)
        yield ""
        yield from _cycle(cycle, last)
        for version in of_cycle:
            yield _line(_row(version), widths)
            if version.agreement and last and _signatories(version.agreement) != _signatories(last):
                yield from _signed_by(version.agreement, "    ")
            if log.is_signed(version):
                yield "    signed by all"
            yield from _remarks(version, path)
            path = version.path
    if log.cut:
        yield ""
        yield _CUT
        yield f"  = help: {_FETCH}"


def _by_cycle(versions: Sequence[Version]) -> Iterator[tuple[str, Version]]:
    """Each version and its cycle; one that tells of none stands with the version after it."""
    cycle = next((version.calls_itself.cycle for version in versions if version.calls_itself.cycle), "no cycle")
    for version in versions:
        cycle = version.calls_itself.cycle or cycle
        yield cycle, version


def _cycle(cycle: str, last: Agreement | None) -> Iterator[str]:
    """The heading of a cycle, as its last text says it."""
    if last is None:
        yield safe(cycle)
        return
    language = language_for("en-US", last.currency)
    yield safe(f"{cycle}, {language.date(last.term.from_)} to {language.date(last.term.to)}")
    yield from _signed_by(last, "  ")


def _signed_by(agreement: Agreement, indent: str) -> list[str]:
    names = language_for("en-US", agreement.currency).both(_signatories(agreement))
    return wrap(f"{indent}for signature by {names}", _WIDTH, indent + "  ")


def _signatories(agreement: Agreement) -> list[str]:
    parties = (agreement.parties.marketing, agreement.parties.sales)
    return [person.name for party in parties for person in party.signatories]


def _row(version: Version) -> tuple[str, ...]:
    commit = ("", "not committed") if version.commit is None else (version.commit.short, _day(version))
    if version.agreement is None:
        return (version.calls_itself.number or "?", "", *commit, "cannot be read", "")
    effective = version.agreement.version.effective.isoformat()
    return (str(version.agreement.version.number), effective, *commit, *_figures(version.agreement))


def _day(version: Version) -> str:
    assert version.commit is not None
    return f"{version.commit.committed:%Y-%m-%d}"


def _figures(agreement: Agreement) -> tuple[str, str]:
    figures = main_figures(agreement)
    if figures is None:
        return ("", "")
    language = language_for("en-US", agreement.currency)
    promised, revenue = figures.promised, language.money(figures.marketing_revenue.value)
    if promised.figure.unit is not Unit.LEADS:
        return language.money(promised.value), revenue
    return language.stage(agreement.goals.promise, promised.value, agreement.qualified_lead.stages), revenue


def _remarks(version: Version, path: str) -> Iterator[str]:
    """What has to be known of a version besides: an error, an earlier name of its file, that it may be older."""
    if version.fault is not None:
        place = "" if version.fault.span is None else f"line {version.fault.span.start.line}: "
        yield from wrap(f"    {place}{version.fault.message}", _WIDTH, "    ")
    if version.path != path:
        yield from wrap(f"    its file was {version.path}", _WIDTH, "    ")
    if version.cut:
        yield "    or older: the history is cut off here"


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """A row of the table: figures stand right, all else left."""
    shown = [safe(cell) for cell in cells]
    left = [cell + " " * (width - width_of(cell)) for cell, width in zip(shown[:4], widths[:4], strict=True)]
    right = [" " * (width - width_of(cell)) + cell for cell, width in zip(shown[4:], widths[4:], strict=True)]
    return "  " + "  ".join([*left, *right]).rstrip()
