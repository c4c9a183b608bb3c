"""Agreements for the tests of rules: the examples, and changes of the first one."""

from __future__ import annotations

from pathlib import Path

from slabuilder.agreement.agreement import Agreement
from slabuilder.conditions.evaluate import AsOf
from slabuilder.conditions.lead import Lead, read_lead
from slabuilder.loading import Loaded, load
from slabuilder.rulebook.decide import Decision, decide
from slabuilder.rulebook.rules import Rulebook, rulebook

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ("inbound", "enterprise-funnel", "japan-inbound")


def loaded(name: str, *changes: tuple[str, str]) -> Loaded:
    """The example of this name after `changes`, each a text that stands there once and what stands there instead."""
    text = (ROOT / f"agreements/{name}.yaml").read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, f"{old!r} stands there {text.count(old)} times"
        text = text.replace(old, new)
    return load(text.encode(), f"agreements/{name}.yaml")


def agreement(name: str, *changes: tuple[str, str]) -> Agreement:
    found = loaded(name, *changes)
    assert found.agreement is not None, found.diagnostics
    return found.agreement


def decided(rules: Rulebook, as_of: AsOf, *events: str, **values: object) -> Decision:
    """What the rules decide about a lead with these values."""
    return decide(rules, lead(rules, as_of, **values), as_of, frozenset(events))


def lead(rules: Rulebook, as_of: AsOf, **values: object) -> Lead:
    read = read_lead(values, rules.fields, as_of.zone)
    assert read.faults == ()
    return read.lead


def rules_of(name: str, *changes: tuple[str, str]) -> Rulebook:
    return rulebook(agreement(name, *changes))
