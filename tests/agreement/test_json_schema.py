"""The JSON Schema has the shape that editors need."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import keys_of
from slabuilder.agreement.json_schema import json_schema, schema_text
from slabuilder.source import read
from tests.agreement.editor_view import as_written_plain
from tests.agreement.validation import refused_at


def test_the_text_is_the_schema() -> None:
    assert json.loads(schema_text()) == json_schema()


def test_it_is_a_schema_of_draft_07() -> None:
    schema = json_schema()
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"
    assert schema["$id"].startswith("urn:")
    jsonschema.Draft7Validator.check_schema(schema)


def test_an_editor_is_never_in_doubt_which_branch_was_meant() -> None:
    words = {key for schema in schemas(json_schema()) for key in schema}
    assert words & {"anyOf", "oneOf", "allOf", "if", "$defs", "prefixItems", "title", "examples"} == set()
    assert {"properties", "definitions", "propertyNames", "$ref", "additionalProperties"} <= words


def test_nothing_is_null() -> None:
    types = [schema["type"] for schema in schemas(json_schema()) if "type" in schema]
    assert not [kind for kind in types if "null" in kind]
    assert len(types) > 150


def test_no_mapping_takes_unknown_keys_in_silence() -> None:
    for schema in schemas(json_schema()):
        if "object" in schema.get("type", ()):
            assert schema["additionalProperties"] is False or "propertyNames" in schema


def test_every_reference_has_its_definition_and_every_definition_is_used() -> None:
    schema = json_schema()
    references = {part["$ref"] for part in schemas(schema) if "$ref" in part}
    assert references == {f"#/definitions/{name}" for name in schema["definitions"]}


def test_the_keys_are_in_the_order_of_the_format() -> None:
    assert [*json_schema()["properties"]] == [key.name for key in keys_of(Agreement)]


@pytest.mark.parametrize(
    ("definition", "key", "expected"),
    [
        ("Term", "from", {"type": "string", "pattern": "^[12][0-9]{3}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"}),
        ("Team", "reps", {"minimum": 1, "multipleOf": 1}),
        ("CloseRate", "rate", {"type": ["number", "string"], "minimum": 0, "maximum": 1}),
        ("Goals", "credit", {"enum": ["sourced", "influenced"], "default": "sourced"}),
        ("Goals", "close_rate", {"$ref": "#/definitions/CloseRate"}),
        ("Goals", "segments", {"type": "array", "items": {"$ref": "#/definitions/Segment"}}),
        ("SalesParty", "teams", {"minItems": 1}),
        ("Observed", "between", {"type": "array", "minItems": 2, "maxItems": 2}),
        ("Counting", "rejected_counts", {"type": "boolean"}),
        ("Route", "when", {"$ref": "#/definitions/Condition"}),
        ("Route", "with", {"type": "array"}),
        ("Calendar", "open", {"type": "object", "minProperties": 1}),
        ("Kpi", "target", {"type": ["string", "object"], "pattern": "^(computed|as promised)$", "maxProperties": 1}),
    ],
)
def test_a_key_of_each_form(definition: str, key: str, expected: dict[str, Any]) -> None:
    schema = json_schema()["definitions"][definition]["properties"][key]
    assert {name: schema.get(name) for name in expected} == expected


def test_an_empty_default_is_not_written_into_the_editor() -> None:
    assert "default" not in json_schema()["properties"]["additional_clauses"]


@pytest.mark.parametrize(
    ("part", "required"),
    [
        ("Term", ["from", "to"]),
        ("Segment", ["id", "share"]),
        ("Attempts", ["at_least", "over"]),
        ("Why", []),
    ],
)
def test_what_has_to_be_there(part: str, required: list[str]) -> None:
    assert json_schema()["definitions"][part]["required"] == required


def test_the_example_agreements_are_right(root: Path) -> None:
    files = sorted((root / "agreements").glob("*.yaml"))
    assert files
    for file in files:
        document, faults = read(file.read_bytes(), file.name)
        assert document is not None
        assert faults == ()
        assert refused_at(as_written_plain(document.value)) == [], file.name


def schemas(schema: Any) -> Iterator[dict[str, Any]]:
    """`schema` and every schema in it; names of keys are not taken for words of JSON Schema."""
    yield schema
    for word in ("properties", "patternProperties", "definitions"):
        for inner in schema.get(word, {}).values():
            yield from schemas(inner)
    for word in ("items", "additionalProperties", "propertyNames"):
        if isinstance(schema.get(word), dict):
            yield from schemas(schema[word])
