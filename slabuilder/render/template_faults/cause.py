"""A fault of a template before it has its place, and the place before it is looked up in the file."""

from __future__ import annotations

from dataclasses import dataclass

from slabuilder.diagnostics import Label
from slabuilder.spans import Span

SYNTAX, NAME, VALUE, REFUSED, ENDLESS = "SLA031", "SLA032", "SLA033", "SLA034", "SLA035"


@dataclass(frozen=True, slots=True)
class Cause:
    """What an exception means. Its piece of the template is `span`, or what `pattern` finds near the line."""

    code: str
    message: str
    help: str | None = None
    pattern: str | None = None
    span: Span | None = None
    labels: tuple[Label, ...] = ()


@dataclass(frozen=True, slots=True)
class Frame:
    """A line of the template `name` that was being read or run; `own` tells a project's from a packaged one."""

    name: str
    line: int
    own: bool
