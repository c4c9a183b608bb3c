"""13. The signatures: a document that is what its agreement renders to is signed by those whom the agreement names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.signing.faults import SigningError
from slabuilder.workflows.projects import Workplace, settings
from slabuilder.workflows.verifying import looked_at

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.agreement.parties import Signatory
    from slabuilder.signing.credential import Credential
    from slabuilder.signing.pades import Box
    from slabuilder.signing.timestamping import Authority
    from slabuilder.signing.verification.again import Remade
    from slabuilder.signing.verification.case import Case

SIGNED = "-signed"
"""What the name of a signed document ends with, before its suffix."""

_LAST = b"%%EOF"
"""How a PDF ends, and each addition to it."""

AFRESH = "sign the PDF that `slabuilder build --for-signature` wrote, or what others have signed of it"


@dataclass(frozen=True, slots=True)
class Ready:
    """A document that may be signed, by whom, in which box, and all that it was judged by."""

    file: Path
    data: bytes
    agreement: Agreement
    person: Signatory
    box: Box
    case: Case
    roots: tuple[bytes, ...]


def ready(file: Path, person_id: str | None, place: Workplace, now: datetime) -> Ready:
    """The document in `file`, for the signatory `person_id`; a SigningError says why it is not to be signed."""
    from slabuilder.signing.files_io import pdf_bytes
    from slabuilder.signing.verification.reading import Look, Unreadable
    from slabuilder.signing.verification.trust import trusted_certificates

    data = pdf_bytes(file)
    roots = trusted_certificates([place.folder / name for name in place.project.signing.trust])
    case, remade = looked_at(Look(data, roots, now), settings(place))
    if isinstance(case, Unreadable):
        raise SigningError(f"{file} is not to be signed: {case.why}", AFRESH)
    if remade is None:
        raise SigningError(f"{file} carries no agreement that slabuilder made it from", AFRESH)
    _check_is_ours(data, file, remade)
    _check_signatures(data, case, remade, file)
    person = _person(remade.agreement, person_id)
    return Ready(file, data, remade.agreement, person, _free_box(data, case, person, file), case, roots)


def signed(what: Ready, credential: Credential, at: datetime, authority: Authority | None) -> bytes:
    """The document with one signature more, made `at` that time; a SigningError if the key is not the signatory's."""
    from slabuilder.render.stamp import Signed, stamp
    from slabuilder.signing.certificates import full_name, is_trial, subject
    from slabuilder.signing.pades import Act
    from slabuilder.signing.pades import signed as written
    from slabuilder.signing.verification.case import FIELD

    certificate, person, agreement = credential.certificate, what.person, what.agreement
    _check_is_theirs(credential, what)
    look = Signed(
        name=person.name,
        title=person.title,
        at=at,
        subject=subject(certificate),
        issuer=full_name(certificate.issuer),
        trial=is_trial(certificate),
        width=what.box.width,
        height=what.box.height,
    )
    reason = f"Agrees to {agreement.title}, {agreement.cycle}, version {agreement.version.number}"
    appearance = stamp(look, agreement.locale, agreement.currency)
    act = Act(f"{FIELD}{person.id}", reason, at, appearance, first=not what.case.facts.signatures)
    data = written(what.data, act, credential, authority)
    _check_new(data, what, at)
    return data


def write_signed(what: Ready, data: bytes, output: Path | None) -> Path:
    """Write the signed document and give its file: `NAME-signed.pdf` beside the document, which may be that file itself.

    A file that is there is replaced only if what it holds is how the new one begins: no signature is ever lost.
    """
    from slabuilder.signing.files_io import pdf_bytes
    from slabuilder.writing_io import write_whole

    stem = what.file.stem.removesuffix(SIGNED)
    target = output or what.file.with_name(f"{stem}{SIGNED}.pdf")
    if target.exists() and not data.startswith(pdf_bytes(target)):
        help = f"sign that file: slabuilder sign {target} --as {what.person.id} …; or name another with --output"
        raise SigningError(f"{target} exists already, with other signatures", help)
    write_whole(target, data)
    return target


