"""Faults for people: the code, the fact, the place with its lines, what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from slabuilder.diagnostics.diagnostic import Diagnostic, Severity
from slabuilder.diagnostics.display import safe, wrap
from slabuilder.diagnostics.frame import Paint, frame
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.order import in_order

_COLORS = {"error": "1;31", "warning": "1;33", "note": "1;36", "frame": "34", "label": "34", "help": "36"}


def render_text(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], *, color: bool = False, width: int = 80
) -> str:
    """All faults, in order, with an empty line between two; `sources` has the text of each file by its name.

    Nothing in it steers a terminal but the colours, and those only if `color` is set.
    """
    lines: dict[str, Lines] = {}
    found = []
    for diagnostic in in_order(diagnostics):
        file = diagnostic.file
        if file in sources and file not in lines:
            lines[file] = Lines(sources[file])
        found.append("\n".join(_one(diagnostic, lines.get(file), width, _paint(diagnostic.severity, color))))
    return "\n\n".join(found) + ("\n" if found else "")


def _one(diagnostic: Diagnostic, lines: Lines | None, width: int, paint: Paint) -> list[str]:
    severity = diagnostic.severity
    kind = "" if severity is Severity.ERROR else f"{severity if diagnostic.accepted is None else 'accepted'}: "
    first, *rest = wrap(f"{diagnostic.code} {kind}{diagnostic.message}", width, "  ")
    code, _, words = first.partition(" ")
    out = [f"{paint(severity, safe(code))} {words}", *rest]
    span = diagnostic.span
    place = "" if span is None else f":{span.start.line}:{span.start.column}"
    out.append(f"{paint('frame', '  -->')} {safe(diagnostic.file)}{place}")
    margin = ""
    if span is not None and lines is not None:
        out.extend(frame(diagnostic, span, lines, width, paint))
        margin = " " * len(str(max(span.start.line, *(label.span.start.line for label in diagnostic.labels), 1)))
    for kind, text in (("accepted", diagnostic.accepted), ("help", diagnostic.help)):
        if text is not None:
            lead = f"{margin or '  '} = {kind}: "
            for index, piece in enumerate(_help(text, width - len(lead))):
                out.append((paint("help", lead) if index == 0 else " " * len(lead)) + piece)
    return out


def _help(text: str, width: int) -> list[str]:
    """`text` in lines of at most `width` columns; an example in it keeps its own lines, and how they are indented."""
    pieces = []
    for line in text.split("\n"):
        words = line.lstrip(" ")
        indent = line[: len(line) - len(words)]
        pieces += [indent + piece for piece in wrap(words, width - len(indent), "")]
    return pieces


def _paint(severity: Severity, color: bool) -> Paint:
    """How to colour the parts of a fault: not at all, or few colours, of which the severity decides the main one."""
    if not color:
        return lambda role, text: text

    def paint(role: str, text: str) -> str:
        return f"\x1b[{_COLORS[severity if role == 'mark' else role]}m{text}\x1b[0m"

    return paint
