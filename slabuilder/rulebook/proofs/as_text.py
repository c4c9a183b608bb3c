"""Proofs as text, to be kept, and back; and the key under which they are kept: all that they follow from."""

from __future__ import annotations

import hashlib
import json
from datetime import UTC, datetime
from importlib.metadata import version
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content
from slabuilder.conditions.lead import Value, typed_value
from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.proofs.code_assets import code_digest
from slabuilder.rulebook.proofs.example import Example
from slabuilder.rulebook.proofs.proof import STEPS, Claim, Proof, Verdict
from slabuilder.spans import Path

_PARTS = ("term", "currency", "lead_fields", "buyer_personas", "qualified_lead", "handoff", "lead_management")


def key_of(agreement: Agreement) -> str:
    """A digest of what is proved about, and of what proves it."""
    parts = {name: content(getattr(agreement, name)) for name in _PARTS}
    proved_with = [version("z3-solver"), STEPS, code_digest()]
    zone, promised = agreement.calendars[0].timezone, agreement.goals.promise
    return hashlib.sha256(_json([parts, zone, promised, proved_with]).encode()).hexdigest()


def text_of(proofs: tuple[Proof, ...]) -> str:
    """`proofs` in one line of JSON, and before it a line with the digest by which damage is seen."""
    text = _json([plain_proof(proof) for proof in proofs])
    return f"{hashlib.sha256(text.encode()).hexdigest()}\n{text}\n"


def proofs_in(text: str, agreement: Agreement) -> tuple[Proof, ...] | None:
    """The proofs that `text` holds, of the rules of `agreement`; nothing where it is damaged."""
    digest, _, rest = text.partition("\n")
    line = rest.removesuffix("\n")
    if hashlib.sha256(line.encode()).hexdigest() != digest:
        return None
    return tuple(_proof(value, agreement) for value in json.loads(line))


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=True, sort_keys=True, separators=(",", ":"))


def plain_proof(proof: Proof) -> dict[str, Any]:
    """`proof` as values of JSON."""
    example = proof.example
    return {
        "code": proof.claim.code,
        "says": proof.claim.says,
        "path": proof.claim.path,
        "verdict": proof.verdict.value,
        "example": None if example is None else _plain_example(example),
        "findings": [_plain_finding(finding) for finding in proof.findings],
    }


def _plain_example(example: Example) -> dict[str, Any]:
    values = {name: content(value) for name, value in example.values.items()}
    return {"values": values, "events": sorted(example.events), "as_of": example.as_of.isoformat()}


def _plain_finding(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "message": finding.message,
        "path": finding.path,
        "help": finding.help,
        "mark": finding.mark.value,
        "related": finding.related,
    }


def _proof(value: dict[str, Any], agreement: Agreement) -> Proof:
    claim = Claim(value["code"], value["says"], tuple(value["path"]))
    example = None if value["example"] is None else _example(value["example"], agreement)
    return Proof(claim, Verdict(value["verdict"]), example, tuple(map(_finding, value["findings"])))


def _example(value: dict[str, Any], agreement: Agreement) -> Example:
    values: dict[str, Value] = {}
    for name, raw in value["values"].items():
        found = typed_value(raw, agreement.lead_fields[name].type, UTC)
        assert found is not None
        values[name] = found
    return Example(values, frozenset(value["events"]), datetime.fromisoformat(value["as_of"]))


def _finding(value: dict[str, Any]) -> Finding:
    related: tuple[tuple[Path, str], ...] = tuple((tuple(path), reason) for path, reason in value["related"])
    path, mark = tuple(value["path"]), Mark(value["mark"])
    return Finding(value["code"], value["message"], path, value["help"], mark, related=related)
