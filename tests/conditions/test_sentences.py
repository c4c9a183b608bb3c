from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from slabuilder.conditions import tree
from slabuilder.conditions.names import Names
from slabuilder.conditions.sentences import Outline, outline, sentence
from slabuilder.language import Language, language_for
from slabuilder.language.pseudo import untranslated
from slabuilder.quantities.durations import duration
from tests.conditions.wording import CONDITIONS, NAMES, every_small_condition

ENGLISH = language_for("en-US", "USD")
GERMAN = language_for("de-DE", "EUR")
JAPANESE = language_for("ja-JP", "JPY")
PSEUDO = language_for("en-XA", "USD")
LANGUAGES = st.sampled_from([ENGLISH, GERMAN, JAPANESE, PSEUDO])


def field(name: str, test: tree.Test) -> tree.FieldTest:
    return tree.FieldTest(name, test)


SIZE = field("employees", tree.AtLeast(20))
STATE = field("state", tree.OneOf(("CT", "MA", "NY")))
DEMO = field("requested_demo", tree.Equals(True))
EMAIL = field("email", tree.IsKnown(True))
MQL = tree.StageReached("mql")

LEAVES = [
    (SIZE, "company size is at least 20 employees", "company size is less than 20 employees, or is unknown"),
    (
        field("employees", tree.MoreThan(1000)),
        "company size is more than 1,000 employees",
        "company size is at most 1,000 employees, or is unknown",
    ),
    (
        field("employees", tree.AtMost(20)),
        "company size is at most 20 employees",
        "company size is more than 20 employees, or is unknown",
    ),
    (
        field("budget", tree.LessThan(Decimal(12500))),
        "budget is less than $12,500",
        "budget is at least $12,500, or is unknown",
    ),
    (
        field("rating", tree.Between(Decimal("0.5"), Decimal(2))),
        "rating is between 0.5 and 2, both included",
        "rating is less than 0.5 or more than 2, or is unknown",
    ),
    (
        field("visited", tree.Between(date(2026, 10, 1), date(2026, 12, 31))),
        "last visit is between October 1, 2026 and December 31, 2026, both included",
        "last visit is before October 1, 2026 or after December 31, 2026, or is unknown",
    ),
    (field("state", tree.Equals("New York")), "state is New York", "state is not New York, or is unknown"),
    (STATE, "state is CT, MA, or NY", "state is not CT, MA, or NY, or is unknown"),
    (
        field("state", tree.NoneOf(("CT", "MA"))),
        "state is known, but not CT or MA",
        "state is CT or MA, or is unknown",
    ),
    (
        field("job_title", tree.Contains(("vp", "director"))),
        "job title contains the word “vp” or “director”",
        "job title does not contain the word “vp” or “director”, or is unknown",
    ),
    (
        field("job_title", tree.ContainsText(("vp",))),
        "job title contains “vp”, inside words too",
        "job title does not contain “vp”, not even inside words, or is unknown",
    ),
    (
        field("job_title", tree.StartsWith(("VP",))),
        "job title starts with “VP”",
        "job title does not start with “VP”, or is unknown",
    ),
    (
        field("visited", tree.Before(date(2026, 10, 1))),
        "last visit is before October 1, 2026",
        "last visit is on or after October 1, 2026, or is unknown",
    ),
    (
        field("visited", tree.After(date(2026, 10, 1))),
        "last visit is after October 1, 2026",
        "last visit is on or before October 1, 2026, or is unknown",
    ),
    (
        field("visited", tree.WithinLast(duration("30 days"))),
        "last visit is within the last 30 days",
        "last visit is not within the last 30 days, or is unknown",
    ),
    (EMAIL, "e-mail address is known", "e-mail address is unknown"),
    (field("email", tree.IsKnown(False)), "e-mail address is unknown", "e-mail address is known"),
    (DEMO, "asked for a demo: yes", "asked for a demo: no, or unknown"),
    (
        field("requested_demo", tree.Equals(False)),
        "asked for a demo: no",
        "asked for a demo: yes, or unknown",
    ),
    (tree.ScoreTest(tree.AtLeast(60)), "the lead’s score is at least 60", "the lead’s score is less than 60"),
    (tree.ScoreTest(tree.MoreThan(60)), "the lead’s score is more than 60", "the lead’s score is at most 60"),
    (tree.ScoreTest(tree.AtMost(60)), "the lead’s score is at most 60", "the lead’s score is more than 60"),
    (tree.ScoreTest(tree.LessThan(60)), "the lead’s score is less than 60", "the lead’s score is at least 60"),
    (
        tree.ScoreTest(tree.Between(30, 60)),
        "the lead’s score is between 30 and 60, both included",
        "the lead’s score is less than 30 or more than 60",
    ),
    (MQL, "the lead has reached the stage MQL", "the lead has not reached the stage MQL"),
    (
        tree.StageReached("trial"),
        "the lead has reached the stage evaluation",
        "the lead has not reached the stage evaluation",
    ),
    (tree.InBand(("A", "B")), "the lead is in band A or B", "the lead is not in band A or B"),
    (
        tree.IsPersona(("olivia", "ivan")),
        "the lead fits the buyer persona Operations Olivia or IT Ivan",
        "the lead does not fit the buyer persona Operations Olivia or IT Ivan",
    ),
]


