"""Faults as JUnit XML: one case for each check that was tried, and what CI servers read of it."""

from __future__ import annotations

from xml.etree.ElementTree import Element, fromstring

import pytest

from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.formats import render
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.tried import Tried

TEXT = "a: 1\nb: <50%> & more\n"
NAMES = {"SLA307": ("capacity-shortfall", "Too few hours."), "SLA701": ("review-outside-term", "Too late.")}
BAD = Diagnostic("SLA307", "too <few> & late", "a.yaml", Lines(TEXT).span(8, 12), Severity.WARNING)
BROKEN = Diagnostic("SLA012", "wrong", "b.yaml", Lines(TEXT).span(0, 1))
CHECKS = {"a.yaml": ("SLA307", "SLA701"), "b.yaml": ()}
BOTH = frozenset({Severity.ERROR, Severity.WARNING})

# What the format knows, after what Jenkins and GitLab document of it: elements, their attributes, what is within them.
KNOWN: dict[str, tuple[set[str], set[str]]] = {
    "testsuites": ({"name", "tests", "failures", "errors", "skipped"}, {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors", "skipped"}, {"testcase"}),
    "testcase": ({"name", "classname", "file", "line"}, {"failure", "skipped", "system-out"}),
    "failure": ({"message", "type"}, set()),
    "skipped": ({"message"}, set()),
    "system-out": (set(), set()),
}


def junit(*faults: Diagnostic, tried: Tried) -> Element:
    root = fromstring(render(faults, {"a.yaml": TEXT, "b.yaml": TEXT}, "junit", names=NAMES, tried=tried))
    assert root.tag == "testsuites"
    for element in root.iter():
        attributes, inner = KNOWN[element.tag]
        assert element.attrib.keys() <= attributes
        assert {child.tag for child in element} <= inner
        if element.tag == "testcase":
            assert {"name", "classname"} <= element.attrib.keys()
    for count, path in (("tests", "testcase"), ("failures", "testcase/failure"), ("skipped", "testcase/skipped")):
        for suite in root:
            assert int(suite.attrib[count]) == len(suite.findall(path))
        assert int(root.attrib[count]) == sum(int(suite.attrib[count]) for suite in root)
    return root


def cases(root: Element) -> dict[tuple[str, str], str]:
    """The outcome of each case by file and name."""
    return {
        (case.attrib["classname"], case.attrib["name"]): "+".join(child.tag for child in case) or "passed"
        for case in root.iter("testcase")
    }


def test_a_green_run_shows_what_was_tried() -> None:
    assert cases(junit(tried=Tried(CHECKS))) == {
        ("a.yaml", "reading"): "passed",
        ("a.yaml", "SLA307 capacity-shortfall"): "passed",
        ("a.yaml", "SLA701 review-outside-term"): "passed",
        ("b.yaml", "reading"): "passed",
    }


@pytest.mark.parametrize(("failing", "outcome"), [(BOTH, "failure"), (frozenset({Severity.ERROR}), "system-out")])
def test_a_warning_fails_if_it_is_asked_to(failing: frozenset[Severity], outcome: str) -> None:
    found = cases(junit(BAD, tried=Tried(CHECKS, failing)))
    assert found["a.yaml", "SLA307 capacity-shortfall"] == outcome
    assert found["a.yaml", "reading"] == "passed"


def test_a_failure_has_the_fact_the_line_and_the_frame() -> None:
    root = junit(BAD, tried=Tried(CHECKS, BOTH))
    (case,) = [case for case in root.iter("testcase") if case.find("failure") is not None]
    failure = case.find("failure")
    assert failure is not None
    assert (case.attrib["line"], failure.attrib) == ("2", {"message": "too <few> & late", "type": "SLA307"})
    assert "a.yaml:2:4\n" in (failure.text or "")
    assert "2 | b: <50%> & more" in (failure.text or "")


def test_a_fault_of_the_file_fails_its_reading() -> None:
    assert cases(junit(BROKEN, tried=Tried(CHECKS)))["b.yaml", "reading"] == "failure"


def test_what_is_accepted_is_skipped_and_says_by_whom() -> None:
    accepted = Diagnostic("SLA307", "few", "a.yaml", severity=Severity.NOTE, accepted="by Dana until May: soon")
    root = junit(accepted, tried=Tried(CHECKS, BOTH))
    assert cases(root)["a.yaml", "SLA307 capacity-shortfall"] == "skipped+system-out"
    (skipped,) = root.iter("skipped")
    assert skipped.attrib["message"] == "accepted by Dana until May: soon"


@pytest.mark.parametrize("character", ["\x00", "\x1b", "\x0b", "\ud800", "\uffff"])
def test_what_xml_cannot_say_does_no_harm(character: str) -> None:
    junit(Diagnostic("SLA012", f"x{character}y", f"a{character}.yaml"), tried=Tried())
