"""The charts draw what the plan and the rules say, each says in words what it shows, and no words leave the drawing."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.agreement.agreement import Agreement
from slabuilder.render.html import html, print_html
from slabuilder.render.view.charts.cumulative_line import BOTTOM, LEFT, MOST_LABELS, RIGHT, TOP
from slabuilder.render.view.charts.drawing import WIDEST_TEXT, WIDTH, lines, room, shortened
from slabuilder.render.view.charts.funnel import Funnel
from slabuilder.render.view.charts.ladder import Kind, Ladder
from tests.render.documents import EXAMPLES, example, planned, values, viewed
from tests.render.drawn import SVG, drawings, extent, said, width, words, written

NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))


# all charts


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ja-JP"])
@pytest.mark.parametrize("name", NAMES)
def test_every_drawing_says_what_it_shows(name: str, locale: str) -> None:
    for page in (html(viewed(values(name), locale)), print_html(viewed(values(name), locale))):
        found = drawings(page)
        assert len(found) > 5
        for svg in found:
            assert svg[0].tag == f"{SVG}title"
            assert (svg[0].text or "").strip()
            assert svg.get("class") == "bar" or (svg[1].tag == f"{SVG}desc" and svg[1].text)


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ja-JP"])
@pytest.mark.parametrize("name", NAMES)
def test_no_words_leave_the_drawing_on_a_phone(name: str, locale: str) -> None:
    for svg in drawings(print_html(viewed(values(name), locale))):
        if svg.get("class") != "bar":
            for line in written(svg):
                left, right = extent(line)
                assert left >= 0, words(line)
                assert right <= WIDTH, words(line)


# the cumulative line


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_the_line_is_the_cumulative_target(name: str) -> None:
    plan = planned(Agreement.model_validate(values(name)))
    pairs = [point.split(",") for point in example(name).cumulative_line.line.split()]
    points = [(float(x), float(y)) for x, y in pairs]
    assert len(points) == len(plan.days) + 1
    assert points[0] == pytest.approx((LEFT, BOTTOM))
    assert points[-1] == pytest.approx((RIGHT, TOP))
    height = BOTTOM - TOP
    for day, (_, y) in zip(plan.days, points[1:], strict=True):
        assert (BOTTOM - y) / height == pytest.approx(float(day.cumulative / plan.promised.value), abs=0.001)
    assert [x for x, _ in points] == sorted(x for x, _ in points)


def test_the_line_says_by_when_half_is_due() -> None:
    line = example("enterprise-funnel").cumulative_line
    # 14 % + 16 % + 20 % are half of 1,255, of which 176 + 201 + 251 = 628 are due.
    assert said(line.sentence) == "By the end of March 2027, 628 of 1,255 MQLs have to be there"
    assert [mark.label for mark in line.marks if mark.named] == ["628"]
    assert [mark.label for mark in line.marks if mark.end] == ["1,255"]
    assert [tick.label for tick in line.grid] == ["500", "1,000"]


def test_a_term_of_one_month_needs_all_by_its_end() -> None:
    plain = values("inbound")
    plain["term"]["to"] = "2026-10-31"
    assert said(viewed(plain).cumulative_line.sentence) == (
        "All 1,536 MQLs have to be there by the end of October 2026"
    )


def test_the_names_of_a_long_term_do_not_run_into_each_other() -> None:
    labels = [tick.label for tick in viewed(over("2027-09-30")).cumulative_line.months]
    assert len(labels) == 12
    assert len([label for label in labels if label]) <= MOST_LABELS
    assert labels[0] == "October"


# the months


def over(last: str, shares: dict[str, str] | None = None) -> Any:
    """An agreement with a term to this day, its months' shares given or equal."""
    plain = values("inbound")
    plain["term"]["to"] = last
    plain["goals"]["months"] = shares or {}
    return plain


def test_a_bar_is_as_long_as_its_month_needs() -> None:
    plan = planned(Agreement.model_validate(values("enterprise-funnel")))
    bars = example("enterprise-funnel").goals.month_bars.bars
    longest = max(float(bar.length) for bar in bars)
    assert 40 < longest < 65  # percent: the rest is for the label
    for bar, month in zip(bars, plan.months, strict=True):
        assert float(bar.length) / longest == pytest.approx(float(month.value) / 251, abs=0.001)
    assert [bar.busiest for bar in bars] == [False, False, True, False, False, False]
    assert said(bars[2].title) == "March 2027: 251 MQLs"