@pytest.mark.parametrize(("condition", "text", "opposite"), LEAVES)
def test_a_test_and_its_opposite(condition: tree.Condition, text: str, opposite: str) -> None:
    assert sentence(condition, NAMES, ENGLISH) == text
    assert sentence(tree.Not(condition), NAMES, ENGLISH) == opposite
    assert outline(condition, NAMES, ENGLISH) == Outline(text)
    assert outline(tree.Not(condition), NAMES, ENGLISH) == Outline(opposite)


def test_every_kind_of_test_has_a_row() -> None:
    seen = {type(condition.test) for condition, _, _ in LEAVES if isinstance(condition, tree.FieldTest)}
    assert seen == set(tree.Test.__args__)


def test_two_plain_parts_are_one_sentence() -> None:
    assert sentence(tree.AllOf((MQL, tree.InBand(("A",)))), NAMES, ENGLISH) == (
        "the lead has reached the stage MQL, and the lead is in band A"
    )
    assert sentence(tree.AnyOf((SIZE, DEMO)), NAMES, ENGLISH) == (
        "company size is at least 20 employees, or asked for a demo: yes"
    )


def test_more_parts_or_parts_with_lists_stand_between_semicolons() -> None:
    assert sentence(tree.AllOf((SIZE, STATE)), NAMES, ENGLISH) == (
        "all of these: company size is at least 20 employees; state is CT, MA, or NY"
    )
    assert sentence(tree.AllOf((SIZE, tree.AnyOf((EMAIL, DEMO)), tree.Not(MQL))), NAMES, ENGLISH) == (
        "all of these: company size is at least 20 employees; "
        "(at least one of these: e-mail address is known; asked for a demo: yes); "
        "the lead has not reached the stage MQL"
    )


def test_an_outline_is_a_list_in_a_list() -> None:
    condition = tree.AllOf((SIZE, tree.AnyOf((EMAIL, DEMO))))
    assert outline(condition, NAMES, ENGLISH) == Outline(
        "all of these:",
        (
            Outline("company size is at least 20 employees"),
            Outline("at least one of these:", (Outline("e-mail address is known"), Outline("asked for a demo: yes"))),
        ),
    )


@pytest.mark.parametrize(
    ("condition", "text"),
    [
        (tree.AllOf((SIZE, MQL)), "not all of these, where a comparison with an unknown value counts as not met:"),
        (tree.AnyOf((SIZE, MQL)), "none of these, where a comparison with an unknown value counts as not met:"),
        (tree.AllOf((EMAIL, MQL)), "not all of these:"),
        (tree.AnyOf((EMAIL, MQL)), "none of these:"),
        (tree.AnyOf((EMAIL, tree.Not(SIZE))), "none of these:"),
        (
            tree.AnyOf((EMAIL, tree.AllOf((MQL, SIZE)))),
            "none of these, where a comparison with an unknown value counts as not met:",
        ),
    ],
)
def test_not_says_what_becomes_of_blanks_where_there_can_be_any(condition: tree.Condition, text: str) -> None:
    assert outline(tree.Not(condition), NAMES, ENGLISH).text == text


@given(CONDITIONS)
def test_a_list_of_one_is_that_one_and_not_not_is_nothing(condition: tree.Condition) -> None:
    plain = outline(condition, NAMES, ENGLISH)
    for same in (tree.AllOf((condition,)), tree.AnyOf((condition,)), tree.Not(tree.Not(condition))):
        assert outline(same, NAMES, ENGLISH) == plain
    assert outline(tree.Not(tree.AllOf((condition,))), NAMES, ENGLISH) == outline(tree.Not(condition), NAMES, ENGLISH)


@given(CONDITIONS, LANGUAGES)
def test_every_condition_has_words(condition: tree.Condition, language: Language) -> None:
    for names in (NAMES, Names({})):
        assert sentence(condition, names, language).strip()
        assert all(text.strip() for text in texts(outline(condition, names, language)))


