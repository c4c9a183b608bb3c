"""Prints diagnostics, and says which exit code they deserve."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from typing import TextIO

import click

from slabuilder import __version__
from slabuilder.cli.endings import FINDINGS, FINE, UNREADABLE
from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.formats import render
from slabuilder.diagnostics.tried import Tried

_UNREADABLE_FILE = "SLA001"


def print_report(
    diagnostics: Iterable[Diagnostic],
    texts: Mapping[str, str],
    form: str,
    *,
    err: bool = False,
    tried: Tried | None = None,
    beside: Mapping[str, object] | None = None,
) -> None:
    """Print `diagnostics` in `form`; reports for programs are printed also when there is nothing to report.

    A report in JSON has what is `beside` them too.
    """
    diagnostics = tuple(diagnostics)
    if diagnostics or form != "text":
        color, names = colored(sys.stderr if err else sys.stdout), _names(form)
        report = render(
            diagnostics,
            texts,
            form,
            color=color,
            width=width(),
            names=names,
            version=__version__,
            tried=tried,
            beside=beside,
        )
        if report:
            click.echo(report.rstrip("\n"), err=err, color=True)


def _names(form: str) -> dict[str, tuple[str, str]]:
    """What each code is called, for forms that want to know; people see what is the matter instead."""
    if form == "text":
        return {}
    from slabuilder.cli.codes import all_codes

    return all_codes()


def failing_from(severity: Severity) -> frozenset[Severity]:
    """The severities that make a run fail, if it fails from this one on."""
    return frozenset({Severity.ERROR, severity})


def exit_code(diagnostics: Iterable[Diagnostic], fail_on: Severity = Severity.ERROR) -> int:
    """3 if a file could not be read, 1 if there is anything to mend, 0 otherwise."""
    failing = failing_from(fail_on)
    codes = {diagnostic.code for diagnostic in diagnostics if diagnostic.severity in failing}
    if _UNREADABLE_FILE in codes:
        return UNREADABLE
    return FINDINGS if codes else FINE


def colored(stream: TextIO) -> bool:
    """Whether to use colour on `stream`: on a terminal, unless NO_COLOR is set; FORCE_COLOR wins."""
    if os.environ.get("FORCE_COLOR"):
        return True
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def width() -> int:
    """The width to print at: the terminal's, up to 100 columns, and 80 elsewhere."""
    return min(shutil.get_terminal_size((80, 24)).columns, 100)
