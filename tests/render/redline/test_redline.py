"""Redlines of the examples: the PDF keeps its standards, clauses are found again, and each says what changed for whom."""

from __future__ import annotations

import re
from fractions import Fraction
from functools import cache
from typing import Any
from xml.etree.ElementTree import Element

import page as page_validation
import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.diff import diff
from slabuilder.language import language_for
from slabuilder.render.html import written
from slabuilder.render.redline.naming import clause_ways
from slabuilder.render.redline.redline import Version, redline_page, redline_print
from slabuilder.render.redline.tree import page
from slabuilder.render.view.redline import redline_view
from tests.render.documents import planned, values, viewed
from tests.render.pages import pdf
from tests.render.redline.merged import letters, misplaced

NOT_COMPARED = {"footer", "contents", "rail", "redline-front", "consequence", "note-row"}
"""Classes of what is shown as it is now, and of what only a redline says."""


def version(plain: Any) -> tuple[Agreement, Version]:
    agreement = Agreement.model_validate(plain)
    return agreement, Version(viewed(plain), clause_ways(agreement, planned(agreement)))


def changed() -> Any:
    """The larger example with changes of each kind: words, figures, rows, clauses added, taken out and moved."""
    plain = values("enterprise-funnel")
    partner, strategic, dach, uk = plain["handoff"]
    partner["within"] = "2 business hours"
    plain["handoff"] = [partner, dach, strategic, uk]
    plain["additional_clauses"] = [
        plain["additional_clauses"][1],
        {"id": "tools", "title": "Tools", "text": "One *CRM*."},
    ]
    plain["goals"]["sales_quota"] = "5_000_000"  # was 4,800,000, of which marketing brings 45%
    plain["qualified_lead"]["stages"][1]["means"] += " In writing."
    plain["parties"]["sales"]["teams"][0]["reps"] = "9"
    plain["buyer_personas"][0]["goals"].append("sleep at night")
    return plain


@cache
def redlined(locale: str) -> tuple[str, str, Version, Version]:
    old, new = values("enterprise-funnel"), changed()
    old["locale"] = new["locale"] = locale
    (before, earlier), (after, later) = version(old), version(new)
    shown = redline_view(diff(Compared(before, after)), "2026-H1", "2026-H2", language_for(locale, after.currency))
    return redline_page(earlier, later, shown), redline_print(earlier, later, shown), earlier, later


def without(element: Element, names: set[str]) -> Element:
    """`element` without all that has one of these classes; the text behind it stays."""
    for parent in [*element.iter()]:
        for child in [child for child in parent if names & {*child.get("class", "").split()}]:
            index = [*parent].index(child)
            if index:
                parent[index - 1].tail = (parent[index - 1].tail or "") + (child.tail or "")
            else:
                parent.text = (parent.text or "") + (child.tail or "")
            parent.remove(child)
    return element


@pytest.mark.parametrize("template", ["redline_page.html", "redline_print.html"])
def test_both_documents_can_be_had_back(template: str) -> None:
    as_page, as_print, earlier, later = redlined("en-GB")
    made = page(as_page if template == "redline_page.html" else as_print).body
    assert misplaced(made) == []
    both = without(made, NOT_COMPARED)
    old, new = (without(page(written(template, one.view)).body, NOT_COMPARED) for one in (earlier, later))
    assert letters(both, without="del") == letters(new)
    assert sorted(letters(both, without="ins")) == sorted(letters(old))


def clause(html: str, number: str) -> Element:
    return next(element for element in page(html).body.iter() if element.get("id") == f"c{number}")


def text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def test_a_clause_is_found_again_where_it_stands_now() -> None:
    made = redlined("en-GB")[0]
    notes = [text(element) for element in clause(made, "5.3").iter("p") if element.get("class") == "consequence"]
    assert "This clause stood at 5.2 before." in notes
    numbers = [text(mark) for mark in clause(made, "5.3").iter() if mark.tag in {"del", "ins"}]
    assert numbers[:2] == ["5.2", "5.3"]


def test_a_clause_that_is_gone_is_struck_and_a_new_one_is_marked() -> None:
    body = page(redlined("en-GB")[0]).body
    struck, marked = ({text(mark) for mark in body.iter(tag)} for tag in ("del", "ins"))
    assert "Leads from events" in struck
    assert {"Tools", "sleep at night"} <= marked
    assert letters(clause(redlined("en-GB")[0], "10.2")).startswith("10.2Tools")


def test_a_change_says_for_whom_it_is_what() -> None:
    notes = [
        text(element)
        for element in clause(redlined("en-GB")[0], "5.1").iter("p")
        if element.get("class") == "consequence"
    ]
    assert [note for note in notes if note.startswith("Marketing: a heavier duty.") and "2 business hours" in note]


def test_it_begins_with_what_moved_and_who_signs() -> None:
    front = next(one for one in page(redlined("en-GB")[0]).body.iter() if one.get("id") == "redline")
    assert "2026-H1" in text(front)
    assert "Imogen Ashby, Jürgen Weiß, and Tomasz Wójcik" in text(front).replace("Weiß and", "Weiß, and")
    rows = [[text(cell) for cell in row] for row in front.iter("tr")]
    assert ["Marketing revenue goal", "£2,160,000", "£2,250,000", "+£90,000"] in rows


def test_it_says_what_a_further_step_would_be_worth() -> None:
    """Leads are in proportion to the share: one point less of it spares so many of them."""
    front = next(one for one in page(redlined("en-GB")[0]).body.iter() if one.get("id") == "redline")
    rows = {text(row[0]): [text(cell) for cell in row[1:]] for row in front.iter("tr")}
    after = version(changed())[0]
    leads = planned(after).promised.exact
    share = Fraction(after.goals.marketing_share)
    spared = leads * Fraction(1, 100) / share
    marketing, sales = rows["Marketing’s share: one point less"]
    assert abs(int(marketing.split()[0].replace(",", "")) - spared) <= 1
    assert sales.endswith("hours")


@pytest.mark.slow
def test_the_pdf_keeps_its_standards_and_tags_what_changed() -> None:
    data = pdf(redlined("en-GB")[1])
    for profile in ("3a", "ua1"):
        report = page_validation.validate_pdf_bytes(data, profile=profile)
        assert report.rules.total > 100
        assert [failure.rule_id for failure in report.failures] == []
    assert re.search(rb"/RoleMap\s*<<\s*/Ins\s*/Span\s*/Del\s*/Span\s*>>", data)
    for tag, line in ((rb"/S\s*/Ins\b", rb"/Underline\b"), (rb"/S\s*/Del\b", rb"/LineThrough\b")):
        assert len(re.findall(tag, data)) == len(re.findall(rb"/TextDecorationType\s*" + line, data)) > 10
    assert data == pdf(redlined("en-GB")[1])


def test_it_is_written_in_the_language_of_the_agreement() -> None:
    front = page(redlined("de-DE")[0]).body
    words = text(front)
    assert "Vergleich zweier Fassungen" in words
    assert "Diese Klausel stand vorher unter 5.2." in words
    assert "Comparison of two versions" not in words
