"""SARIF as the standard has it: the names and types of all that is written, after OASIS SARIF 2.1.0, sections 3.13 to 3.51."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import jsonschema
import pytest

from slabuilder.diagnostics import Diagnostic, Severity
from slabuilder.diagnostics.formats import render
from tests.diagnostics.test_formats import ALL, DUPLICATE, SOURCES


def an_object(required: str = "", **properties: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": required.split(),
        "additionalProperties": False,
    }


def many(items: dict[str, Any], least: int = 0) -> dict[str, Any]:
    return {"type": "array", "items": items, "minItems": least}


TEXT = {"type": "string"}
COUNT = {"type": "integer", "minimum": 1}
MESSAGE = an_object("text", text=TEXT)
LEVEL = {"enum": ["none", "note", "warning", "error"]}
REGION = an_object("startLine", startLine=COUNT, startColumn=COUNT, endLine=COUNT, endColumn=COUNT)
PLACE = an_object("artifactLocation", artifactLocation=an_object("uri", uri=TEXT), region=REGION)
LOCATION = an_object(id={"type": "integer", "minimum": -1}, message=MESSAGE, physicalLocation=PLACE)
SUPPRESSION = an_object(
    "kind",
    kind={"enum": ["inSource", "external"]},
    status={"enum": ["accepted", "underReview", "rejected"]},
    justification=TEXT,
)
RESULT = an_object(
    "message",
    ruleId=TEXT,
    ruleIndex={"type": "integer", "minimum": -1},
    level=LEVEL,
    message=MESSAGE,
    locations=many(LOCATION),
    relatedLocations=many(LOCATION),
    partialFingerprints={"type": "object", "additionalProperties": TEXT},
    suppressions=many(SUPPRESSION),
)
RULE = an_object("id", id=TEXT, name=TEXT, shortDescription=MESSAGE)
DRIVER = an_object("name", name=TEXT, version=TEXT, rules=many(RULE))
RUN = an_object(
    "tool",
    tool=an_object("driver", driver=DRIVER),
    results=many(RESULT),
    columnKind={"enum": ["utf16CodeUnits", "unicodeCodePoints"]},
    newlineSequences=many(TEXT, least=1),
)
LOG = an_object("version runs", **{"$schema": TEXT, "version": {"const": "2.1.0"}, "runs": many(RUN)})

ACCEPTED = replace(DUPLICATE, severity=Severity.NOTE, accepted="by Dana until 2026-11-30: soon")


def log(*faults: Diagnostic) -> Any:
    return json.loads(render(faults, SOURCES, "sarif", version="1.2.3"))


def test_all_that_is_written_has_a_place_in_the_standard() -> None:
    for faults in ([], ALL, [ACCEPTED]):
        jsonschema.validate(log(*faults), LOG)


@pytest.mark.parametrize("key", ["level", "ruleIndex", "message"])
def test_what_has_none_is_seen(key: str) -> None:
    broken = log(*ALL)
    broken["runs"][0]["results"][0][key] = "sideways"
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, LOG)
