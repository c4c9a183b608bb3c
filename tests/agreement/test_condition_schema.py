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


def single(keys: list[str], value: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.builds(lambda key, entry: {key: entry}, st.sampled_from(keys), value)


def mostly(right: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """What is right in most cases, and anything at all in some."""
    return st.one_of(right, right, right, right, odd)


one_or_more = mostly(texts | st.lists(texts, min_size=1, max_size=3))
tests = mostly(
    st.one_of(
        texts,
        single(["at_least", "more_than", "at_most", "less_than", "before", "after"], mostly(texts)),
        single(["one_of", "none_of"], mostly(st.lists(mostly(texts), min_size=1, max_size=3))),
        single(["between"], mostly(st.lists(mostly(texts), min_size=2, max_size=2))),
        single(["contains", "contains_text", "starts_with"], one_or_more),
        single(["within_last"], mostly(st.sampled_from(["30 days", "1 week", "3 business days", "30"]))),
        single(["is_known"], mostly(st.booleans())),
    )
)
nested_conditions = st.recursive(
    mostly(
        st.one_of(
            single(["employees", "job_title"], tests),
            single(["stage"], mostly(texts)),
            single(["band", "persona"], one_or_more),
            single(["score"], tests),
        )
    ),
    lambda inner: mostly(single(["all", "any"], st.lists(inner, min_size=1, max_size=3)) | single(["not"], inner)),
    max_leaves=6,
)
conditions = st.deferred(lambda: nested_conditions)  # the strategy's own name would be pages long


@given(conditions)
@settings(max_examples=1500, deadline=None)
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

    @given(conditions)
    @settings(max_examples=300, deadline=None, database=None, derandomize=True)
    def try_them(value: Any) -> None:
        read.append(parse(value)[0] is not None)

    try_them()
    assert 60 < sum(read) < 240


def test_every_word_of_the_language_has_a_meaning_and_an_example_that_is_a_condition() -> None:
    assert {*CONDITION_WORDS} == {*JOINERS, *REFERENCES}
    assert (*TEST_MEANINGS,) == TEST_WORDS
    for word, meaning in [*CONDITION_WORDS.items(), *TEST_MEANINGS.items()]:
        assert definition_validator(CONDITION).is_valid(meaning.example), word
        assert word in str(meaning.example)
