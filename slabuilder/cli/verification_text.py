"""What came of verifying a PDF, in words, 80 columns wide."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime

from slabuilder.cycles.changes.words import listed
from slabuilder.diagnostics.display import safe, wrap
from slabuilder.signing.verification.case import Case, Rendering, Signatory
from slabuilder.signing.verification.facts import SignatureFacts, StampFacts, Trust
from slabuilder.workflows.verifying import Repository, Verified

WIDTH, LABEL = 80, 12


def verification_text(found: Verified) -> str:
    """The verdict first, then its reasons, then each thing that was looked at."""
    lines = [safe(f"{found.name}: {found.verdict.word}{_beside(found)}")]
    lines += [line for reason in found.verdict.reasons for line in _wrapped(reason, "  - ", "    ")]
    if found.case is not None:
        lines += ["", *_document(found, found.case)]
        for signature in found.case.facts.signatures:
            lines += ["", *_signature(signature, found.case)]
        for stamp in found.case.facts.stamps:
            lines += ["", *_stamp(stamp)]
        lines += [line for person in found.case.awaited for line in ("", *_awaited(person))]
    return "\n".join(lines)


def _beside(found: Verified) -> str:
    """What is to be known beside the word: trial keys, a rendering that could not be compared, a project that moved on."""
    notes = []
    if found.case is not None:
        if any(each.holder.is_trial for each in found.case.facts.signatures):
            notes.append("with trial keys, without legal effect")
        if found.case.again is not None and found.case.again.rendering is Rendering.NOT_COMPARABLE:
            notes.append("rendering not comparable")
    if found.repository is not None and found.repository.changes:
        notes.append(f"but {found.repository.file} says something else now")
    return "".join(f", {note}" for note in notes)


def _document(found: Verified, case: Case) -> Iterator[str]:
    if found.remade is not None:
        agreement = found.remade.agreement
        title = f"{agreement.title}, {agreement.cycle}, version {agreement.version.number}"
        yield from _told("agreement", title)
        yield from _told("source", f"{found.remade.name}, embedded")
    yield from _told("changes", _changes(case))
    if case.again is not None:
        yield from _told("rendering", _rendering(case))
        yield from _told("figures", "as computed from the source" if case.again.figures else "not those of the source")
    yield from _repository(found.repository)


def _changes(case: Case) -> str:
    facts = case.facts
    if not all(signature.intact for signature in facts.signatures):
        return "what was signed was changed afterwards"
    if facts.changes:
        return "more than signing was done to the file"
    if not facts.signatures:
        return "there is no signature that could tell"
    return "none but the signatures"


def _rendering(case: Case) -> str:
    assert case.again is not None
    match case.again.rendering:
        case Rendering.SAME:
            return "the embedded source gives the very bytes that the file begins with"
        case Rendering.OTHER:
            return "the embedded source gives another document than this"
        case Rendering.NOT_COMPARABLE:
            return f"not comparable, made with {'; '.join(case.again.why)}"


def _repository(repository: Repository | None) -> Iterator[str]:
    if repository is None:
        return
    if not repository.changes:
        yield from _told("repository", f"{repository.file} says the same")
        return
    who = f"to be signed by {listed(repository.signing)}" if repository.signing else "nobody has to sign it"
    yield from _told("repository", f"{repository.file} has changed since; {who}:")
    for change in repository.changes:
        yield from _wrapped(change, " " * (LABEL + 2) + "- ", " " * (LABEL + 4))


def _signature(signature: SignatureFacts, case: Case) -> Iterator[str]:
    person = case.signatory(signature)
    whose = f"{person.name}, for {person.party}" if person else "nobody whom the agreement names"
    yield safe(f"{signature.field}: {whose}")
    yield from _told("signed by", signature.holder.label)
    yield from _told("person", _person(signature, person))
    yield from _told("intact", "yes" if signature.intact else "no: what was signed has been changed since")
    yield from _told("genuine", "yes" if signature.valid else "no: not made with the key of its certificate")
    yield from _told("trusted", _trust(signature))
    yield from _told("time", _time(signature))


def _person(signature: SignatureFacts, person: Signatory | None) -> str:
    if signature.holder.is_service:
        return "a service signed with its own certificate"
    if person is None or not person.holds(signature.holder):
        return "not the signatory of this field"
    if signature.holder.emails:
        return f"the signatory, by the e-mail address {person.email}"
    return f"the signatory, by the name {person.name}; the certificate has no e-mail address"


def _trust(signature: SignatureFacts) -> str:
    match signature.trust:
        case Trust.TRUSTED:
            trial = ", an authority for trials" if signature.holder.is_trial else ""
            return f"yes: {signature.holder.issuer}{trial}"
        case Trust.NOT_TRUSTED:
            return f"no: {signature.holder.issuer}"
        case Trust.NOT_ASKED:
            return "not checked: name the authorities that you trust with --trust"


def _time(signature: SignatureFacts) -> str:
    if signature.stamped is not None:
        return f"{_moment(signature.stamped)}, by a timestamp that is trusted"
    claimed = "unknown" if signature.claimed is None else _moment(signature.claimed)
    if signature.stamp_fault:
        return f"{claimed}, as the signer says; its timestamp does not count: {signature.stamp_fault}"
    return f"{claimed}, as the signer says; there is no timestamp"


def _stamp(stamp: StampFacts) -> Iterator[str]:
    yield safe(stamp.field) + ": a timestamp of the whole document"
    yield from _told("intact", "yes" if stamp.sound else "no")
    yield from _told("trusted", stamp.trust.value)
    yield from _told("time", _moment(stamp.when))


def _awaited(person: Signatory) -> Iterator[str]:
    yield safe(f"{person.field}: {person.name}, for {person.party}")
    yield "  not signed yet"


def _moment(when: datetime) -> str:
    return f"{when.astimezone(UTC):%Y-%m-%d %H:%M:%S} UTC"


def _told(label: str, text: str) -> list[str]:
    return _wrapped(text, f"  {label:{LABEL}}", " " * (LABEL + 2))


def _wrapped(text: str, first: str, rest: str) -> list[str]:
    """`text` from the file, which may be anything, fit to be printed and in lines."""
    return wrap(first + text, WIDTH, rest)
