"""The example agreement, with the changes that a check names."""

from __future__ import annotations

import copy
import re
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from slabuilder.checks.choice import Choice
from slabuilder.checks.judged import Judged
from slabuilder.checks.running import findings
from slabuilder.diagnostics import Finding
from slabuilder.loading.load import agreement_in
from slabuilder.source import read

FILE = Path(__file__).resolve().parents[2] / "docs/reference/example_agreement.yaml"
TODAY = date(2026, 9, 15)
"""Some days before the term begins: when such an agreement is written."""

EVERY_CHECK = Choice()

_STEP = re.compile(r"(\w+)((?:\[[^\]]+\])?)\.?")


def found(change: str = "", choice: Choice = EVERY_CHECK, today: date = TODAY) -> list[Finding]:
    """Every finding in the example agreement after `change`."""
    return list(findings(judged(change, today), choice))


def judged(change: str = "", today: date = TODAY) -> Judged:
    """The example agreement after `change`, for a check to judge."""
    agreement, faults = agreement_in(changed(change))
    assert faults == [], change
    assert agreement is not None
    return Judged(agreement, today)


def changed(*changes: str) -> Any:
    """The plain values of the example agreement after `changes`, one after the other: YAML with a path for each key."""
    value = copy.deepcopy(_values(FILE.read_text(encoding="utf-8")))
    for change in changes:
        for path, given in copy.deepcopy(_values(change) or {}).items():
            _put(value, path, given)
    return value


@cache
def _values(text: str) -> Any:
    document, faults = read(text.encode(), "example")
    assert faults == (), text
    assert document is not None
    return document.value


def _put(value: Any, path: str, given: object) -> None:
    """Put `given` where `path` leads, such as `handoff[hot].within`; None takes out what stands there."""
    steps: list[str] = []
    for key, chosen in _STEP.findall(path):
        steps += [key, *([chosen] if chosen else [])]
    *above, last = steps
    for step in above:
        value = value[_index(value, step)] if step.startswith("[") else value.setdefault(step, {})
    if not last.startswith("["):
        value[last] = given
        if given is None:
            del value[last]
    elif given is None:
        del value[_index(value, last)]
    else:
        index = _index(value, last)
        value[index : index + 1] = [given]


def _index(items: list[Any], step: str) -> int:
    """Where the item stands that `step` names by its id, or by its number from 1; behind the last if there is none."""
    name = step.strip("[]")
    if name.isdigit():
        return int(name) - 1
    return next((index for index, item in enumerate(items) if item["id"] == name), len(items))