@pytest.mark.parametrize(("quota", "in_value"), [("1_200_000", False), ("900_000_000", False), ("70_000_000", True)])
def test_a_label_has_room_behind_the_longest_bar(quota: str, in_value: bool) -> None:
    plain = over(QUARTER)
    plain["goals"] |= {"sales_quota": quota, "average_deal": "7_001"} | ({"promised_in": "value"} if in_value else {})
    for bar in viewed(plain).goals.month_bars.bars:
        text = bar.label.shown if bar.label.exact is None else f"{bar.label.shown} ({bar.label.exact})"
        for cell, size in ((192, 14.4), (217, 12)):  # a phone, and paper
            assert cell * float(bar.length) / 100 + 6 + width(text) * size / WIDEST_TEXT < cell


QUARTER = "2026-12-31"


@pytest.mark.parametrize(
    ("last", "shares", "sentence", "busiest"),
    [
        # 460.8 + 614.4 + 460.8 = 1,536, in whole leads 461 + 614 + 461; 614 over 30 days
        (QUARTER, {"2026-10": "30%", "2026-11": "40%", "2026-12": "30%"}, "November needs 614 MQLs, 20 to 21 a day", 1),
        (QUARTER, None, "Every month needs 512 MQLs, 16 to 18 a day", 3),
        # 1,536 × 37.5 % = 576
        (
            QUARTER,
            {"2026-10": "25%", "2026-11": "37.5%", "2026-12": "37.5%"},
            "November and December need 576 MQLs each, 18 to 20 a day",
            2,
        ),
        # 1,536 × 16.5 % = 253.44: the months sum to 1,536, so that some have 254
        (
            "2027-04-30",
            {
                "2026-10": "16.5%",
                "2026-11": "16.5%",
                "2026-12": "16.5%",
                "2027-01": "16.5%",
                "2027-02": "16.5%",
                "2027-03": "15%",
                "2027-04": "2.5%",
            },
            "Each of the 5 busiest months needs 253 to 254 MQLs, 8 to 10 a day",
            5,
        ),
    ],
)
def test_the_sentence_names_the_months_that_need_most(
    last: str, shares: dict[str, str] | None, sentence: str, busiest: int
) -> None:
    drawn = viewed(over(last, shares)).goals.month_bars
    assert said(drawn.sentence) == sentence
    assert sum(bar.busiest for bar in drawn.bars) == busiest


# the funnel


def drawn_funnel(plain: Any) -> Funnel:
    chart = viewed(plain).goals.funnel
    assert chart is not None
    return chart


def test_a_bar_of_the_funnel_is_as_long_as_its_count() -> None:
    chart = drawn_funnel(values("enterprise-funnel"))
    counts = [float(bar.count.shown.replace(",", "")) for bar in chart.bars]
    assert counts == [1255, 895, 493, 237, 54]
    for bar, count in zip(chart.bars, counts, strict=True):
        assert float(bar.length) / float(chart.bars[0].length) == pytest.approx(count / 1255, abs=0.001)
        assert float(bar.end) == pytest.approx(float(chart.left) + float(bar.length), abs=0.02)
    assert [bar.is_last for bar in chart.bars] == [False, False, False, False, True]


def test_what_goes_on_is_what_the_counts_say() -> None:
    chart = drawn_funnel(values("enterprise-funnel"))
    assert chart.by_segment
    # 894.59 of 1,254.55, since two segments have close rates of their own; the later steps are those of all segments.
    assert [bar.goes_on for bar in chart.bars] == ["71.31% go on", "55% go on", "48% go on", "22.5% go on", None]


def test_without_segments_the_agreed_rates_go_on() -> None:
    plain = values("enterprise-funnel")
    plain["goals"]["segments"] = []
    chart = drawn_funnel(plain)
    assert not chart.by_segment
    assert [bar.goes_on for bar in chart.bars] == ["82% go on", "55% go on", "48% go on", "22.5% go on", None]
    # 82 % × 55 % × 48 % × 22.5 % = 4.8708 %; 2,160,000 ÷ 36,000 = 60; 60 ÷ 4.8708 % = 1,231.83
    assert said(chart.sentence) == "Of 1,232 MQLs, 4.87% become customers"


