"""Faults as annotations of a pull request: workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from slabuilder.diagnostics.diagnostic import Diagnostic, Severity
from slabuilder.diagnostics.order import most_serious_first

_COMMANDS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}


def render_github(diagnostics: Iterable[Diagnostic], names: Mapping[str, tuple[str, str]]) -> str:
    """One line for each fault; the most serious first, because only the first ten of a step are shown."""
    return "".join(f"{_one(diagnostic, names)}\n" for diagnostic in most_serious_first(diagnostics))


def _one(diagnostic: Diagnostic, names: Mapping[str, tuple[str, str]]) -> str:
    span = diagnostic.span
    properties: dict[str, object] = {"file": diagnostic.file.replace("\\", "/")}
    if span is not None:
        properties |= {"line": span.start.line, "endLine": span.end.line}
        if span.start.line == span.end.line:  # columns over several lines are not understood
            properties |= {"col": span.start.column, "endColumn": span.end.column}
    name = names[diagnostic.code][0] if diagnostic.code in names else ""
    properties["title"] = f"{diagnostic.code} {name}".strip()
    text = diagnostic.message
    for label in diagnostic.labels:
        text += f"\nline {label.span.start.line}: {label.message}"
    if diagnostic.accepted is not None:
        text += f"\naccepted: {diagnostic.accepted}"
    if diagnostic.help is not None:
        text += f"\nhelp: {diagnostic.help}"
    listed = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{_COMMANDS[diagnostic.severity]} {listed}::{_data(text)}"


def _data(text: str) -> str:
    """`text` escaped as the text of a command."""
    text = text.encode("utf-8", "replace").decode()
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    """`text` escaped as a property, where colons and commas have a meaning too."""
    return _data(text).replace(":", "%3A").replace(",", "%2C")
