"""The appendix of sources: every figure that comes from outside, with where it comes from and what rests on it."""

from __future__ import annotations

from typing import Any

import pytest

from slabuilder.render.html import html
from slabuilder.render.view.document import DocumentView
from tests.render.documents import example, texts, values, viewed


def told(document: DocumentView) -> list[tuple[str, str, str, str]]:
    """Each entry of the appendix, with plain blanks."""
    return [(source.number, said(source.says), said(source.source), source.clause) for source in document.sources]


def said(text: str) -> str:
    return text.replace("\u00a0", " ")


def test_every_figure_from_outside_has_its_entry() -> None:
    found = told(example("inbound"))
    assert found[:4] == [
        (
            "C.1",
            "2.5% from MQL to customer: 103 of 4,120",
            'CRM report "Won deals", run 2026-04-02; counted from Jul 1, 2025 to Mar 31, 2026',
            "3.3",
        ),
        ("C.2", "2026-Q2: 1,270 MQLs and 31 deals won", "Stated by both sides", "3.8"),
        ("C.3", "2026-Q3: 1,390 MQLs and 34 deals won", "Stated by both sides", "3.8"),
        ("C.4", "Today’s volume: 480 MQLs a month", "Stated by both sides", "3.8"),
    ]
    number, says, source, clause = found[4]
    assert (number, clause, len(found)) == ("C.5", "6", 5)
    assert says.startswith("<p>Firms that tried to contact potential customers within an hour")
    assert source.endswith("Harvard Business Review, March 2011")


def test_the_rate_observed_is_that_of_the_counts() -> None:
    # The agreed rate is 82 %; of 2,210 MQLs 1,812 were accepted: 81.990… %.
    first = told(example("enterprise-funnel"))[0]
    assert first == (
        "C.1",
        "81.99% from MQL to SAL: 1,812 of 2,210",
        "CRM funnel report; counted from 1 Jan 2026 to 30 Sept 2026",
        "3.3",
    )


def test_a_count_without_a_source_says_so() -> None:
    plain = values("inbound")
    plain["goals"]["close_rate"]["observed"].pop("source")
    assert told(viewed(plain))[0][2] == "Counted from Jul 1, 2025 to Mar 31, 2026; no source is named"


@pytest.mark.parametrize(
    ("component", "clause"),
    [
        ("buyer_personas", "1"),
        ("qualified_lead", "2"),
        ("goals", "3"),
        ("kpis", "4"),
        ("handoff", "5"),
        ("review", "7"),
    ],
)
def test_what_rests_on_a_statistic_refers_to_it(component: str, clause: str) -> None:
    plain = values("inbound")
    plain["statistics"][0]["supports"] = component
    document = viewed(plain)
    assert (document.sources[-1].clause, document.sources[-1].number) == (clause, "C.5")
    assert {key: numbers for key, numbers in document.cited.items() if numbers} == {component: ("C.5",)}
    page = html(document)
    part = page[page.index(f'<section class="section" id="c{clause}">') :]
    assert part.index('href="#cC.5"') < part.index("<h3>")
    assert page.count('id="cC.5"') == 1


def test_two_statistics_are_cited_together() -> None:
    plain = values("inbound")
    plain["statistics"].append({**plain["statistics"][0], "id": "again"})
    blocks = texts(html(viewed(plain)))
    assert "This part rests on published statistics: C.5 and C.6." in blocks


def without_sources(plain: Any) -> Any:
    """The agreement without any figure from outside, and without holidays."""
    goals = plain["goals"]
    goals["close_rate"].pop("observed")
    for name in ("past_results", "current_volume"):
        goals["why"].pop(name)
    plain.pop("statistics")
    plain["calendars"][0].pop("holidays")
    return plain


def test_appendices_are_lettered_as_they_come() -> None:
    titles = [
        "The cumulative target, day by day",
        "Holidays",
        "Where the figures come from",
        "What is proved of the rules",
        "How certain the promise is",
    ]
    assert lettered(example("inbound")) == dict(zip("ABCDE", titles, strict=True))
    plain = values("inbound")
    plain["calendars"][0].pop("holidays")
    del titles[1]
    assert lettered(viewed(plain)) == dict(zip("ABCD", titles, strict=True))
    assert told(viewed(plain))[0][0] == "B.1"
    assert lettered(viewed(without_sources(plain | {"calendars": values("inbound")["calendars"]}))) == {
        "A": titles[0],
        "B": titles[2],
    }


def lettered(document: DocumentView) -> dict[str, str]:
    return {section.number: section.title for section in document.sections.values() if section.number.isalpha()}