def test_one_rate_is_no_funnel() -> None:
    assert example("inbound").goals.funnel is None
    plain = values("enterprise-funnel")
    plain["goals"].update(funnel=[{"from": "mql", "to": "customer", "rate": "5%"}], segments=[])
    assert viewed(plain).goals.funnel is None


# the ladder


def ladders(name: str) -> list[Ladder]:
    return [rule.ladder for rule in example(name).lead_management.follow_up]


def test_the_rungs_are_the_steps_of_the_rule() -> None:
    first, second = ladders("inbound")
    assert list(told(first)) == [
        (Kind.START, "start", "lead handed over"),
        (Kind.TOUCH, "5 business minutes", "first touch, for 95% of the leads"),
        (Kind.ESCALATION, "15 business minutes", "no touch yet: team lead"),
        (Kind.ESCALATION, "1 business hour", "no touch yet: reassigned to the next free rep"),
        (Kind.END, "14 days", "6 to 9 attempts"),
    ]
    assert [kind for kind, _, _ in told(second)] == [Kind.START, Kind.TOUCH, Kind.END]
    assert first.what_at == second.what_at
    for text in (text for _, *texts in told(first) for text in texts):
        assert text in said(first.steps)


def told(ladder: Ladder) -> Iterator[tuple[Kind, str, str]]:
    for rung in ladder.rungs:
        when, what = (said(" ".join(line.text for line in lines)) for lines in (rung.when, rung.what))
        yield rung.kind, when, what


@pytest.mark.parametrize(
    ("attempts", "words"),
    [
        ({"at_least": 1}, "at least 1 attempt"),
        ({"at_least": 4}, "at least 4 attempts"),
        ({"at_least": 4, "at_most": 4}, "4 attempts"),
    ],
)
def test_how_many_attempts(attempts: dict[str, int], words: str) -> None:
    plain = values("inbound")
    rule = plain["lead_management"]["follow_up"][1]
    rule["attempts"] = {"over": "21 days"} | {name: str(count) for name, count in attempts.items()}
    rule["first_touch"].pop("met_for")
    _, touch, last = told(viewed(plain).lead_management.follow_up[1].ladder)
    assert (touch[2], last[2]) == ("first touch, for every lead", words)


def test_long_words_of_an_agreement_make_a_rung_higher() -> None:
    plain = values("inbound")
    plain["lead_management"]["follow_up"][0]["escalate"][0]["to"] = "the head of the desk " * 6
    ladder = viewed(plain).lead_management.follow_up[0].ladder
    marks = [rung.mark for rung in ladder.rungs]
    assert len(ladder.rungs[2].what) > 3
    assert marks[3] - marks[2] > 3 * (marks[2] - marks[1]) / 2
    assert ladder.height > max(line.y for rung in ladder.rungs for line in rung.what)


# room for words


@pytest.mark.parametrize("locale", ["en-US", "de-DE", "ja-JP"])
def test_words_need_no_more_room_than_they_are_given(locale: str) -> None:
    texts = [
        words(line)
        for name in NAMES
        for svg in drawings(print_html(viewed(values(name), locale)))
        for line in written(svg)
    ]
    assert len(texts) > 60
    assert [text for text in texts if len(text) > 6 and width(text) > room(text)] == []


@given(st.text("abc de日本語、。ー", max_size=60).map(str.strip), st.integers(60, 300))
def test_lines_hold_the_text_and_are_no_longer_than_they_may_be(text: str, most: int) -> None:
    found = lines(text, most)
    assert "".join(found).replace(" ", "") == text.replace(" ", "")
    for line in found:
        assert room(line) <= most or " " not in line


@given(st.text("日本語、。ー", min_size=1, max_size=60), st.integers(60, 300))
def test_no_line_begins_with_what_closes(text: str, most: int) -> None:
    found = lines(text, most)
    assert "".join(found) == text
    assert [line for line in found[1:] if line[0] in "、。ー"] == []


def test_what_is_shortened_fits() -> None:
    assert shortened("Opportunities", 200) == "Opportunities"
    cut = shortened("Sales-qualified leads of partners", 120)
    assert cut.endswith("…")
    assert "Sales-qualified leads".startswith(cut[:-1])
    assert 100 < room(cut) <= 120