@given(CONDITIONS)
def test_the_sentence_has_the_texts_of_the_outline_in_order(condition: tree.Condition) -> None:
    line = sentence(condition, NAMES, ENGLISH)
    said = [text for text in texts(outline(condition, NAMES, ENGLISH)) if not text.endswith(":")]
    places = []
    start = 0
    for text in said:
        start = line.index(text, start) + len(text)
        places.append(start)
    assert all(earlier < later for earlier, later in pairwise(places))


def texts(of: Outline) -> Iterator[str]:
    yield of.text
    for child in of.children:
        yield from texts(child)


def same_meaning(condition: tree.Condition) -> tree.Condition:
    """`condition` without what changes no meaning: lists of one, and the opposite of a test of the score."""
    match condition:
        case tree.FieldTest(name, tree.OneOf((value,))):
            return tree.FieldTest(name, tree.Equals(value))
        case tree.Not(tree.FieldTest(name, tree.IsKnown(known))):
            return tree.FieldTest(name, tree.IsKnown(not known))
        case tree.Not(tree.FieldTest(name, tree.OneOf((value,)))):
            return tree.Not(tree.FieldTest(name, tree.Equals(value)))
        case tree.Not(tree.ScoreTest(tree.AtLeast(value))):
            return tree.ScoreTest(tree.LessThan(value))
        case tree.Not(tree.ScoreTest(tree.MoreThan(value))):
            return tree.ScoreTest(tree.AtMost(value))
        case tree.Not(tree.ScoreTest(tree.AtMost(value))):
            return tree.ScoreTest(tree.MoreThan(value))
        case tree.Not(tree.ScoreTest(tree.LessThan(value))):
            return tree.ScoreTest(tree.AtLeast(value))
        case _:
            return condition


@pytest.mark.parametrize("language", [ENGLISH, GERMAN, JAPANESE], ids=["en", "de", "ja"])
def test_different_tests_never_have_the_same_words(language: Language) -> None:
    conditions = every_small_condition()
    assert len(conditions) > 2000
    said: dict[Outline, tree.Condition] = {}
    for condition in [*conditions, *map(tree.Not, conditions)]:
        plain = same_meaning(condition)
        assert said.setdefault(outline(condition, NAMES, language), plain) == plain


@pytest.mark.parametrize("language", [ENGLISH, GERMAN, JAPANESE], ids=["en", "de", "ja"])
def test_different_nesting_never_has_the_same_words(language: Language) -> None:
    """In the one-line sentence neither, where nesting has to show by brackets."""
    level: list[tree.Condition] = [SIZE, STATE, MQL]
    for _ in range(2):
        parts = [*level[:5], *level[-4:]]
        joined = [kind((a, b)) for kind in (tree.AllOf, tree.AnyOf) for a in parts for b in parts]
        level = [*level, *joined, *(tree.Not(condition) for condition in joined)]
    assert len(set(level)) > 250
    assert len({outline(condition, NAMES, language) for condition in set(level)}) == len(set(level))
    assert len({sentence(condition, NAMES, language) for condition in set(level)}) == len(set(level))


@given(CONDITIONS, CONDITIONS)
def test_the_order_of_parts_is_kept(first: tree.Condition, second: tree.Condition) -> None:
    children = outline(tree.AllOf((first, second)), NAMES, ENGLISH).children
    assert children == (outline(first, NAMES, ENGLISH), outline(second, NAMES, ENGLISH))


def test_other_languages_say_the_same() -> None:
    assert sentence(SIZE, NAMES, GERMAN) == "company size beträgt mindestens 20 employees"
    assert sentence(tree.Not(DEMO), NAMES, GERMAN) == "asked for a demo: nein oder unbekannt"
    assert sentence(STATE, NAMES, JAPANESE) == "stateがCT、MA、またはNYである"
    assert sentence(tree.Not(MQL), NAMES, JAPANESE) == "リードがステージ「MQL」に達していない"


@given(CONDITIONS)
def test_all_words_come_from_the_catalogue_or_from_the_agreement(condition: tree.Condition) -> None:
    quiet = Names({})  # everything is called by its id
    own = [
        *NAMES.fields,
        "not_described",
        "mql",
        "trial",
        "gone",
        "hot",
        "olivia",
        "ivan",
        "UTC",
        *strings_in(condition),
    ]
    assert untranslated(sentence(condition, quiet, PSEUDO), own) == []


def strings_in(value: object) -> Iterator[str]:
    """Every text that stands in a condition."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        for item in value:
            yield from strings_in(item)
    elif hasattr(value, "__match_args__"):
        for name in value.__match_args__:
            yield from strings_in(getattr(value, name))
