"""The next cycle, and the next version, of texts that are awkward to change: not a byte changes but those meant."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from datetime import date, timedelta
from pathlib import Path
from random import Random

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.business_time.holidays_of import public_holidays
from slabuilder.cycles.renewal.next_cycle import next_cycle
from slabuilder.cycles.renewal.renewal import amended, renewed
from slabuilder.cycles.renewal.to_review import to_review
from slabuilder.loading import load
from slabuilder.source import Document
from slabuilder.source.edits import CannotEditError
from slabuilder.spans import at
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan
from tests.agreement.random_agreements import agreement as random_agreement

Swaps = Sequence[tuple[str, str]]


def swapped(text: str, swaps: Swaps) -> str:
    """`text` with each first piece, which stands in it once, in the place of which the second comes."""
    for old, new in swaps:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.fixture
def inbound(root: Path) -> str:
    return (root / "agreements/inbound.yaml").read_text(encoding="utf-8")


def parts(text: str) -> tuple[Document, Agreement, Plan]:
    loaded = load(text.encode(), "a.yaml")
    assert loaded.diagnostics == ()
    assert loaded.document is not None
    assert loaded.agreement is not None
    planned = plan(loaded.agreement).plan
    assert planned is not None
    return loaded.document, loaded.agreement, planned


def renewal(text: str) -> str:
    document, agreement, planned = parts(text)
    return renewed(document, agreement, planned, next_cycle(agreement))


COMMENT = "# planned, not counted: replace these figures of 2026-Q4 by what came"
PLAIN: Swaps = [
    ("cycle: 2026-Q4\n", "cycle: 2027-Q1\n"),
    ("effective: 2026-10-01}", "effective: 2027-01-01}"),
    ("term: {from: 2026-10-01, to: 2026-12-31}", "term: {from: 2027-01-01, to: 2027-03-31}"),
    ("next: 2026-12-15", "next: 2027-03-15"),
    ("won: 34}\n", f"won: 34}}\n      {COMMENT}\n      2026-Q4: {{mql: 1536, won: 39}}\n"),
]


def test_the_example(inbound: str) -> None:
    after = renewal(inbound)
    assert after == swapped(inbound, PLAIN)
    _, agreement, _ = parts(after)
    assert (agreement.cycle, agreement.version.number) == ("2027-Q1", 1)


AWKWARD: Swaps = [
    ("cycle: 2026-Q4\n", "cycle: '2026-Q4'   # cycle: 2026-Q4, as finance calls it\n\n\n"),
    (
        "version: {number: 1, effective: 2026-10-01}\n",
        'version:  # term: {from: 2026-10-01}\n    "number": "3"\n    effective:   &begin 2026-11-02  # Monday\n',
    ),
    (
        "term: {from: 2026-10-01, to: 2026-12-31}\n",
        'term: {\n  # both included\n  from: "2026-10-01", to:\n    "2026-12-31" # the last\n  ,\n}\n',
    ),
    ("next: 2026-12-15", "next: &day '2026-12-15'"),
    (
        "  sales_cycle: 45 days\n",
        "  sales_cycle: 45 days\n  months: {'2026-10': 30%, # October\n    2026-11: 35%, \"2026-12\": 35%}\n",
    ),
    (
        "    past_results:\n      2026-Q2: {mql: 1270, won: 31}\n      2026-Q3: {mql: 1390, won: 34}\n",
        "    past_results: {2026-Q2: {mql: 1270, won: 31}, 2026-Q3: {won: 34, mql: 1390, }, } # counted\n",
    ),
    (
        "      between: [2025-07-01, 2026-03-31]",
        "      between:   # not 2026-10-01\n        - 2025-07-01\n        - 2026-03-31",
    ),
]
AWKWARD_AFTER: Swaps = [
    ("cycle: '2026-Q4'   #", "cycle: '2027-Q1'   #"),
    ('"number": "3"', '"number": "1"'),
    ("&begin 2026-11-02  #", "&begin 2027-01-01  #"),
    ('from: "2026-10-01", to:\n    "2026-12-31" #', 'from: "2027-01-01", to:\n    "2027-03-31" #'),
    ("&day '2026-12-15'", "&day '2027-03-15'"),
    ("{'2026-10': 30%,", "{'2027-01': 30%,"),
    ('2026-11: 35%, "2026-12": 35%}', '2027-02: 35%, "2027-03": 35%}'),
    ("    past_results: {2026-Q2", f"    {COMMENT}\n    past_results: {{2026-Q2"),
    ("mql: 1390, }, } # counted", "mql: 1390, }, 2026-Q4: {won: 39, mql: 1536}, } # counted"),
]


def as_it_is(text: str) -> str:
    return text


def with_crlf(text: str) -> str:
    return text.replace("\n", "\r\n")


def without_last_end(text: str) -> str:
    return text.rstrip("\n")


@pytest.mark.parametrize("style", [as_it_is, with_crlf, without_last_end], ids=lambda style: style.__name__)
def test_awkward_texts(inbound: str, style: Callable[[str], str]) -> None:
    before = swapped(inbound, AWKWARD)
    assert renewal(style(before)) == style(swapped(before, AWKWARD_AFTER))


def test_days_that_share_an_anchor(inbound: str) -> None:
    """Both move alike: the alias stays."""
    before = swapped(
        inbound, [("effective: 2026-10-01}", "effective: &begin 2026-10-01}"), ("from: 2026-10-01,", "from: *begin,")]
    )
    after = renewal(before)
    assert "effective: &begin 2027-01-01}" in after
    assert "term: {from: *begin, to: 2027-03-31}" in after


def test_what_shares_an_anchor_with_a_day_that_moves_is_refused(inbound: str) -> None:
    before = swapped(
        inbound,
        [
            ("to: 2026-12-31}", "to: &end 2026-12-31}"),
            ('half_days: {2026-12-24: "09:00-12:00", 2026-12-31: "09:00-12:00"}\n', "closed: {2026-12-24: *end}\n"),
        ],
    )
    with pytest.raises(
        CannotEditError, match=r"calendars\[1\]\.closed\.2026-12-24 is an alias, \*end, and would change too"
    ):
        renewal(before)


def test_results_of_the_ended_cycle_that_are_there_stay(inbound: str) -> None:
    counted = [("2026-Q3: {mql: 1390, won: 34}", "2026-Q3: {mql: 1390, won: 34}\n      2026-Q4: {mql: 1601, won: 40}")]
    before = swapped(inbound, counted)
    assert renewal(before) == swapped(before, PLAIN[:4])


def test_without_past_results(inbound: str) -> None:
    results = "    past_results:\n      2026-Q2: {mql: 1270, won: 31}\n      2026-Q3: {mql: 1390, won: 34}\n"
    before = swapped(inbound, [(results, "")])
    volume = "    current_volume: {mql: 480 a month}\n"
    added = f"{volume}    {COMMENT}\n    past_results: {{2026-Q4: {{mql: 1536, won: 39}}}}\n"
    assert renewal(before) == swapped(before, [*PLAIN[:4], (volume, added)])


@pytest.mark.parametrize("name", ["enterprise-funnel", "japan-inbound"])
def test_every_example_can_be_renewed(root: Path, name: str) -> None:
    document, agreement, planned = parts((root / f"agreements/{name}.yaml").read_text(encoding="utf-8"))
    after = renewed(document, agreement, planned, next_cycle(agreement, "next" if name.startswith("japan") else None))
    _, new, _ = parts(after)
    assert (new.version.number, new.version.effective) == (1, new.term.from_)
    kept = len(agreement.goals.months)
    assert all(new.term.from_ <= date(month.year, month.month, 1) <= new.term.to for month in new.goals.months)
    assert len(new.goals.months) == kept


def unmoved(agreement: Agreement) -> Agreement:
    """What an agreement says besides what a renewal moves."""
    goals, review, same = agreement.goals, agreement.review, {"cycle": None, "version": None, "term": None}
    why = goals.why.model_copy(update={"past_results": None})
    goals = goals.model_copy(update={"months": list(goals.months.values()), "why": why})
    return agreement.model_copy(update=same | {"goals": goals, "review": review.model_copy(update={"next": None})})


def test_random_agreements_say_the_same_besides() -> None:
    """Of those that can be planned; many random ones cannot."""
    renewals = 0
    for seed in range(25):
        loaded = load(json.dumps(random_agreement(Random(seed)), ensure_ascii=False, indent=1).encode(), "a.yaml")
        assert loaded.document is not None
        assert loaded.agreement is not None
        before, planned = loaded.agreement, plan(loaded.agreement).plan
        if planned is not None:
            first, last = before.term.to + timedelta(days=1), before.term.to + timedelta(days=100)
            cycle = next_cycle(before, "the next", first, last)
            after = load(renewed(loaded.document, before, planned, cycle).encode(), "a.yaml").agreement
            assert after is not None
            assert unmoved(after) == unmoved(before), seed
            assert (after.cycle, after.version.number, after.version.effective) == ("the next", 1, first)
            assert (after.term.from_, after.term.to) == (first, last)
            renewals += 1
    assert renewals >= 3


def test_the_next_version(inbound: str) -> None:
    document, agreement, _ = parts(inbound)
    expected = swapped(inbound, [("{number: 1, effective: 2026-10-01}", "{number: 2, effective: 2026-11-25}")])
    assert amended(document, agreement, date(2026, 11, 25)) == expected


def test_what_to_review(inbound: str) -> None:
    """Each stands where it is said to stand, in the new text, in the order of the lines."""
    accepted = (
        "accepted_findings:\n  - {code: SLA307, reason: Two start late., approved_by: [cmo, cro], until: 2026-11-30}\n"
        "  - {code: SLA306, reason: Two start late., approved_by: [cmo, cro], until: 2027-02-01}\n"
        "  - {code: SLA305, reason: Two start late., approved_by: [cmo, cro], until: 2027-03-31}\n"
    )
    before = swapped(inbound + accepted, [("we tried that in 2019", "we tried that in 2026-Q4")])
    document, agreement, planned = parts(before)
    cycle = next_cycle(agreement)
    new, _, _ = parts(renewed(document, agreement, planned, cycle))
    found = {one.path: one.says for one in to_review(new, agreement, planned, cycle, public_holidays)}
    lines = [(new.key_span(path) or new.span(path)) for path in found]
    assert None not in lines
    assert lines == sorted(lines, key=lambda span: span.start.line if span else 0)
    assert all(at(new.value, path) is not None for path in found)
    said = {
        ("goals", "close_rate", "rate"): "counts up to 2026-03-31, 276 days before the term begins",
        ("goals", "average_deal"): "still 12_500",
        ("goals", "why", "current_volume", "mql"): "still 480 a month",
        ("goals", "why", "past_results", "2026-Q4"): "those planned, 1,536 mql and 39 won",
        ("accepted_findings", 0, "until"): "SLA307 is accepted until 2026-11-30, before the new term begins",
        ("accepted_findings", 1, "until"): "SLA306 is accepted until 2027-02-01, within the new term",
        ("statistics", 0): "2011-03",
        ("review", "next"): "Monday, 2027-03-15",
        # New Year's Day, Martin Luther King Jr. Day, Lincoln's Birthday and Washington's Birthday
        ("calendars", 0): "no closed or half days of its own, and 4 public holidays, in the new term",
        ("buyer_personas", 0, "objections", 0): "speaks of 2026-Q4",
    }
    assert {path: words for path, words in said.items() if words not in found.get(path, "")} == {}
    assert ("accepted_findings", 2, "until") not in found
