"""Turns what pydantic says into findings that an operations person can act on.

A `loc` of pydantic holds keys and indexes, and `[key]` after a mapping's key that is at fault; the format's unions
add nothing to it (`agreement.values.ScalarOr`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from slabuilder.agreement import base, values
from slabuilder.agreement.base import Part
from slabuilder.agreement.walk import keys_by_name, part_at
from slabuilder.agreement.yaml_text import as_yaml
from slabuilder.diagnostics import Finding, Mark
from slabuilder.diagnostics.nearest import nearest
from slabuilder.diagnostics.wording import expected
from slabuilder.spans import Path, at, path_text

_ITEMS = "write one item a line, each after a dash and a space"
_ENTRIES = "write one a line, each as key: value, indented below"


@dataclass(frozen=True, slots=True)
class Faults:
    """The findings, and the paths of the keys and items that could not be read."""

    findings: tuple[Finding, ...]
    unreadable: frozenset[Path]


def faults_of(error: ValidationError, root: type[Part], value: object) -> Faults:
    """Every fault in `error`, which was raised by `root` over `value`."""
    raised = error.errors(include_url=False)
    meant = _meant(raised, root, value)
    findings = [
        *(finding for fault in raised for finding in _findings(fault, root, meant)),
        *_missing(raised, root, set(meant.values())),
    ]
    return Faults(tuple(findings), frozenset([*(_place(fault)[0] for fault in raised), *meant.values()]))


def _meant(raised: Any, root: type[Part], value: object) -> dict[Path, Path]:
    """The key that each unknown key probably stands for: the nearest one that is not there as well."""
    meant: dict[Path, Path] = {}
    for fault in raised:
        if fault["type"] == "extra_forbidden":
            *above, key = fault["loc"]
            part, around = part_at(root, tuple(above)), at(value, tuple(above))
            if part is not None and isinstance(around, dict):
                close = nearest(str(key), [name for name in keys_by_name(part) if name not in around])
                if close is not None:
                    meant[fault["loc"]] = (*above, close)
    return meant


def _missing(raised: Any, root: type[Part], misspelt: set[Path]) -> Iterator[Finding]:
    """One finding for each part that lacks keys; those that are there, misspelt, are told as that."""
    lacking: dict[Path, list[str]] = {}
    for fault in raised:
        if fault["type"] == "missing" and fault["loc"] not in misspelt:
            *above, step = fault["loc"]
            if isinstance(step, str):
                lacking.setdefault(tuple(above), []).append(step)
    for path, names in lacking.items():
        part = part_at(root, path)
        keys = [key for name, key in (keys_by_name(part) if part else {}).items() if name in names]
        example = as_yaml({key.name: key.example for key in keys})
        if len(keys) == 1:
            what, help = f"the key {keys[0].name}", f"{keys[0].description} For example:\n{example}"
        else:
            what, help = f"the keys {', '.join(key.name for key in keys)}", f"for example:\n{example}"
        yield Finding("SLA010", f"{path_text(path) or 'the file'} lacks {what}", path, help, Mark.KEY)


def _place(fault: Any) -> tuple[Path, Mark]:
    path: Path = fault["loc"]
    return (path[:-1], Mark.KEY) if path and path[-1] == "[key]" else (path, Mark.VALUE)


def _findings(fault: Any, root: type[Part], meant: dict[Path, Path]) -> Iterator[Finding]:
    """What is wrong with a value or key that is there."""
    path, mark = _place(fault)
    match fault["type"]:
        case base.FINDINGS:
            for finding in fault["ctx"][base.FINDINGS]:
                yield finding.below(path)
        case "extra_forbidden":
            yield _unknown(path, root, meant.get(path))
        case "missing" if isinstance(path[-1], int):
            yield Finding("SLA012", "expected two values, not one", path[:-1], "write [first, last]")
        case "missing":
            return
        case "too_short" if fault["input"]:
            return  # there are enough, but those with faults were not counted
        case kind:
            message, help = _wrong(kind, fault.get("ctx", {}), fault["input"])
            yield Finding("SLA012", message, path, help, mark)


def _unknown(path: Path, root: type[Part], meant: Path | None) -> Finding:
    *above, key = path
    part = part_at(root, tuple(above))
    keys = keys_by_name(part) if part else {}
    if meant is not None:
        help = f"did you mean {meant[-1]}?"
    elif (close := nearest(str(key), keys)) is not None:
        help = f"{close} is there already; take this out"
    else:
        help = f"the keys here are {', '.join(keys)}"
    return Finding("SLA011", f"{key!r} is not a key of the format", path, help, Mark.KEY)


def _wrong(kind: str, context: dict[str, Any], given: object) -> tuple[str, str | None]:
    """The message and the help for a value of the wrong type, form or size."""
    match kind:
        case values.EXPECTED:
            return expected(context["what"], given), context["help"]
        case "enum":
            return _not_an_option(context["expected"], given)
        case "bool_type":
            return expected("true or false", given), None
        case "tuple_type":
            return expected("a list", given), _ITEMS
        case "dict_type" | "model_type":
            return expected("keys and values", given), _ENTRIES
        case "too_short":
            return "at least one is needed here", _ENTRIES if isinstance(given, dict) else _ITEMS
        case "too_long":
            return f"expected {context['max_length']} values, not {context['actual_length']}", None
        case _:
            return f"this value does not fit: {kind.replace('_', ' ')}", None


def _not_an_option(options: str, given: object) -> tuple[str, str | None]:
    """For a word that is none of the `options`, which pydantic lists as `'up', 'nearest' or 'exact'`."""
    words = options.replace("'", "")
    close = nearest(given, words.replace(" or ", ", ").split(", ")) if isinstance(given, str) else None
    return expected(f"one of {words}", given), f"did you mean {close}?" if close else None
