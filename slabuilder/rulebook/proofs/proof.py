"""What came of a claim: proved, refuted, or not decided."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from slabuilder.diagnostics.finding import Finding
from slabuilder.rulebook.proofs.example import Example
from slabuilder.spans import Path

STEPS = 2_000_000
"""The most steps that Z3 may take for one question."""


class Verdict(StrEnum):
    """How a claim came out."""

    PROVED = "proved"
    REFUTED = "refuted"
    NOT_DECIDED = "not decided"


@dataclass(frozen=True, slots=True)
class Claim:
    """Something that should hold of the rules: `says` it in words, `path` is the part of the agreement it is about."""

    code: str
    says: str
    path: Path


@dataclass(frozen=True, slots=True)
class Proof:
    """A claim, how it came out, the lead that shows it if one does, and what is to be told about it."""

    claim: Claim
    verdict: Verdict
    example: Example | None = None
    findings: tuple[Finding, ...] = ()


def proved(claim: Claim, example: Example | None = None) -> Proof:
    """That the claim holds; `example` shows it, where it says that there is a lead."""
    return Proof(claim, Verdict.PROVED, example)


def refuted(claim: Claim, *findings: Finding, example: Example | None = None) -> Proof:
    """That it does not; `example` shows it, where it says something of all leads."""
    return Proof(claim, Verdict.REFUTED, example, findings)


def not_decided(claim: Claim) -> Proof:
    """That neither was found out."""
    help = "say it with fewer or simpler conditions, or look at it yourselves"
    message = f"not decided: {claim.says}"
    finding = Finding("SLA090", message, claim.path, help)
    return Proof(claim, Verdict.NOT_DECIDED, findings=(finding,))
