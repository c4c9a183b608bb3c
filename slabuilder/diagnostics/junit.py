"""Faults as JUnit XML, which CI servers show as tests: a case for each file and check, so that a green run shows what was tried."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from slabuilder.diagnostics.diagnostic import Diagnostic
from slabuilder.diagnostics.order import in_order
from slabuilder.diagnostics.text import render_text
from slabuilder.diagnostics.tried import Tried

_READING = "reading"
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def render_junit(
    diagnostics: Iterable[Diagnostic], sources: Mapping[str, str], names: Mapping[str, tuple[str, str]], tried: Tried
) -> str:
    """One suite for each file, in which reading it is the first case, and each check another."""
    found: defaultdict[str, list[Diagnostic]] = defaultdict(list, {file: [] for file in tried.checks})
    for diagnostic in in_order(diagnostics):
        found[diagnostic.file].append(diagnostic)
    root = Element("testsuites", name="slabuilder")
    for file, of_file in found.items():
        _suite(root, file, of_file, sources, names, tried)
    for count in ("tests", "failures", "errors", "skipped"):
        root.set(count, str(sum(int(suite.get(count, 0)) for suite in root)))
    indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{tostring(root, encoding="unicode")}\n'


def _suite(
    root: Element,
    file: str,
    found: Sequence[Diagnostic],
    sources: Mapping[str, str],
    names: Mapping[str, tuple[str, str]],
    tried: Tried,
) -> None:
    suite = SubElement(root, "testsuite", name=_text(file))
    codes = tried.checks.get(file, ())
    reading = [diagnostic for diagnostic in found if diagnostic.code not in codes]
    for code in (_READING, *codes):
        of_code = reading if code == _READING else [diagnostic for diagnostic in found if diagnostic.code == code]
        title = f"{code} {names[code][0]}" if code in names else code
        case = SubElement(suite, "testcase", classname=_text(file), name=title, file=_text(file))
        _outcome(case, of_code, sources, tried)
    suite.set("tests", str(len(suite)))
    suite.set("failures", str(len(suite.findall("testcase/failure"))))
    suite.set("errors", "0")
    suite.set("skipped", str(len(suite.findall("testcase/skipped"))))


def _outcome(case: Element, found: Sequence[Diagnostic], sources: Mapping[str, str], tried: Tried) -> None:
    """A failure if any of `found` fails; skipped if all are accepted; otherwise they are only printed."""
    if not found:
        return
    text = _text(render_text(found, sources))
    failing = [diagnostic for diagnostic in found if diagnostic.severity in tried.failing]
    first = (failing or found)[0]
    if first.span is not None:
        case.set("line", str(first.span.start.line))
    if failing:
        failure = SubElement(case, "failure", message=_text(first.message), type=first.code)
        failure.text = text
    elif all(diagnostic.accepted is not None for diagnostic in found):
        SubElement(case, "skipped", message=_text(f"accepted {first.accepted}"))
        SubElement(case, "system-out").text = text
    else:
        SubElement(case, "system-out").text = text


def _text(text: str) -> str:
    """`text` without what XML has no way to write."""
    return _NO_XML.sub("\ufffd", text)
