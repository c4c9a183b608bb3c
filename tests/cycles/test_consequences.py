"""What a rule about leads does is told of that rule, and not of what changed beside it."""

from __future__ import annotations

from slabuilder.cycles.changes.compared import Compared
from slabuilder.cycles.changes.condition_relation import Relation, not_compared
from slabuilder.cycles.changes.items import way_text
from slabuilder.cycles.changes.judged_changes import Change, judged_changes
from slabuilder.rulebook.groups import AtStage, OfBand
from tests.cycles.example import version

PERSONA = "buyer_personas[olivia].matches_when: {employees: {between: [300, 400]}}"
POINTS = "qualified_lead.scoring[1].points: 50"
BY_SCORE = "qualified_lead.stages[mql].when: {score: {at_least: 60}}"


def changes(versions: Compared) -> dict[str, Change]:
    return {way_text(change.fact.way): change for change in judged_changes(versions)}


def test_a_persona_and_points_that_change_together_are_told_apart() -> None:
    found = changes(Compared(version(), version(PERSONA, POINTS)))
    points = found["qualified_lead.scoring.requested_demo: true.points"].judgement.says
    persona = found["buyer_personas.olivia.matches_when"].judgement.says
    assert ("band A: narrower" in points, "Olivia" in points) == (True, False)
    assert ("Operations Olivia: narrower" in persona, "band" in persona) == (True, False)


def test_each_group_of_leads_is_told_that_points_change() -> None:
    versions = Compared(version(BY_SCORE), version(BY_SCORE, POINTS))
    found = {each.group: each.related.relation for each in versions.consequences_of_scores}
    assert found[AtStage("mql")] is Relation.NARROWER
    assert found[OfBand("A")] is Relation.NARROWER
    assert found[OfBand("B")] is Relation.WIDER
    assert {each.what for each in versions.consequences_of_scores} >= {"MQL", "band A", "band B", "follow-up hot"}


def test_who_changes_sides_with_the_stage_is_a_lead_that_shows_it() -> None:
    change = changes(Compared(version(BY_SCORE), version(BY_SCORE, POINTS)))
    judgement = change["qualified_lead.scoring.requested_demo: true.points"].judgement
    assert judgement.related is not None
    assert judgement.related.lost is not None
    assert judgement.related.lost.values == {"requested_demo": True}


def test_a_score_and_a_stage_that_change_places_make_no_circle() -> None:
    """The stage asked for the score; now the score asks for the stage. Neither may be put into the other version alone."""
    after = version("qualified_lead.scoring[1].when: {stage: mql}")
    found = changes(Compared(version(BY_SCORE), after))
    assert {change.code for change in found.values()} == {"CHG204", "CHG212"}


def test_a_condition_on_a_field_that_is_new_is_compared_with_all_that_changed() -> None:
    after = version(
        "lead_fields.budget: {type: money, label: budget}",
        "qualified_lead.scoring[2]: {points: 60, when: {budget: {at_least: 1000}}}",
    )
    found = changes(Compared(version(), after))
    assert found["qualified_lead.scoring.budget: at_least: 1000"].judgement.different_for


def test_without_proofs_it_is_said_that_nothing_was_compared() -> None:
    found = changes(Compared(version(), version(POINTS), not_compared))
    judgement = found["qualified_lead.scoring.requested_demo: true.points"].judgement
    assert (judgement.material, len(judgement.different_for)) == (True, 2)
    assert "not compared" in judgement.says


def test_without_proofs_what_changes_no_rule_is_words_all_the_same() -> None:
    reason = version("qualified_lead.scoring[1].because: it called")
    assert [change.judgement.material for change in judged_changes(Compared(version(), reason, not_compared))] == [
        False
    ]