def _check_is_ours(data: bytes, file: Path, remade: Remade) -> None:
    """A SigningError unless the document begins with what its agreement renders to, for signature."""
    from slabuilder.signing.verification.case import Rendering

    again = remade.again
    if again.is_draft:
        raise SigningError(f"{file} is a draft, which nobody signs", AFRESH)
    if again.rendering is Rendering.OTHER:
        raise SigningError(f"{file} is not what its agreement renders to: {'; '.join(again.why)}", AFRESH)
    if again.rendering is Rendering.NOT_COMPARABLE:
        help = "sign where it was built, in its project; or, if nobody has signed yet, build it again here"
        raise SigningError(f"{file} cannot be rendered again here: {'; '.join(again.why)}", help)


def _check_signatures(data: bytes, case: Case, remade: Remade, file: Path) -> None:
    """A SigningError unless all that stands behind the document are signatures that hold."""
    from slabuilder.signing.verification.verdict import Word, judged

    verdict, help = judged(case), "do not sign it; begin again with the document as it was built"
    if verdict.word in (Word.NOT_VALID, Word.NOT_OURS):
        raise SigningError(f"{file} does not hold: {'; '.join(verdict.reasons)}", help)
    end = remade.again.end or 0
    if not case.facts.signatures and data[data.index(_LAST, end) :].rstrip() != _LAST:
        raise SigningError(f"{file} was changed after it was built", help)


def _person(agreement: Agreement, person_id: str | None) -> Signatory:
    parties = agreement.parties
    people = {person.id: person for person in (*parties.marketing.signatories, *parties.sales.signatories)}
    if person_id in people:
        return people[person_id]
    choice = ", ".join(f"--as {person.id} ({person.name})" for person in people.values())
    message = "say who signs" if person_id is None else f"the agreement names no signatory “{person_id}”"
    raise SigningError(message, choice)


def _free_box(data: bytes, case: Case, person: Signatory, file: Path) -> Box:
    from slabuilder.signing.pades import box_of
    from slabuilder.signing.verification.case import FIELD

    field = f"{FIELD}{person.id}"
    if field in case.facts.order:
        raise SigningError(f"{person.name} has signed {file} already", "pass it on to whoever has not")
    box = box_of(data, field)
    if box is None:
        raise SigningError(f"{file} has no field for {person.name}", "use a template that has one for each signatory")
    return box


def _check_is_theirs(credential: Credential, what: Ready) -> None:
    """A SigningError unless the key is that of the person who signs, and of nobody who has signed."""
    from slabuilder.signing.credential import as_pyhanko
    from slabuilder.signing.verification.carried import holder_of

    holder, person = holder_of(as_pyhanko(credential.certificate)), what.person
    (expected,) = (each for each in what.case.awaited if each.id == person.id)
    if not expected.holds(holder):
        message = f"the key is that of {holder.subject}, not of {person.name} <{person.email}>"
        help = "sign with that person's key; or name whoever signs in the agreement, and build it again"
        raise SigningError(message, help)
    if holder.key in (each.holder.key for each in what.case.facts.signatures):
        raise SigningError("this key has signed already, for somebody else", "everybody signs with a key of their own")


def _check_new(data: bytes, what: Ready, at: datetime) -> None:
    """A SigningError unless the document with the new signature holds as well."""
    from slabuilder.signing.verification.case import Case
    from slabuilder.signing.verification.reading import Look, Unreadable, facts_of
    from slabuilder.signing.verification.verdict import Word, judged

    facts = facts_of(Look(data, what.roots, at))
    if isinstance(facts, Unreadable):
        raise SigningError(f"the new signature cannot be read again: {facts.why}", "nothing was written; report it")
    verdict = judged(Case(facts, what.case.signatories, what.case.again))
    if verdict.word is Word.NOT_VALID:
        help = "nothing was written; sign with a key whose authority the project trusts (signing: trust: in slabuilder.yaml)"
        raise SigningError(f"the new signature would not hold: {'; '.join(verdict.reasons)}", help)
