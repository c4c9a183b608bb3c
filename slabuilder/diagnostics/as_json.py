"""Faults for other programs: in JSON, a list of flat objects."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping

from slabuilder.diagnostics.diagnostic import Diagnostic
from slabuilder.diagnostics.order import in_order
from slabuilder.spans import Span, path_text


def render_json(
    diagnostics: Iterable[Diagnostic], names: Mapping[str, tuple[str, str]], beside: Mapping[str, object]
) -> str:
    """All `findings`, in order, and what is `beside` them.

    Lines and columns are counted from 1, and an end is just behind the last character.
    """
    found = {"findings": [_one(diagnostic, names) for diagnostic in in_order(diagnostics)], **beside}
    return json.dumps(found, ensure_ascii=False, indent=2).encode("utf-8", "replace").decode() + "\n"


def _one(diagnostic: Diagnostic, names: Mapping[str, tuple[str, str]]) -> dict[str, object]:
    return {
        "code": diagnostic.code,
        "name": names[diagnostic.code][0] if diagnostic.code in names else None,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "file": diagnostic.file,
        "path": path_text(diagnostic.path),
        "path_steps": list(diagnostic.path),
        **_place(diagnostic.span),
        "help": diagnostic.help,
        "accepted": diagnostic.accepted,
        "labels": [{"message": label.message, **_place(label.span)} for label in diagnostic.labels],
    }


def _place(span: Span | None) -> dict[str, object]:
    return {
        "line": None if span is None else span.start.line,
        "column": None if span is None else span.start.column,
        "end_line": None if span is None else span.end.line,
        "end_column": None if span is None else span.end.column,
    }
