"""What came of verifying a PDF, as JSON values."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from slabuilder.signing.verification.case import Case
from slabuilder.signing.verification.facts import SignatureFacts, StampFacts
from slabuilder.workflows.verifying import Repository, Verified


def plain_verification(found: Verified) -> dict[str, Any]:
    """The verdict, and each thing that it rests on, by names that do not change with the words for people."""
    case, remade = found.case, found.remade
    return {
        "file": found.name,
        "verdict": found.verdict.word.value,
        "holds": found.holds,
        "reasons": list(found.verdict.reasons),
        "agreement": None
        if remade is None
        else {
            "id": remade.agreement.id,
            "title": remade.agreement.title,
            "cycle": remade.agreement.cycle,
            "version": remade.agreement.version.number,
            "source": remade.name,
        },
        "signatures": [] if case is None else [_signature(each, case) for each in case.facts.signatures],
        "timestamps": [] if case is None else [_stamp(each) for each in case.facts.stamps],
        "awaiting": [] if case is None else [each.id for each in case.awaited],
        "changes": [] if case is None else list(case.facts.changes),
        "rendering": None if case is None or case.again is None else _rendering(case),
        "repository": None if found.repository is None else _repository(found.repository),
    }


def _signature(signature: SignatureFacts, case: Case) -> dict[str, Any]:
    person, holder = case.signatory(signature), signature.holder
    return {
        "field": signature.field,
        "signatory": None if person is None else person.id,
        "is_signatory": person is not None and not holder.is_service and person.holds(holder),
        "signer": {
            "name": holder.name,
            "emails": list(holder.emails),
            "organisation": holder.organisation,
            "subject": holder.subject,
            "issuer": holder.issuer,
            "sha256": holder.fingerprint,
            "service": holder.is_service,
            "trial": holder.is_trial,
        },
        "intact": signature.intact,
        "valid": signature.valid,
        "trusted": signature.trust.value,
        "claimed": _moment(signature.claimed),
        "timestamp": _moment(signature.stamped),
        "covers": signature.covers.value,
    }


def _stamp(stamp: StampFacts) -> dict[str, Any]:
    return {
        "field": stamp.field,
        "valid": stamp.sound,
        "trusted": stamp.trust.value,
        "time": _moment(stamp.when),
        "covers": stamp.covers.value,
    }


def _rendering(case: Case) -> dict[str, Any]:
    assert case.again is not None
    return {
        "result": case.again.rendering.name.lower(),
        "why": list(case.again.why),
        "figures_match": case.again.figures,
        "content_digest_matches": case.again.content,
    }


def _repository(repository: Repository) -> dict[str, Any]:
    return {
        "file": repository.file,
        "same": not repository.changes,
        "changes": list(repository.changes),
        "to_sign": list(repository.signing),
    }


def _moment(when: datetime | None) -> str | None:
    return None if when is None else when.astimezone(UTC).isoformat()
