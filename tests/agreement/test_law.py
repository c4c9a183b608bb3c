"""The law of the JSON Schema: it takes every agreement that slabuilder takes, and both refuse every fault of form.

An editor sees a scalar as written with or without quotes, so each agreement is judged both ways.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from enum import StrEnum
from random import Random

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import Form, Items, Named, Nested, OneOf, WordOrNested, keys_of, parts_of
from slabuilder.conditions.words import JOINERS, REFERENCES, TEST_WORDS
from slabuilder.source import Value
from slabuilder.spans import Path
from tests.agreement.editor_view import as_written_plain
from tests.agreement.faults import Fault, faults
from tests.agreement.random_agreements import agreement
from tests.agreement.validation import loaded, refused_at

FEW = range(100)
MANY = range(100, 2200)
MANY_WITH_FAULTS = range(100, 1100)
FAULTS_OF_EACH = 2


@pytest.mark.parametrize("seeds", [FEW, pytest.param(MANY, marks=pytest.mark.slow)], ids=["few", "many"])
def test_the_schema_takes_what_slabuilder_takes(seeds: range) -> None:
    for seed in seeds:
        value = agreement(Random(seed))
        result = loaded(value)
        assert result.agreement is not None, (seed, result.diagnostics)
        assert refused_at(value) == [], seed
        assert refused_at(as_written_plain(value)) == [], seed


@pytest.mark.parametrize("seeds", [FEW, pytest.param(MANY_WITH_FAULTS, marks=pytest.mark.slow)], ids=["few", "many"])
def test_both_refuse_faults_of_form_where_they_stand(seeds: range) -> None:
    for seed in seeds:
        random = Random(seed)
        value = agreement(random)
        for fault in random.choices(by_turns([*faults(value)], random), k=FAULTS_OF_EACH):
            judge(value, fault)


@pytest.mark.slow
def test_both_refuse_every_kind_of_fault() -> None:
    """Every fault that fits into one agreement, at every key and item of it."""
    value = agreement(Random(8))
    for fault in faults(value):
        judge(value, fault)


def by_turns(all_faults: list[Fault], random: Random) -> list[Fault]:
    """One fault of each kind, so that rare kinds come up as often as common ones."""
    random.shuffle(all_faults)
    return [*{fault.kind: fault for fault in all_faults}.values()]


def judge(value: Value, fault: Fault) -> None:
    mutant = fault.put_into(value)
    found = [diagnostic.path for diagnostic in loaded(mutant).diagnostics]
    assert any(is_near(path, fault.path) for path in found), ("slabuilder", fault, found)
    for seen in (mutant, as_written_plain(mutant)):
        refused = refused_at(seen)
        assert any(is_near(path, fault.path) for path in refused), ("schema", fault, refused)


def is_near(found: Path, place: Path) -> bool:
    """Whether a fault was found where it stands: at the place, at what directly contains it, or inside."""
    steps, wanted = [*map(step, found)], [*map(step, place)]
    return steps == wanted[:-1] or steps[: len(wanted)] == wanted


def step(part: str | int) -> str:
    """A part of a path; the validator takes a key such as `010` for the index 10."""
    text = str(part)
    return str(int(text)) if text.isdecimal() else text


# ---- the generator leaves nothing out


def test_the_generator_uses_every_key_every_word_and_every_test() -> None:
    used: Counter[object] = Counter()
    for seed in range(300):
        used.update(uses(Nested(Agreement), agreement(Random(seed))))
    expected = {(part, key.name) for part in parts_of(Agreement) for key in keys_of(part)}
    assert expected - {*used} == set()
    enumerations = {options for part in parts_of(Agreement) for key in keys_of(part) for options in words_of(key.form)}
    assert {(options, str(word)) for options in enumerations for word in options} - {*used} == set()
    assert {*JOINERS, *REFERENCES, *TEST_WORDS} - {*used} == set()


def words_of(form: Form) -> Iterator[type[StrEnum]]:
    match form:
        case OneOf(options) | WordOrNested(options):
            yield options
        case Items(inner) | Named(_, inner):
            yield from words_of(inner)


def uses(form: Form, value: Value) -> Iterator[object]:
    """What of the format `value` uses: keys as (part, name), words as (enumeration, word), words of conditions."""
    match form:
        case Nested(part):
            assert isinstance(value, dict)
            for key in keys_of(part):
                if key.name in value:
                    yield part, key.name
                    yield from uses(key.form, value[key.name])
        case WordOrNested(words, _, part):
            yield from uses(Nested(part) if isinstance(value, dict) else OneOf(words), value)
        case OneOf(options):
            yield options, value
        case Items(item):
            assert isinstance(value, list)
            for entry in value:
                yield from uses(item, entry)
        case Named(_, entry_form):
            assert isinstance(value, dict)
            for entry in value.values():
                yield from uses(entry_form, entry)
        case _:
            yield from keys_below(value)


def keys_below(value: Value) -> Iterator[object]:
    if isinstance(value, dict):
        yield from value
        for entry in value.values():
            yield from keys_below(entry)
    elif isinstance(value, list):
        for item in value:
            yield from keys_below(item)
