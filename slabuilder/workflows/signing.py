"""13. The signatures: a document that is what its agreement renders to is signed by those whom the agreement names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.bounded import Exceeded, Processes
from slabuilder.loading import load
from slabuilder.signing.faults import SigningError
from slabuilder.workflows.projects import Workplace
from slabuilder.workflows.rendering_again import Again, again, differences, rendered_again

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.agreement.parties import Signatory
    from slabuilder.signing.credential import Credential
    from slabuilder.signing.examining import Box, Examined, PresentSignature
    from slabuilder.signing.timestamping import Authority

SIGNED = "-signed"
"""What the name of a signed document ends with, before its suffix."""

_MODULES = ("slabuilder.signing.examining", "slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf")


@dataclass(frozen=True, slots=True)
class Ready:
    """A document that may be signed, by whom, in which box, and the signatures that it bears already."""

    file: Path
    data: bytes
    agreement: Agreement
    person: Signatory
    box: Box
    earlier: tuple[PresentSignature, ...]


def ready(file: Path, person_id: str | None, place: Workplace, kept_in: Path | None) -> Ready:
    """The document in `file`, for the signatory `person_id`; a SigningError says why it is not to be signed.

    Proofs, which it has in it, are kept in the folder `kept_in`, if there is one.
    """
    from slabuilder.signing.carried import carried
    from slabuilder.signing.files_io import pdf_bytes

    data = pdf_bytes(file)
    with Processes(1, None, _MODULES) as processes:
        found = _examined(data, file, processes)
        inside = carried(found.files)
        agreement = load(inside.source, inside.name).agreement
        if agreement is None:
            raise SigningError(f"the agreement in {file} has errors", "build it again with this slabuilder")
        person = _person(agreement, person_id)
        task = again(inside.name, inside.source, inside.inputs, place, kept_in)
        _check_is_what_it_says(data, task, found, processes)
    _check_earlier(found.signatures, agreement)
    return Ready(file, data, agreement, person, _free_box(found, person, file), found.signatures)


def signed(what: Ready, credential: Credential, at: datetime, authority: Authority | None) -> bytes:
    """The document with one signature more, made `at` that time; a SigningError if the key is not the signatory's."""
    from slabuilder.render.stamp import Signed, stamp
    from slabuilder.signing.certificates import belongs_to, full_name, is_trial, subject
    from slabuilder.signing.examining import FIELD, certificate_of, present_signatures
    from slabuilder.signing.pades import Act
    from slabuilder.signing.pades import signed as written

    certificate, person, agreement = credential.certificate, what.person, what.agreement
    if not belongs_to(certificate, person.name, person.email):
        message = f"the key belongs to {subject(certificate)}, not to {person.name} ({person.email})"
        raise SigningError(
            message, "sign with that person's key, or name whoever signs in the agreement and build again"
        )
    if certificate in map(certificate_of, what.earlier):
        raise SigningError(
            "this key has signed already, for somebody else", "each person signs with a key of their own"
        )
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
    act = Act(f"{FIELD}{person.id}", reason, at, appearance, first=not what.earlier)
    data = written(what.data, act, credential, authority)
    faults = [each.fault for each in present_signatures(data) if each.fault is not None]
    if faults or not data.startswith(what.data):
        raise SigningError(f"the new signature does not hold: {', '.join(faults)}", "nothing was written; report it")
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


def _examined(data: bytes, file: Path, processes: Processes) -> Examined:
    from slabuilder.signing.examining import examined

    (found,) = processes.results(examined, [data])
    if isinstance(found, Exceeded):
        raise SigningError(f"{file} is not to be signed: reading it {found.what}", "build it again, and sign that")
    if isinstance(found, str):
        raise SigningError(f"{file} is not to be signed: {found}", "build it again, and sign that")
    return found


def _check_is_what_it_says(data: bytes, task: Again, found: Examined, processes: Processes) -> None:
    """A SigningError unless the document begins with what its agreement renders to, and only signatures follow."""
    unlike = differences(task)
    if unlike.agreement:
        message = "this PDF was changed: it does not carry what it says it was made from"
        raise SigningError(message, "build it again, and sign that")
    if unlike.project:
        message = f"this PDF was made with other settings of the project: {', '.join(unlike.project)}"
        raise SigningError(message, "sign in the folder of the project, as it stood when the document was built")
    (rendered,) = processes.results(rendered_again, [task])
    if isinstance(rendered, Exceeded):
        raise SigningError(f"this PDF cannot be compared with its agreement: it {rendered.what}", None)
    if rendered is not None and data.startswith(rendered):
        if not found.signatures and data != rendered:
            raise SigningError("this PDF was changed after it was built", "build it again, and sign that")
        return
    if unlike.tools:
        message = f"this machine renders documents otherwise than the one that made this PDF: {', '.join(unlike.tools)}"
        raise SigningError(message, "sign where it was built, or build it again here if nobody has signed yet")
    raise SigningError("this PDF is not what its agreement renders to: it was changed", "build it again, and sign that")


def _check_earlier(signatures: Sequence[PresentSignature], agreement: Agreement) -> None:
    """A SigningError unless every signature that is there holds, and is that of the person whose field it is in."""
    from slabuilder.signing.certificates import belongs_to, subject
    from slabuilder.signing.examining import FIELD, certificate_of

    people = {f"{FIELD}{person.id}": person for person in _signatories(agreement)}
    help = "do not sign it; begin again with the document as it was built"
    for signature in signatures:
        person, certificate = people.get(signature.field), certificate_of(signature)
        if person is None:
            raise SigningError(f"{subject(certificate)} has signed, whom the agreement does not name", help)
        if signature.fault is not None:
            raise SigningError(f"the signature of {person.name} does not hold: {signature.fault}", help)
        if not belongs_to(certificate, person.name, person.email):
            raise SigningError(f"the signature of {person.name} was made by {subject(certificate)}", help)


def _person(agreement: Agreement, person_id: str | None) -> Signatory:
    people = {person.id: person for person in _signatories(agreement)}
    if person_id in people:
        return people[person_id]
    choice = ", ".join(f"--as {person.id} ({person.name})" for person in people.values())
    message = "say who signs" if person_id is None else f"the agreement names no signatory “{person_id}”"
    raise SigningError(message, choice)


def _free_box(found: Examined, person: Signatory, file: Path) -> Box:
    from slabuilder.signing.examining import FIELD

    field = f"{FIELD}{person.id}"
    if field in (signature.field for signature in found.signatures):
        raise SigningError(f"{person.name} has signed {file} already", "pass it on to whoever has not")
    if field not in found.boxes:
        raise SigningError(f"{file} has no field for {person.name}", "use a template that has one for each signatory")
    return found.boxes[field]


def _signatories(agreement: Agreement) -> tuple[Signatory, ...]:
    return (*agreement.parties.marketing.signatories, *agreement.parties.sales.signatories)
