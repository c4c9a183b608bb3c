"""The schema's conditions are exactly those that the parser reads, for any values at all."""

from __future__ import annotations

from typing import Any

from hypothesis import example, given, settings
from hypothesis import strategies as st

from slabuilder.agreement.condition_schema import CONDITION
from slabuilder.agreement.meanings import CONDITION_WORDS, TEST_MEANINGS
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import JOINERS, REFERENCES, TEST_WORDS
from tests.agreement.editor_view import as_written_plain
from tests.agreement.validation import definition_validator

ODD = ["", " ", "\n", "true", "30", "30 days", "3 business days", "1 week", True, False, None, [], {}]
KEYS = [*JOINERS, *REFERENCES, *TEST_WORDS, "employees", "Job", "1x", "", "equals", "x" * 41]

texts = st.sampled_from(["x", "CT", "20", "-1.5"])
odd = st.recursive(
    st.sampled_from(ODD) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS), inner, max_size=2),
    max_leaves=4,
)


@st.composite
def conditions(draw: st.DrawFn, depth: int = 2) -> Any:
    """Mostly conditions; now and then, at any place, something odd instead."""
    words = [*JOINERS] * (depth > 0) + [*REFERENCES, "employees", "job_title"]
    word = draw(st.sampled_from(words))
    argument: Any
    match word:
        case "all" | "any":
            argument = draw(st.lists(conditions(depth - 1), min_size=1, max_size=3))
        case "not":
            argument = draw(conditions(depth - 1))
        case "stage":
            argument = draw(texts)
        case "band" | "persona":
            argument = draw(one_or_more())
        case _:
            argument = draw(field_tests())
    return perhaps_odd(draw, {word: perhaps_odd(draw, argument)})


@st.composite
def field_tests(draw: st.DrawFn) -> Any:
    word = draw(st.sampled_from(["equals", *TEST_WORDS]))
    argument: Any
    match word:
        case "equals":
            return draw(texts)
        case "between":
            argument = draw(st.lists(texts, min_size=2, max_size=2))
        case "one_of" | "none_of":
            argument = draw(st.lists(texts, min_size=1, max_size=3))
        case "contains" | "contains_text" | "starts_with":
            argument = draw(one_or_more())
        case "within_last":
            argument = draw(st.sampled_from(["30 days", "1 week", "3 business days", "30"]))
        case "is_known":
            argument = draw(st.booleans())
        case _:
            argument = draw(texts)
    return perhaps_odd(draw, {word: perhaps_odd(draw, argument)})


@st.composite
def one_or_more(draw: st.DrawFn) -> Any:
    items = [perhaps_odd(draw, item) for item in draw(st.lists(texts, min_size=1, max_size=3))]
    return items if draw(st.booleans()) else items[0]


def perhaps_odd(draw: st.DrawFn, right: Any) -> Any:
    return draw(odd) if draw(st.integers(1, 20)) == 20 else right


@given(conditions())
@settings(max_examples=1000, deadline=None)
@example({"not": {"not": {"employees": {"between": ["1", "2"]}}}})
@example({"employees": {"within_last": "3 business days"}})
@example({"employees": {"within_last": "3 days"}})
@example({"score": {"one_of": ["1"]}})
@example({"score": "20"})
@example({"band": ["A", " "]})
@example({"stage": ["mql"]})
def test_the_schema_takes_what_the_parser_reads(value: Any) -> None:
    condition, findings = parse(value)
    assert (condition is None) == bool(findings)
    validator = definition_validator(CONDITION)
    assert validator.is_valid(value) == (condition is not None)
    assert validator.is_valid(as_written_plain(value)) == (condition is not None)


def test_what_is_tried_is_sometimes_a_condition_and_sometimes_none() -> None:
    read = []

    @given(conditions())
    @settings(max_examples=300, deadline=None, database=None, derandomize=True)
    def try_them(value: Any) -> None:
        read.append(parse(value)[0] is not None)

    try_them()
    assert 30 < sum(read) < 270


def test_every_word_of_the_language_has_a_meaning_and_an_example_that_is_a_condition() -> None:
    assert {*CONDITION_WORDS} == {*JOINERS, *REFERENCES}
    assert (*TEST_MEANINGS,) == TEST_WORDS
    for word, meaning in [*CONDITION_WORDS.items(), *TEST_MEANINGS.items()]:
        assert definition_validator(CONDITION).is_valid(meaning.example), word
        assert word in str(meaning.example)
