"""Declarations of a project's own style sheets that the PDF is laid out without, each with its place in its file.

WeasyPrint tells the line within all styles of the document, after the templates ran. Its log has the declaration too, and
that is looked for in the files.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.lines import Lines
from slabuilder.render.environment import SHIPPED, environment
from slabuilder.render.look import Look

_LOGGED = re.compile(r"Ignored `([^:]+):(.*)` at \d+:\d+, (.*)\.", re.DOTALL)
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)|\{#.*?(?:#\}|\Z)", re.DOTALL)
_OTHER_MEDIA = re.compile(
    r"@media\b(?!\s*(?:print|all)\s*\{)[^{]*\{(?:\{\{.*?\}\}|[^{}]|\{(?:\{\{.*?\}\}|[^{}])*\})*(?:\}|\Z)",
    re.DOTALL | re.IGNORECASE,
)
_FILLED = re.compile(r"\{\{.*?\}\}|\{%.*?%\}|\bvar\([^()]*\)", re.DOTALL)
_DECLARATION = re.compile(r"(?<![\w-])(-{0,2}[A-Za-z][\w-]*)\s*:\s*((?:\{\{.*?\}\}|\{%.*?%\}|[^;{}])*)", re.DOTALL)
_HELP = "WeasyPrint, which lays out the PDF, does not know it; what only the page needs belongs into styles/page.css"


@dataclass(frozen=True, slots=True)
class Dropped:
    """A declaration that WeasyPrint left out, and why."""

    name: str
    value: str
    reason: str

    @classmethod
    def of(cls, message: str) -> Dropped | None:
        """What a line of WeasyPrint's log says was left out, if that is what it says."""
        found = _LOGGED.fullmatch(message)
        return None if found is None else cls(found[1].strip(), found[2].strip(), found[3])


def warnings_of(dropped: Sequence[Dropped], look: Look) -> tuple[Diagnostic, ...]:
    """A warning for each declaration of the own style sheets of `look` that is among those `dropped` from the PDF."""
    return tuple(_warnings(dropped, look)) if dropped and look.texts else ()


def _warnings(dropped: Sequence[Dropped], look: Look) -> Iterator[Diagnostic]:
    used = _used_by("print.html", look)
    for name, text in look.texts:
        if name not in used or not name.endswith(".css"):
            continue
        for found in _DECLARATION.finditer(_OTHER_MEDIA.sub(_blanks, _COMMENT.sub(_blanks, text))):
            cause = next((each for each in dropped if _is(each, found[1], found[2])), None)
            if cause is not None:
                end = found.start(2) + len(found[2].rstrip())
                message = f"the PDF is laid out without `{cause.name}: {cause.value}`: {cause.reason}"
                span = Lines(text).span(found.start(), end)
                yield Diagnostic("SLA038", message, look.shown(name), span, Severity.WARNING, help=_HELP)


def _used_by(name: str, look: Look) -> set[str]:
    """The names of the templates that `name` leads to, as far as they are written out."""
    from jinja2.meta import find_referenced_templates

    sandbox = environment(look.texts)
    assert sandbox.loader is not None
    waiting, used = [name], set()
    while waiting:
        name = waiting.pop()
        if name not in used:
            used.add(name)
            source, _, _ = sandbox.loader.get_source(sandbox, name)
            waiting += filter(None, find_referenced_templates(sandbox.parse(source)))
    return {name for name in used if not name.startswith(SHIPPED)}


def _blanks(found: re.Match[str]) -> str:
    """As many blanks as there are characters, so that what follows keeps its place."""
    return re.sub(r"[^\r\n]", " ", found[0])


def _is(dropped: Dropped, name: str, value: str) -> bool:
    """Whether a declaration as it is written is that which was dropped, whatever its variables came to."""
    if name.lower() != dropped.name.lower():
        return False
    value = re.sub(r"!\s*important\s*\Z", "", value.strip(), flags=re.IGNORECASE)
    pattern = ".*".join(r"\s*".join(map(re.escape, piece.split())) for piece in _FILLED.split(value))
    return re.fullmatch(pattern, dropped.value, re.DOTALL) is not None
