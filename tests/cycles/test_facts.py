"""What differs between two agreements: nothing is lost, nothing is made up, and the way back mirrors the way there."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content, content_digest
from slabuilder.cycles.changes.facts import Fact, Kind, facts
from slabuilder.cycles.changes.items import value_at, way_text
from slabuilder.loading import load
from tests.agreement.random_agreements import agreement
from tests.agreement.test_content import NAMES, others, replaced
from tests.cycles.example import version
from tests.render.documents import EXAMPLES, leaves, values

MIRROR = {Kind.ADDED: Kind.REMOVED, Kind.REMOVED: Kind.ADDED, Kind.CHANGED: Kind.CHANGED, Kind.MOVED: Kind.MOVED}


def plainly(found: tuple[Fact, ...]) -> set[str]:
    return {repr((fact.kind, fact.way, content(fact.before), content(fact.after))) for fact in found}


def mirrored(found: tuple[Fact, ...]) -> tuple[Fact, ...]:
    return tuple(Fact(MIRROR[fact.kind], fact.way, fact.after, fact.before) for fact in found)


@pytest.mark.parametrize("name", NAMES)
def test_a_file_does_not_differ_from_itself(name: str) -> None:
    found = load((EXAMPLES / f"{name}.yaml").read_bytes(), name).agreement
    assert found is not None
    assert facts(found, found) == ()


def test_agreements_at_random_mirror_each_other() -> None:
    made = [Agreement.model_validate(agreement(Random(seed))) for seed in range(40)]
    for one, other in zip(made, [*made[1:], made[0]], strict=True):
        there, back = facts(one, other), facts(other, one)
        assert there
        assert plainly(mirrored(there)) == plainly(back)


@pytest.mark.parametrize("name", NAMES)
def test_whatever_is_changed_is_a_fact(name: str) -> None:
    plain = values(name)
    original = Agreement.model_validate(plain)
    changed = 0
    for path, value in Random(name).sample([*leaves(plain)], 80):
        for other in others(value):
            try:
                mutated = Agreement.model_validate(replaced(plain, path, other))
            except ValidationError:
                continue
            found = facts(original, mutated)
            assert bool(found) == (content_digest(mutated) != content_digest(original)), (path, other)
            changed += bool(found)
    assert changed > 50


def one_fact(*changes: str) -> Fact:
    found = facts(version(), version(*changes))
    assert len(found) == 1, found
    return found[0]


def test_things_are_found_by_their_id_wherever_they_stand() -> None:
    swapped = (
        "kpis[1]: {id: revenue, metric: marketing_revenue, owner: marketing, target: computed, reviewed: monthly}\n"
    )
    swapped += "kpis[2]: {id: mqls, metric: mqls, owner: marketing, target: as promised, reviewed: daily}"
    fact = one_fact(swapped)
    assert (way_text(fact.way), fact.before.value, fact.after.value) == ("kpis.mqls.reviewed", "weekly", "daily")


def test_the_order_of_a_list_that_is_none_does_not_count() -> None:
    assert facts(version(), version("lead_management.acceptance.reasons: [duplicate, no budget]")) == ()
    assert facts(version(), version("review.recalculation.approved_by: [cro, cmo]")) == ()


def test_the_order_of_follow_up_rules_counts() -> None:
    before = version("lead_management.follow_up[rest].when: {band: B}")
    plain = content(before)
    plain["lead_management"]["follow_up"].reverse()
    found = facts(before, Agreement.model_validate(readable(plain)))
    assert [(fact.kind, fact.way, fact.before, fact.after) for fact in found] == [
        (Kind.MOVED, ("lead_management", "follow_up"), ("hot", "rest"), ("rest", "hot"))
    ]


def test_weekdays_count_however_they_are_grouped() -> None:
    grouped = 'calendars[office].open: {mon-tue: "09:00-17:00", wed: "09:00-17:00", thu-fri: "09:00-17:00"}'
    assert facts(version(), version(grouped)) == ()
    fact = one_fact('calendars[office].open: {mon-thu: "09:00-17:00"}')
    assert (fact.kind, way_text(fact.way)) == (Kind.CHANGED, "calendars.office.open")
    assert [*fact.before] == [*fact.after, "fri"]


def test_a_new_id_is_one_fact() -> None:
    fact = one_fact("kpis[revenue].id: income")
    assert (fact.kind, fact.way, fact.before, fact.after) == (Kind.CHANGED, ("kpis", "id"), "revenue", "income")


def test_an_item_that_is_added_is_one_fact() -> None:
    fact = one_fact("lead_fields.budget: {type: money, label: stated budget}")
    assert (fact.kind, way_text(fact.way), fact.before) == (Kind.ADDED, "lead_fields.budget", None)
    assert fact.after.label == "stated budget"


def test_two_of_one_name_are_told_apart() -> None:
    escalate = "lead_management.follow_up[hot].escalate: [{after: 30 business minutes, to: team lead}, {after: 2 business hours, to: team lead}]"
    fact = one_fact(escalate)
    assert way_text(fact.way) == "lead_management.follow_up.hot.escalate.team lead #2"


def test_a_default_stands_where_nothing_was_written() -> None:
    assert value_at(version(), ("goals", "rounding")) == "up"
    assert value_at(version(), ("handoff", "all", "with", "email")) == "email"
    assert value_at(version(), ("handoff", "none", "with")) is None


def readable(plain: Any) -> Any:
    """Content in the form that a file would have: opening hours as text."""
    for calendar in plain["calendars"]:
        calendar["open"] = {
            day: ", ".join(f"{start // 60:02}:{start % 60:02}-{end // 60:02}:{end % 60:02}" for start, end in hours)
            for day, hours in calendar["open"].items()
        }
    return _texts(plain)


def _texts(plain: Any) -> Any:
    if isinstance(plain, dict):
        return {key: _texts(value) for key, value in plain.items()}
    if isinstance(plain, list):
        return [_texts(value) for value in plain]
    return plain if isinstance(plain, bool) else str(plain)
