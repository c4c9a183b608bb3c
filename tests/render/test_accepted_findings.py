"""What both sides accept stands in an appendix of its own; without any, there is none."""

from __future__ import annotations

from slabuilder.render.html import html
from tests.render.documents import example, texts, values, viewed

REPS = {"code": "SLA307", "at": "inside", "reason": "Two more reps & a desk", "approved_by": ["cro", "cmo"], "until": "2026-11-30"}  # fmt: skip
SPEED = {"code": "SLA601", "reason": "Until the new phones work", "approved_by": ["cmo", "cro"], "until": "2026-12-01"}


def test_each_has_its_row() -> None:
    plain = values("inbound")
    plain["accepted_findings"] = [REPS, SPEED]
    document = viewed(plain)
    first, second = document.accepted_findings
    assert (first.number, first.code, first.at, first.reason) == ("E.1", "SLA307", "inside", "Two more reps & a desk")
    assert first.approved_by.replace("\u00a0", " ") == "Sam Okafor and Dana Reyes"
    assert first.until.replace("\u00a0", " ") == "November 30, 2026"
    assert (second.number, second.at) == ("E.2", None)
    shown = " ".join(texts(html(document)))
    assert "Known and accepted" in shown
    assert "Two more reps & a desk" in shown


def test_without_any_there_is_no_appendix() -> None:
    document = example("inbound")
    assert document.accepted_findings == ()
    assert "accepted_findings" not in document.sections
    assert "Known and accepted" not in html(document)
