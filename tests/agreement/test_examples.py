"""Every key of the format says what it is and shows an example, and the example is a right one."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Any

import jsonschema
import pytest
from pydantic import TypeAdapter

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.forms import Form, Items, Key, Named, OneOf, WordOrNested, keys_of, parts_of
from slabuilder.agreement.json_schema import json_schema
from slabuilder.agreement.kpis import StatedTarget
from slabuilder.agreement.meanings import meanings_of
from slabuilder.agreement.yaml_text import as_yaml
from slabuilder.source import Value, read
from tests.agreement.editor_view import as_written_plain

KEYS = [(part, key) for part in parts_of(Agreement) for key in keys_of(part)]
NAMES = [f"{part.__name__}.{key.name}" for part, key in KEYS]


def from_yaml(text: str) -> Value:
    document, faults = read(text.encode(), "example.yaml")
    assert document is not None
    assert faults == (), text
    return document.value


def properties_of(part: type[Part]) -> dict[str, dict[str, Any]]:
    """The keys of a part, as the schema describes them."""
    schema = json_schema()
    kpi = schema["definitions"]["Kpi"]["properties"]
    standing_in_full: dict[type[Part], dict[str, Any]] = {Agreement: schema, StatedTarget: kpi["target"]}
    described: dict[str, Any] = standing_in_full.get(part) or schema["definitions"][part.__name__]
    properties: dict[str, dict[str, Any]] = described["properties"]
    return properties


def test_all_parts_are_looked_at() -> None:
    assert len(KEYS) > 150
    assert {"agreement.Agreement", "goals.Segment", "review.Amendments", "kpis.StatedTarget", "rates.Observed"} <= {
        f"{part.__module__.split('.')[-1]}.{part.__name__}" for part, _ in KEYS
    }


@pytest.mark.parametrize(("part", "key"), KEYS, ids=NAMES)
def test_the_description_is_a_sentence(part: type[Part], key: Key) -> None:
    assert key.description[:1].isupper()
    assert key.description.endswith(".")
    assert (part.__doc__ or "").strip().endswith(".")


@pytest.mark.parametrize(("part", "key"), KEYS, ids=NAMES)
def test_the_example_is_valid_for_the_model_and_the_schema(part: type[Part], key: Key) -> None:
    value = from_yaml(as_yaml({key.name: key.example}))
    assert isinstance(value, dict)
    field = next(field for name, field in part.model_fields.items() if (field.alias or name) == key.name)
    annotation: Any = Annotated[field.annotation, key.name, *field.metadata]
    TypeAdapter(annotation).validate_python(value[key.name])
    definitions = json_schema()["definitions"]
    validator = jsonschema.Draft7Validator({"definitions": definitions, "allOf": [properties_of(part)[key.name]]})
    validator.validate(as_written_plain(value[key.name]))


@pytest.mark.parametrize(("part", "key"), KEYS, ids=NAMES)
def test_an_editor_is_told_what_it_is_with_the_example_as_yaml(part: type[Part], key: Key) -> None:
    described = properties_of(part)[key.name]
    assert described["description"] == key.description
    assert described["markdownDescription"].startswith(key.description)
    assert f"```yaml\n{key.name}:" in described["markdownDescription"]


def test_meanings_are_given_for_all_words_of_an_enumeration_or_for_none() -> None:
    for _, key in KEYS:
        for options in words_of(key.form):
            meanings = meanings_of(options)
            assert not meanings or [*meanings] == [*options], options


def words_of(form: Form) -> list[type[StrEnum]]:
    match form:
        case OneOf(options) | WordOrNested(options):
            return [options]
        case Items(inner) | Named(_, inner):
            return words_of(inner)
        case _:
            return []
