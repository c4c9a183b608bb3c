"""`slabuilder explain`: what a code means, why it matters, and what to do."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

import click

from slabuilder.checks.check import Check
from slabuilder.checks.registry import CHECKS
from slabuilder.cli.codes import all_codes
from slabuilder.cli.endings import FINE
from slabuilder.cli.report import width
from slabuilder.diagnostics.nearest import nearest_code
from slabuilder.errors import UsageError


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Say what CODE means, such as SLA601: why it matters, an example, and what to do.

    The beginning of a code, such as SLA6, lists all that begin so; without one, all are listed.
    """
    known = all_codes()
    wanted = (code or "SLA").upper()
    checks = {check.code: check for check in CHECKS}
    if wanted in checks:
        click.echo("\n".join(_check(checks[wanted], width())))
    elif wanted in known:
        name, meaning = known[wanted]
        click.echo(f"{wanted} {name}\n\n{textwrap.fill(meaning, width())}")
    elif listed := [begun for begun in known if begun.startswith(wanted)]:
        click.echo("\n".join(f"{begun}  {known[begun][0]}" for begun in listed))
    else:
        close = nearest_code(wanted, known)
        raise UsageError(
            f"there is no code {code}", f"did you mean {close}?" if close else "slabuilder explain lists all"
        )
    return FINE


def _check(check: Check, columns: int) -> Iterator[str]:
    yield f"{check.code} {check.name} ({check.severity})"
    for text in (check.title, *check.why.split("\n\n")):
        yield ""
        yield textwrap.fill(" ".join(text.split()), columns)
    for words, change in (("It fires on", check.fires), ("It is quiet on", check.quiet)):
        yield ""
        yield f"{words}:"
        yield textwrap.indent(change, "    ")
    yield ""
    yield textwrap.fill(check.help, columns, initial_indent="= help: ", subsequent_indent="  ")
