"""Every fault of form that could be put into an agreement: where, what kind, and the agreement with it.

The models say what a place can hold, through `slabuilder.agreement.forms`; whether a text is wrong for its place is
asked of the model's reader. The schema is not asked.
"""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass
from functools import cache

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import (
    Form,
    Items,
    Named,
    Nested,
    OneOf,
    OnLead,
    Scalar,
    TrueOrFalse,
    WordOrNested,
    keys_of,
)
from slabuilder.agreement.values import ExampleValue, Reads
from slabuilder.conditions.words import JOINERS, REFERENCES
from slabuilder.quantities import QuantityError
from slabuilder.source import Value
from slabuilder.spans import Path

_WRONG_NUMBERS = ("0", "-1", "1.5", "12,5", "1_0", "1" * 16)
_WRONG_TEXTS = ("", " ", "?!", "101%", "1 fortnight", "2026-13-01", "mon day", "a\nb", "x " * 101, "x " * 2501)
_EXAMPLE_VALUE = ExampleValue.__metadata__[0]  # type: ignore[attr-defined]  # the one scalar that may be a boolean


@dataclass(frozen=True, slots=True)
class Fault:
    """At `path` stands `wrong` instead of what belongs there; or nothing at all, if `wrong` is `GONE`."""

    kind: str
    path: Path
    wrong: object

    def put_into(self, agreement: Value) -> Value:
        """A copy of `agreement` with this fault."""
        copy = deepcopy(agreement)
        *above, last = self.path
        place: object = copy
        for step in above:
            place = place[step]  # type: ignore[index]  # the path was walked before
        assert isinstance(place, dict | list)
        if self.wrong is GONE:
            del place[last]  # type: ignore[arg-type]
        else:
            place[last] = deepcopy(self.wrong)  # type: ignore[index]
        return copy


GONE = object()


def faults(agreement: Value) -> Iterator[Fault]:
    """Every fault that fits somewhere into `agreement`, a correct one."""
    yield from _in_part(Nested(Agreement), agreement, ())


def _in(form: Form, value: Value, path: Path) -> Iterator[Fault]:
    yield Fault("nothing", path, None)
    match form:
        case Scalar(reads):
            yield from _in_scalar(reads, path)
        case TrueOrFalse():
            yield from _instead("not true or false", path, ["yes", "1", [], {}])
        case OneOf():
            yield from _instead("not one of the words", path, ["", "nonsense", True, [], {}])
        case OnLead():
            yield from _in_condition(value, path)
        case Nested(part):
            yield from _instead("not a part", path, ["", "x", "1", True, []])
            yield from _in_part(form, value, path)
        case WordOrNested(_, _, part):
            yield from _instead("not a word or a part", path, ["", "nonsense", "1", True, [], {}])
            if isinstance(value, dict):
                yield Fault("both bounds", path, {"at_least": "1", "at_most": "2"})
                yield from _in_part(Nested(part), value, path)
        case Items(item, least, most):
            yield from _in_list(item, least, most, value, path)
        case Named(name, entry, least):
            yield from _in_mapping(name, entry, least, value, path)


def _in_part(form: Nested, value: Value, path: Path) -> Iterator[Fault]:
    assert isinstance(value, dict)
    yield Fault("unknown key", (*path, "colour"), "red")
    for key in keys_of(form.part):
        if key.required:
            yield Fault("missing key", (*path, key.name), GONE)
        if key.name in value:
            yield Fault("misspelt key", (*path, f"{key.name}x"), value[key.name])
            yield from _in(key.form, value[key.name], (*path, key.name))


def _in_list(form: Form, least: int, most: int | None, value: Value, path: Path) -> Iterator[Fault]:
    assert isinstance(value, list)
    yield from _instead("not a list", path, ["x", True, {}])
    if least:
        yield Fault("empty list", path, [])
    if most:
        yield Fault("list too long", path, [*value, value[0]])
        yield Fault("list too short", path, value[:1])
    for index, item in enumerate(value):
        yield from _in(form, item, (*path, index))


