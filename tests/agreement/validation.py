"""Both judges of an agreement: slabuilder itself, from the YAML text, and the JSON Schema."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import jsonschema_rs

from slabuilder.agreement.json_schema import json_schema
from slabuilder.loading import Loaded, load
from slabuilder.source import Value
from slabuilder.spans import Path


def loaded(value: Value) -> Loaded:
    """What slabuilder makes of `value`, written as YAML with every text in quotes."""
    return load(json.dumps(value, ensure_ascii=False).encode(), "agreement.yaml")


@cache
def validator() -> jsonschema_rs.Draft7Validator:
    """The schema of an agreement, compiled."""
    return jsonschema_rs.Draft7Validator(json_schema())


@cache
def definition_validator(name: str) -> jsonschema_rs.Draft7Validator:
    """One definition of the schema, compiled."""
    schema = json_schema()
    return jsonschema_rs.Draft7Validator({"definitions": schema["definitions"], "$ref": f"#/definitions/{name}"})


def refused_at(value: object) -> list[Path]:
    """The paths at which the schema refuses `value`."""
    errors: list[Any] = list(validator().iter_errors(value))
    return [tuple(error.instance_path) for error in errors]
