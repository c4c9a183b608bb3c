"""The bridge draws what moved a target, the tornado what would move one; both say it in words too."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterator
from fractions import Fraction
from types import SimpleNamespace
from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.attribution.attribution import MovedTarget, TargetId, attribution
from slabuilder.cycles.what_if.reach import needed_leads, reaches
from slabuilder.language import jinja_globals, language_for
from slabuilder.render.environment import environment
from slabuilder.render.view.charts.bridge import Bridge, bridge
from slabuilder.render.view.charts.drawing import WIDTH
from slabuilder.render.view.charts.tornado import Tornado, tornado
from tests.render.documents import SETTINGS, planned, values
from tests.render.drawn import SVG, drawings, extent, said, words, written

ENGLISH = language_for("en-US", "USD")
LOCALES = ["en-US", "de-DE", "ja-JP"]
PAGE = """\
{% from "change_charts.html" import bridge, tornado with context %}
{% for each in bridges %}{{ bridge(each) }}{% endfor %}{{ tornado(reach) }}"""


def changed(name: str, **goals: Any) -> tuple[Agreement, Agreement]:
    """An example agreement, and the same with other goals."""
    before, after = values(name), values(name)
    after["goals"] |= goals
    return Agreement.model_validate(before), Agreement.model_validate(after)


def inbound() -> tuple[Agreement, Agreement]:
    return changed("inbound", marketing_share="50%", close_rate={"from": "mql", "rate": "3%"})


def promised(before: Agreement, after: Agreement) -> MovedTarget:
    return next(target for target in attribution(before, after) if target.id is TargetId.PROMISED)


def drawn_bridge(before: Agreement, after: Agreement) -> Bridge:
    chart = bridge(promised(before, after), after, ENGLISH)
    assert chart is not None
    return chart


def drawn_tornado(agreement: Agreement) -> Tornado:
    chart = tornado(reaches(agreement), planned(agreement).stages[agreement.goals.promise].value, agreement, ENGLISH)
    assert chart is not None
    return chart


def test_each_bar_begins_where_the_one_above_it_ends() -> None:
    chart = drawn_bridge(*inbound())
    share, rate = chart.steps
    # 1,536 + 352 - 288 = 1,600
    assert [step.moved for step in chart.steps] == ["+352", "−288"]
    assert (share.adds, rate.adds) == (True, False)
    assert share.x == chart.old.x
    assert float(share.joint) == pytest.approx(float(share.x) + float(share.length), abs=0.02)
    assert float(rate.x) + float(rate.length) == pytest.approx(float(share.joint), abs=0.02)
    assert rate.joint == rate.x == chart.new.x
    assert float(rate.length) / float(share.length) == pytest.approx(288 / 352, abs=0.001)


def test_the_bridge_says_what_it_draws() -> None:
    chart = drawn_bridge(*inbound())
    assert (
        said(chart.sentence) == "Marketing promises 1,600 MQLs instead of 1,536; what moved it most: marketing’s share"
    )
    assert said(chart.steps_told) == "1,536 MQLs, marketing’s share: +352, close rate: −288, and 1,600 MQLs"
    assert [line.text for line in chart.steps[1].lines] == ["Close rate", "2.5% → 3%"]


def test_inputs_that_moved_it_equally_are_both_named() -> None:
    before, after = changed("inbound", marketing_share="45%", sales_quota="1_350_000")
    assert said(drawn_bridge(before, after).sentence).endswith("most: sales quota and marketing’s share")


def test_changes_that_offset_each_other_are_told() -> None:
    before, after = changed("inbound", sales_quota="2_400_000", marketing_share="20%")
    chart = drawn_bridge(before, after)
    assert said(chart.sentence) == "What marketing promises: 1,536 MQLs as before, since the changes offset each other"
    assert chart.old.x == chart.new.x


def test_another_stage_has_its_own_name() -> None:
    before, after = changed("inbound", promise="sql", close_rate={"from": "sql", "rate": "10%"})
    assert said(drawn_bridge(before, after).sentence).startswith("Marketing promises 384 SQLs instead of 1,536 MQLs;")


def test_what_did_not_move_has_no_bridge() -> None:
    before, _ = inbound()
    assert [bridge(target, before, ENGLISH) for target in attribution(before, before)] == [None] * 4


def test_the_bars_of_a_tornado_reach_what_a_tenth_gives() -> None:
    chart = drawn_tornado(inbound()[0])
    # 1,536 ÷ 0.9 and ÷ 1.1, rounded up; 1,536 × 1.1 and × 0.9
    labels = [[(end.label, end.more, end.to_the_right) for end in each.ends] for each in chart.inputs]
    assert labels[0] == [("1,707", False, True), ("1,397", True, False)]
    assert labels[-1] == [("1,383", False, False), ("1,690", True, True)]
    for each in chart.inputs:
        for end in each.ends:
            near = float(end.x) if end.to_the_right else float(end.x) + float(end.length)
            assert near == pytest.approx(float(chart.now_at), abs=0.02)
    less, more = chart.inputs[0].ends
    assert float(more.length) / float(less.length) == pytest.approx(139 / 171, abs=0.002)
    assert said(chart.sentence) == (
        "1,536 MQLs depend most on: average deal and close rate. A tenth more or less makes them 1,397 to 1,707 MQLs"
    )


def test_the_farthest_reach_is_on_top() -> None:
    agreement = changed("enterprise-funnel")[0]
    found = reaches(agreement)
    assert len(found) > 6
    assert [reach.width for reach in found] == sorted((reach.width for reach in found), reverse=True)


def test_no_share_is_turned_above_all() -> None:
    _, after = changed("inbound", marketing_share="95%")
    (share,) = (reach for reach in reaches(after) if reach.kind == "marketing_share")
    assert share.more is not None
    assert (share.value, share.more.value) == (Fraction("0.95"), Fraction(1))
    assert share.more.leads == needed_leads(after.goals) * 100 / 95


def test_what_would_not_fit_is_missing() -> None:
    funnel = [{"from": "mql", "to": "sql", "rate": "50%"}, {"from": "sql", "to": "customer", "rate": "5%"}]
    plain = values("inbound")
    del plain["goals"]["close_rate"]
    plain["goals"] |= {"funnel": funnel, "segments": [{"id": "all", "share": "100%", "close_rate": "5%"}]}
    found = {(reach.kind.value, reach.subject): reach for reach in reaches(Agreement.model_validate(plain))}
    own = found["segment_rate", "all"]
    assert own.more is None
    assert own.less is not None
    assert own.less.value == Fraction("0.045")


# every language


def page(name: str, locale: str) -> str:
    before, after = changed(name, sales_quota="99_999_999", marketing_share="88.8%")
    language = language_for(locale, after.currency)
    view = SimpleNamespace(settings=SETTINGS, language=language)
    bridges = [bridge(target, after, language) for target in attribution(before, after) if target.parts]
    now = planned(after).stages[after.goals.promise].value
    drawn = {"bridges": bridges, "reach": tornado(reaches(after), now, after, language)}
    return environment().from_string(PAGE).render(view=view, **drawn, **jinja_globals(language))


def svgs(name: str, locale: str) -> Iterator[ET.Element]:
    found = drawings(page(name, locale))
    assert len(found) == 5
    yield from found


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel", "japan-inbound"])
def test_no_words_leave_the_drawing(name: str, locale: str) -> None:
    for svg in svgs(name, locale):
        assert svg[0].tag == f"{SVG}title"
        assert svg[0].text
        assert svg[1].text
        height = float(svg.get("viewBox", "").split()[3])
        for line in written(svg):
            left, right = extent(line)
            assert left >= 0, words(line)
            assert right <= WIDTH, words(line)
            assert float(line.get("y", 0)) < height, words(line)


def test_words_do_not_run_into_bars() -> None:
    for svg in svgs("enterprise-funnel", "de-DE"):
        bars = [float(rect.get("x", 0)) for rect in svg.iter(f"{SVG}rect") if float(rect.get("y", 0)) > 2]
        names = [extent(line)[1] for line in written(svg) if line.get("x") == "0" and line.get("dx") is None]
        assert max(names) < min(bars)