def _in_mapping(name: Scalar, form: Form, least: int, value: Value, path: Path) -> Iterator[Fault]:
    assert isinstance(value, dict)
    yield from _instead("not a mapping", path, ["x", True, []])
    if least:
        yield Fault("empty mapping", path, {})
    for wrong in _wrong_texts(name.reads):
        if value and len(wrong) < 1000:  # YAML itself has no longer keys
            yield Fault("wrong name", (*path, wrong), next(iter(value.values())))
    for key, entry in value.items():
        yield from _in(form, entry, (*path, key))


def _in_scalar(reads: Reads, path: Path) -> Iterator[Fault]:
    yield from _instead("not a scalar", path, [["x"], {"x": "y"}, [], {}])
    if reads is not _EXAMPLE_VALUE:
        yield Fault("true where a text belongs", path, True)
    for wrong in _wrong_texts(reads):
        yield Fault("wrong text", path, wrong)


@cache
def _wrong_texts(reads: Reads) -> tuple[str, ...]:
    texts = (*_WRONG_TEXTS, *(_WRONG_NUMBERS if _is_number(reads) else ()))
    return tuple(text for text in texts if not _takes(reads, text))


def _takes(reads: Reads, text: str) -> bool:
    try:
        reads.read(text)
    except QuantityError:
        return False
    return True


def _is_number(reads: Reads) -> bool:
    """Whether `reads` makes a number of what looks like one; an id such as 1.5 is a number to an editor alone."""
    return _takes(reads, "1") and not isinstance(reads.read("1"), str)


def _in_condition(value: Value, path: Path) -> Iterator[Fault]:
    assert isinstance(value, dict)
    ((word, argument),) = value.items()
    yield from _instead("not a condition", path, ["", "x", True, []])
    yield Fault("condition without a test", path, {})
    yield Fault("condition with two tests", (*path, "employees" if word != "employees" else "state"), "1")
    yield Fault("not a field's name", path, {"Job title": "x"})
    yield Fault("nothing", (*path, word), None)
    if word in {"all", "any"}:
        assert isinstance(argument, list)
        yield from _instead("not a list of conditions", (*path, word), ["x", True, {}, [], ["x"]])
        for index, part in enumerate(argument):
            yield from _in_condition(part, (*path, word, index))
    elif word == "not":
        yield from _in_condition(argument, (*path, word))
    elif word == "stage":
        yield from _instead("not an id", (*path, word), ["", True, [], ["mql"], {"at_least": "mql"}])
    elif word in {"band", "persona"}:
        yield from _instead("not an id or a list", (*path, word), ["", " ", True, [], [""], [True], {"one_of": ["A"]}])
    elif word == "score":
        wrong: list[object] = ["60", "", True, [], {}, {"one_of": ["1"]}, {"at_least": ["1"]}, {"between": ["1"]}]
        yield from _instead("not a test of the score", (*path, word), wrong)
    else:
        assert word not in {*JOINERS, *REFERENCES}
        yield from _in_test(argument, (*path, word))


def _in_test(value: Value, path: Path) -> Iterator[Fault]:
    yield from _instead("not a test", path, ["", " ", [], ["x"], {}])
    yield from _instead("unknown test", path, [{"at_lest": "1"}, {"equals": "1"}, {"all": []}])
    yield Fault("two tests", path, {"at_least": "1", "at_most": "2"})
    wrong_arguments: dict[str, list[object]] = {
        "at_least": ["", [], ["1"], {}],
        "between": ["1", [], ["1"], ["1", "2", "3"], ["1", ""]],
        "one_of": ["CT", [], [""], [["CT"]], {}],
        "none_of": ["CT", []],
        "contains": ["", [], [""], [True], True, {}],
        "contains_text": ["", []],
        "starts_with": [" ", []],
        "before": ["", []],
        "within_last": ["30", "3 business days", ["30 days"], True],
        "is_known": ["yes", "", [], "1"],
    }
    for word, wrongs in wrong_arguments.items():
        yield from _instead(f"wrong argument of {word}", path, [{word: wrong} for wrong in [*wrongs, None]])


def _instead(kind: str, path: Path, wrongs: list[object]) -> Iterator[Fault]:
    for wrong in wrongs:
        yield Fault(kind, path, wrong)
