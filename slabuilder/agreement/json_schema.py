"""The format as a JSON Schema of draft-07, for the completion, the help and the errors of editors.

It takes all that `slabuilder check` takes, as an editor sees it: plain scalars that look like numbers are numbers.
It refuses faults of form at once; faults that only the whole agreement shows are left to the check. There is no
`anyOf` or `oneOf` in it: an editor that cannot tell which branch was meant says so instead of naming the fault.

Written for the YAML language server, whose `markdownDescription`, `markdownEnumDescriptions` and `errorMessage` are
used; other validators pass over them.
"""

from __future__ import annotations

import json
from enum import StrEnum
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.base import Part
from slabuilder.agreement.condition_schema import CONDITION, condition_definitions, reference
from slabuilder.agreement.forms import (
    Form,
    Items,
    Key,
    Named,
    Nested,
    OneOf,
    OnLead,
    Scalar,
    TrueOrFalse,
    WordOrNested,
    keys_of,
    parts_of,
)
from slabuilder.agreement.kpis import StatedTarget
from slabuilder.agreement.meanings import meanings_of, name_of
from slabuilder.agreement.values import Reads
from slabuilder.agreement.yaml_text import as_yaml

_Schema = dict[str, Any]


def schema_text() -> str:
    """The schema as the text of `agreement.schema.json`."""
    return as_text(json_schema())


def as_text(schema: _Schema) -> str:
    """A schema as the text of its file."""
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def json_schema() -> _Schema:
    """The schema of an agreement: the root, and a definition for each part below it."""
    parts = [part for part in parts_of(Agreement) if part not in (Agreement, StatedTarget)]  # these stand in full
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "$id": "urn:slabuilder:agreement:1",
        **part_schema(Agreement),
        "definitions": {
            **{part.__name__: part_schema(part) for part in parts},
            **condition_definitions(),
        },
    }


def part_schema(part: type[Part]) -> _Schema:
    """The schema of a mapping with the keys of `part`; parts below it, and conditions, are definitions of the whole."""
    keys = keys_of(part)
    return {
        "type": "object",
        "description": part.__doc__ or "",
        "properties": {key.name: _described(key) for key in keys},
        "required": [key.name for key in keys if key.required],
        "additionalProperties": False,
        **({"minProperties": 1, "maxProperties": 1} if part is StatedTarget else {}),
    }


def _described(key: Key) -> _Schema:
    schema = {**_form(key.form), "description": key.description, "markdownDescription": _help(key)}
    if key.default is not None and isinstance(key.default, str | int):
        schema["default"] = _plain(key.default)
    return schema


def _help(key: Key) -> str:
    """What an editor shows beside a key: what it says, what it takes, what holds without it, an example."""
    lines = [key.description]
    if isinstance(key.form, Scalar):
        expected = name_of(key.form.refers_to) if key.form.refers_to else key.form.reads.expected
        lines.append(f"{expected[:1].upper()}{expected[1:]}.")
    if key.default is not None and isinstance(key.default, str | int):
        lines.append(f"If left out: `{_plain(key.default)}`.")
    lines.append(f"```yaml\n{as_yaml({key.name: key.example})}\n```")
    return "\n\n".join(lines)


def _plain(default: object) -> object:
    return default.value if isinstance(default, StrEnum) else default


def _form(form: Form) -> _Schema:
    match form:
        case Scalar(reads):
            return {**reads.schema, "errorMessage": _expected(reads)}
        case TrueOrFalse():
            return {"type": "boolean"}
        case OneOf(options):
            return _one_of(options)
        case OnLead():
            return reference(CONDITION)
        case Nested(part):
            return reference(part.__name__)
        case WordOrNested(words, reads, part):
            return _word_or_nested(words, reads.expected, part)
        case Items(item, least, most):
            limits = _limit("minItems", least) | _limit("maxItems", most)
            return {"type": "array", "items": _form(item), **limits}
        case Named(name, entry, least):
            # A name is a text for the editor, whatever it looks like.
            names = {**name.reads.schema, "type": "string", "errorMessage": _expected(name.reads)}
            limits = _limit("minProperties", least)
            return {"type": "object", "propertyNames": names, "additionalProperties": _form(entry), **limits}


def _one_of(options: type[StrEnum]) -> _Schema:
    meanings = [*meanings_of(options).values()]
    schema = {"type": "string", "enum": [option.value for option in options]}
    return {**schema, "markdownEnumDescriptions": meanings} if meanings else schema


def _limit(keyword: str, limit: int | None) -> _Schema:
    return {keyword: limit} if limit else {}


def _expected(reads: Reads) -> str:
    return f"Expected {reads.expected}"


def _word_or_nested(words: type[StrEnum], expected: str, part: type[Part]) -> _Schema:
    """One flat schema: an `enum` would refuse the mapping, so the words are a pattern, and offered as snippets."""
    return {
        **part_schema(part),
        "type": ["string", "object"],
        "pattern": f"^({'|'.join(word.value for word in words)})$",
        "errorMessage": f"Expected {expected}",
        "defaultSnippets": [
            {"label": word.value, "body": word.value, "description": meaning}
            for word, meaning in meanings_of(words).items()
        ],
    }
