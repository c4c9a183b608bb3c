"""What somebody asks to be otherwise, as `close_rate=3%`: read, and every fault of it placed in what was asked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from slabuilder.cycles.what_if.value_names import short_name, value_names
from slabuilder.diagnostics import Diagnostic, Finding, Mark
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.nearest import nearest
from slabuilder.errors import UsageError
from slabuilder.spans import Path, Span

COMMAND_LINE = "command line"
"""What people know as the place where they ask."""


@dataclass(frozen=True, slots=True)
class Change:
    """One value that is asked for: what it is called, where it belongs, what is to stand there, and where each was said."""

    name: str
    path: Path
    text: str
    name_span: Span
    text_span: Span


@dataclass(frozen=True, slots=True)
class Asked:
    """The changes that are asked for, one a line of `text`, and what could not be read of them."""

    text: str
    changes: tuple[Change, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def texts(self) -> Mapping[Path, str]:
        """What is to stand where."""
        return {change.path: change.text for change in self.changes}

    def located(self, finding: Finding) -> Diagnostic | None:
        """`finding` at the change that it is about; nothing if it is about another place of the agreement."""
        for change in self.changes:
            shared = min(len(change.path), len(finding.path))
            if change.path[:shared] == finding.path[:shared]:
                span = change.name_span if finding.mark is Mark.KEY else change.text_span
                return Diagnostic(
                    finding.code, finding.message, COMMAND_LINE, span, finding.severity, finding.path, help=finding.help
                )
        return None


def asked(arguments: Sequence[str], value: Any) -> Asked:
    """The changes that `arguments` ask for of `value`, the plain values of an agreement.

    A UsageError where one of them names nothing, or two name the same.
    """
    names, lines = value_names(value), Lines("\n".join(arguments))
    changes: list[Change] = []
    faults: list[Diagnostic] = []
    start = 0
    for argument in arguments:
        name, equals, text = argument.partition("=")
        if not equals or not name.strip():
            raise UsageError(f"{argument!r} does not say what is to be otherwise", "write for example close_rate=3%")
        middle = start + len(name)
        said = lines.span(start, middle), lines.span(middle + 1, middle + 1 + len(text))
        path = names.get(name.strip())
        if path is None:
            faults.append(_unknown(name.strip(), names, said[0]))
        else:
            changes.append(Change(name.strip(), path, text.strip(), *said))
        start += len(argument) + 1
    _once_each(changes)
    return Asked(lines.text, tuple(changes), tuple(faults))


def _unknown(name: str, names: Iterable[str], span: Span) -> Diagnostic:
    short = list(dict.fromkeys(map(short_name, names)))
    close = nearest(name, short)
    if close is not None:
        help = f"did you mean {close}?"
    else:
        rates = [known for known in short if known.split(".")[-1] in {"rate", "close_rate", "share", "average_deal"}]
        help = f"names are for example {', '.join(['sales_quota', 'marketing_share', *rates][:6])}"
    return Diagnostic("SLA011", f"{name!r} is nothing that this agreement's figures come from", COMMAND_LINE, span, help=help)  # fmt: skip


def _once_each(changes: Sequence[Change]) -> None:
    names: dict[Path, str] = {}
    for change in changes:
        if change.path in names:
            both = f"{names[change.path]} and {change.name}"
            raise UsageError(f"{both} are the same value, asked for twice", "ask for it once")
        names[change.path] = change.name


def with_reason(diagnostic: Diagnostic, because: str) -> Diagnostic:
    """`diagnostic`, of a place that was not asked about, with what was asked in its help."""
    return replace(diagnostic, help=f"{because}; {diagnostic.help}" if diagnostic.help else because)
