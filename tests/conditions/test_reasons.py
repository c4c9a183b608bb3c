"""Why a condition held or not, in words."""

from __future__ import annotations

import pytest

from slabuilder.conditions import tree
from slabuilder.conditions.evaluate import evaluate
from slabuilder.conditions.lead import Value, comparable
from slabuilder.conditions.reasons import Explainer, Reason
from slabuilder.language import Language, language_for
from slabuilder.language.pseudo import untranslated
from tests.conditions.standing import NOON, Said
from tests.conditions.wording import NAMES

ENGLISH = language_for("en-US", "USD")
GERMAN = language_for("de-DE", "EUR")
JAPANESE = language_for("ja-JP", "JPY")
PSEUDO = language_for("en-XA", "USD")

SMALL: dict[str, Value | None] = {"employees": 12, "state": "NY", "job_title": "VP Sales", "email": None}
BIG = tree.FieldTest("employees", tree.AtLeast(20))
VP = tree.FieldTest("job_title", tree.Contains(("vp",)))
CALIFORNIA = tree.FieldTest("state", tree.Equals("CA"))
EMAIL = tree.FieldTest("email", tree.IsKnown(True))


def explained(condition: tree.Condition, language: Language = ENGLISH) -> tuple[Reason, str]:
    lead = {name: comparable(value) for name, value in SMALL.items()}
    trace = evaluate(condition, lead, NOON, Said(band="B", score=40))
    explainer = Explainer(NAMES, language, SMALL)
    return explainer.reason(trace), " | ".join(reason.text for reason in explainer.deciding(trace))


@pytest.mark.parametrize(
    ("condition", "text", "held"),
    [
        (BIG, "company size is at least 20 employees (here: 12 employees)", False),
        (VP, "job title contains the word “vp” (here: VP Sales)", True),
        (EMAIL, "e-mail address is known (here: unknown)", False),
        (tree.Not(CALIFORNIA), "state is not CA, or is unknown (here: NY)", True),
        (tree.Not(tree.Not(BIG)), "company size is at least 20 employees (here: 12 employees)", False),
        (tree.AllOf((tree.AnyOf((BIG,)),)), "company size is at least 20 employees (here: 12 employees)", False),
        (
            tree.Not(tree.AllOf((BIG,))),
            "company size is less than 20 employees, or is unknown (here: 12 employees)",
            True,
        ),
        (tree.ScoreTest(tree.AtLeast(60)), "the lead’s score is at least 60 (here: 40)", False),
        (tree.InBand(("A",)), "the lead is in band A (here: B)", False),
        (tree.StageReached("mql"), "the lead has reached the stage MQL", False),
        (tree.IsPersona(("ivan",)), "the lead fits the buyer persona IT Ivan", False),
    ],
)
def test_a_line_says_what_was_asked_and_what_was_found(condition: tree.Condition, text: str, held: bool) -> None:
    reason, _ = explained(condition)
    assert (reason.text, reason.held, reason.children) == (text, held, ())


def test_lists_have_their_lines_below_them() -> None:
    reason, _ = explained(tree.AllOf((VP, tree.AnyOf((BIG, EMAIL)))))
    assert reason == Reason(
        "all of these:",
        False,
        (),
        (
            Reason("job title contains the word “vp” (here: VP Sales)", True, ("all", 0)),
            Reason(
                "at least one of these:",
                False,
                ("all", 1),
                (
                    Reason("company size is at least 20 employees (here: 12 employees)", False, ("all", 1, "any", 0)),
                    Reason("e-mail address is known (here: unknown)", False, ("all", 1, "any", 1)),
                ),
            ),
        ),
    )


@pytest.mark.parametrize(
    ("condition", "words"),
    [
        (tree.AllOf((VP, BIG)), "company size is at least 20 employees (here: 12 employees)"),
        (tree.AnyOf((VP, BIG)), "job title contains the word “vp” (here: VP Sales)"),
        (
            tree.AnyOf((EMAIL, BIG)),
            "e-mail address is known (here: unknown) | company size is at least 20 employees (here: 12 employees)",
        ),
        (
            tree.Not(tree.AnyOf((VP, BIG))),
            "job title does not contain the word “vp”, or is unknown (here: VP Sales)",
        ),
    ],
)
def test_what_decided_it_stands_alone(condition: tree.Condition, words: str) -> None:
    assert explained(condition)[1] == words


def test_it_speaks_the_agreements_language() -> None:
    assert explained(BIG, GERMAN)[0].text == "company size beträgt mindestens 20 employees (hier: 12 employees)"
    assert explained(BIG, JAPANESE)[0].text == "company sizeが20employees以上である（実際：12employees）"


@pytest.mark.parametrize(
    "condition", [BIG, VP, EMAIL, tree.Not(CALIFORNIA), tree.InBand(("A",)), tree.ScoreTest(tree.AtLeast(60))]
)
@pytest.mark.parametrize("known", [True, False])
def test_every_word_can_be_translated(condition: tree.Condition, known: bool) -> None:
    lead = {name: comparable(value) for name, value in SMALL.items()} if known else {}
    trace = evaluate(condition, lead, NOON, Said(band="B" if known else None))
    reason = Explainer(NAMES, PSEUDO, SMALL).reason(trace)
    own = ["company size", "employees", "job title", "state", "e-mail address", "VP Sales", "vp", "CA", "NY"]
    assert untranslated(reason.text, own) == []
