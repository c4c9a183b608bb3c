"""Faults as SARIF 2.1.0, which code hosts show beside the lines and remember from run to run."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath, PureWindowsPath
from urllib.parse import quote

from slabuilder.diagnostics.diagnostic import Diagnostic, Severity
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.order import in_order
from slabuilder.spans import Span

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}


def render_sarif(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], names: Mapping[str, tuple[str, str]], version: str
) -> str:
    """One run with every fault and the rules that they are about."""
    found = in_order(diagnostics)
    codes = sorted({diagnostic.code for diagnostic in found})
    lines = {file: Lines(text) for file, text in sources.items()}
    seen: Counter[str] = Counter()
    run = {
        "tool": {
            "driver": {
                "name": "slabuilder",
                "version": version,
                "rules": [_rule(code, *names.get(code, (code, code))) for code in codes],
            }
        },
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "results": [_result(diagnostic, codes, lines, seen) for diagnostic in found],
    }
    text = json.dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode() + "\n"


def _rule(code: str, name: str, meaning: str) -> dict[str, object]:
    return {"id": code, "name": name, "shortDescription": {"text": meaning}}


def _result(
    diagnostic: Diagnostic, codes: list[str], lines: Mapping[str, Lines], seen: Counter[str]
) -> dict[str, object]:
    help = "" if diagnostic.help is None else f"\n{diagnostic.help}"
    result: dict[str, object] = {
        "ruleId": diagnostic.code,
        "ruleIndex": codes.index(diagnostic.code),
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": diagnostic.message + help},
        "locations": [_location(diagnostic.file, diagnostic.span)],
        "partialFingerprints": {"slabuilder/v1": _fingerprint(diagnostic, lines.get(diagnostic.file), seen)},
    }
    if diagnostic.accepted is not None:
        accepted = {"kind": "inSource", "status": "accepted", "justification": diagnostic.accepted}
        result["suppressions"] = [accepted]
    if diagnostic.labels:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": label.message}, **_location(diagnostic.file, label.span)}
            for number, label in enumerate(diagnostic.labels, start=1)
        ]
    return result


def _location(file: str, span: Span | None) -> dict[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": _uri(file)}}
    if span is not None:
        place["region"] = {
            "startLine": span.start.line,
            "startColumn": span.start.column,
            "endLine": span.end.line,
            "endColumn": span.end.column,
        }
    return {"physicalLocation": place}


def _uri(file: str) -> str:
    """`file` as a URI: relative with forward slashes, as it was named; absolute only if it was."""
    windows = PureWindowsPath(file)
    if windows.drive:
        return "file:///" + quote(windows.as_posix(), safe="/:")
    posix = PurePosixPath(file.replace("\\", "/"))
    text = quote(posix.as_posix().encode("utf-8", "replace"))
    return f"file://{text}" if posix.is_absolute() else text


def _fingerprint(diagnostic: Diagnostic, lines: Lines | None, seen: Counter[str]) -> str:
    """What tells the fault from others and stays when lines above it change: its line's text, not the number."""
    line = "" if lines is None or diagnostic.span is None else lines.line(diagnostic.span.start.line).strip()
    content = "\0".join((diagnostic.code, _uri(diagnostic.file), line, diagnostic.message))
    digest = hashlib.sha256(content.encode("utf-8", "replace")).hexdigest()[:32]
    seen[digest] += 1
    return f"{digest}:{seen[digest]}"
