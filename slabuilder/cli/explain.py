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
from slabuilder.cycles.changes.change import ChangeRule
from slabuilder.cycles.changes.codes import CODES as CHANGE_CODES
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.registry import RULES
from slabuilder.diagnostics.nearest import nearest_code
from slabuilder.errors import UsageError


@click.command()
@click.argument("code", required=False)
def explain(code: str | None) -> int:
    """Say what CODE means, such as SLA601 or CHG302: why it matters, an example, and what to do.

    The beginning of a code, such as SLA6, lists all that begin so; without one, all are listed. SLA are faults and
    findings, CHG are changes from one version to the next.
    """
    rules = {rule.code: rule for rule in RULES}
    checks = {check.code: check for check in CHECKS}
    known = {**CHANGE_CODES, **{rule.code: (rule.name, rule.title) for rule in RULES}, **all_codes()}
    wanted = (code or "").upper()
    if wanted in checks:
        click.echo("\n".join(_check(checks[wanted], width())))
    elif wanted in rules:
        click.echo("\n".join(_rule(rules[wanted], width())))
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
    yield from _paragraphs(f"{check.title}\n\n{check.why}", columns)
    yield from _example("It fires on", check.fires)
    yield from _example("It is quiet on", check.quiet)
    yield ""
    yield textwrap.fill(check.help, columns, initial_indent="= help: ", subsequent_indent="  ")


def _rule(rule: ChangeRule, columns: int) -> Iterator[str]:
    yield f"{rule.code} {rule.name}"
    yield from _paragraphs(f"{rule.title}\n\n{rule.why}", columns)
    yield from _example("It stands at", "\n".join(map(way_text, rule.places)))
    if rule.from_:
        yield from _example("Where the agreement has this", rule.from_)
    yield from _example("It judges", rule.judges)
    yield from _example("It leaves to others", rule.leaves)


def _paragraphs(text: str, columns: int) -> Iterator[str]:
    for paragraph in text.split("\n\n"):
        yield ""
        yield textwrap.fill(" ".join(paragraph.split()), columns)


def _example(words: str, example: str) -> Iterator[str]:
    yield ""
    yield f"{words}:"
    yield textwrap.indent(example, "    ")
