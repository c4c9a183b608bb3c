"""The page of what would follow: its figures, its charts, and words that all come from a catalogue."""

from __future__ import annotations

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.what_if.asked import asked
from slabuilder.cycles.what_if.what_if import changed_agreement, what_if
from slabuilder.language import language_for
from slabuilder.language.pseudo import PSEUDO, glued, untranslated
from slabuilder.render.html import what_if_html
from slabuilder.render.view.what_if import WhatIfView, what_if_view
from tests.render.documents import SETTINGS, texts, values
from tests.render.drawn import drawings, said
from tests.render.test_html import own_texts


def viewed(name: str, locale: str, *arguments: str) -> WhatIfView:
    plain = values(name)
    question = asked(arguments, plain)
    changed, faults = changed_agreement(plain, question.texts)
    assert changed is not None, faults
    found, _ = what_if(Agreement.model_validate(plain), changed)
    assert found is not None
    changes = [(change.name, "before", change.text) for change in question.changes]
    return what_if_view(found, changes, SETTINGS, language_for(locale, changed.currency))


def test_figures_stand_beside_each_other() -> None:
    view = viewed("inbound", "en-US", "close_rate=3%", "marketing_share=45%", "teams.inside.reps=1")
    targets = {each.label: (each.now, each.then, each.difference) for each in view.targets}
    assert targets["MQLs needed"] == ("1,536", "1,440", "−96")
    assert targets["Marketing revenue goal"] == ("$480,000", "$540,000", "+$60,000")
    assert targets["Customers needed"] == ("39", "44", "+5")
    assert [each.label for each in view.hours if each.short] == ["Inside sales: hours needed"]
    assert {each.label: each.difference for each in view.hours}["Enterprise desk: hours available"] == "the same"
    rate = next(each for each in view.concessions if each.label == "Close rate: one point more")
    assert (said(rate.leads), said(rate.hours)) == ("360 MQLs", "158 hours")


def test_a_bridge_for_each_side_and_a_tornado() -> None:
    page = what_if_html(viewed("inbound", "en-US", "close_rate=3%"))
    assert len(drawings(page)) == 3
    assert "Nothing of this is agreed" in page


def test_without_changes_only_what_moves_the_promise_is_shown() -> None:
    page = what_if_html(viewed("inbound", "en-US"))
    assert len(drawings(page)) == 1
    assert "Difference" not in page


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel"])
def test_no_word_is_left_untranslated_or_glued(name: str) -> None:
    arguments = ("marketing_share=44%", "minutes_per_attempt=7", "rounding=nearest", "sales_quota=5_000_000")
    blocks = texts(what_if_html(viewed(name, PSEUDO, *arguments)))
    own = {
        *own_texts(values(name)),
        *arguments,
        "marketing_share",
        "minutes_per_attempt",
        "sales_quota",
        "before",
        "nearest",
    }
    assert len(blocks) > 60
    assert {block: found for block in blocks if (found := untranslated(block, own))} == {}
    assert {block: found for block in blocks if (found := glued(block))} == {}
