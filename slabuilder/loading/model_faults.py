"""Turns what pydantic says into findings that an operations person can act on.

A `loc` of pydantic holds keys and indexes, and `[key]` after a mapping's key that is at fault; the format's unions
add nothing to it (`agreement.values.ScalarOr`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from pydantic import ValidationError

from slabuilder.agreement.base import FINDINGS, Part
from slabuilder.agreement.values import EXPECTED
from slabuilder.agreement.walk import keys_of, part_at
from slabuilder.agreement.yaml_text import as_yaml
from slabuilder.diagnostics import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.spans import Path

_BARE_BOOLEAN = "put quotes around it if it is meant as a text"


def findings_of(error: ValidationError, root: type[Part]) -> Iterator[Finding]:
    """Every fault in `error`, which was raised by `root`."""
    faults = error.errors(include_url=False, include_input=True)
    misspelt = {path for fault in faults if (path := _misspelt(fault, root)) is not None}
    for fault in faults:
        if fault["type"] == "missing" and tuple(fault["loc"]) in misspelt:
            continue
        yield from _findings(fault, root)


def _misspelt(fault: Any, root: type[Part]) -> Path | None:
    """The path of the key that was meant, where `fault` is an unknown key that is close to one."""
    if fault["type"] != "extra_forbidden":
        return None
    *above, key = fault["loc"]
    close = _nearest_key(root, tuple(above), str(key))
    return (*above, close) if close else None


def _nearest_key(root: type[Part], above: Path, key: str) -> str | None:
    part = part_at(root, above)
    return nearest(key, keys_of(part)) if part else None


def _findings(fault: Any, root: type[Part]) -> Iterator[Finding]:
    path: Path = tuple(fault["loc"])
    mark = Mark.VALUE
    if path and path[-1] == "[key]":
        path, mark = path[:-1], Mark.KEY
    kind, context = fault["type"], fault.get("ctx", {})
    if kind == FINDINGS:
        for finding in context[FINDINGS]:
            yield finding.below(path)
    elif kind == "missing":
        yield _missing(path, root)
    elif kind == "extra_forbidden":
        yield _unknown(path, root)
    else:
        message, help = _wrong(kind, context, fault["input"])
        yield Finding("SLA012", message, path, help, mark)


def _missing(path: Path, root: type[Part]) -> Finding:
    *above, key = path
    part = part_at(root, tuple(above))
    help = None
    if part is not None:
        field = next(field for name, field in part.model_fields.items() if (field.alias or name) == key)
        help = f"{field.description} For example:\n{as_yaml({str(key): (field.examples or [''])[0]})}"
    where = f"{above[-1]!r} " if above and isinstance(above[-1], str) else "this part " if above else "the file "
    return Finding("SLA010", f"{where}lacks the key {key!r}", tuple(above), help, Mark.KEY)


def _unknown(path: Path, root: type[Part]) -> Finding:
    *above, key = path
    close = _nearest_key(root, tuple(above), str(key))
    part = part_at(root, tuple(above))
    known = f"the keys here are {', '.join(keys_of(part))}" if part else None
    return Finding(
        "SLA011", f"{key!r} is not a key of the format", path, f"did you mean {close}?" if close else known, Mark.KEY
    )


def _wrong(kind: str, context: dict[str, Any], given: object) -> tuple[str, str | None]:
    """The message and the help for a value of the wrong type, form or size."""
    match kind:
        case "expected":
            return _expected(context["what"], given)
        case "enum" | "literal_error":
            return _expected(f"one of {context['expected'].replace(chr(39), '')}", given, context["expected"])
        case "bool_type":
            return _expected("true or false", given)
        case "tuple_type" | "list_type":
            return "a list is expected here", "write one item a line, each after a dash and a space"
        case "dict_type" | "model_type" | "model_attributes_type":
            return "keys and values are expected here", "write one a line, each as key: value, indented below"
        case "too_short":
            return f"at least {context['min_length']} is needed here", "add one"
        case "too_long":
            return f"at most {context['max_length']} are possible here", None
        case "greater_than_equal":
            return f"expected {context['ge']} or more, not {_shown(given)}", None
        case _:
            return f"this value does not fit: {kind.replace('_', ' ')}", None


def _expected(what: str, given: object, options: str | None = None) -> tuple[str, str | None]:
    help = _BARE_BOOLEAN if isinstance(given, bool) and what != "true or false" else None
    if options is not None and isinstance(given, str):
        close = nearest(given, options.replace(" or ", ", ").replace("'", "").split(", "))
        help = f"did you mean {close}?" if close else None
    return f"expected {what}, not {_shown(given)}", help


def _shown(given: object) -> str:
    match given:
        case bool():
            return str(given).lower()
        case list():
            return "a list"
        case dict():
            return "keys and values"
        case _:
            text = str(given)
            return repr(text if len(text) <= 40 else f"{text[:39]}…")


assert EXPECTED == "expected"  # the match above needs the literal
