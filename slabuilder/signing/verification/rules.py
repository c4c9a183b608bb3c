"""What makes a signed PDF worth nothing: one rule for each way in which it can fail, each with an attack among the tests.

A rule says in words what is wrong, as often as it is wrong. It takes facts as they are; nobody has judged them before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import combinations

from slabuilder.signing.verification.case import Case
from slabuilder.signing.verification.facts import Covers, SignatureFacts, Trust

Rule = Callable[[Case], Iterator[str]]


def every_signature_fits_the_file(case: Case) -> Iterator[str]:
    """Not a byte that a signature covers has changed since."""
    for each in case.facts.signatures:
        if not each.intact:
            yield f"{each.field}: what was signed has been changed since"


def every_signature_is_genuine(case: Case) -> Iterator[str]:
    """Each was made with the key of the certificate that it carries."""
    for each in case.facts.signatures:
        if not each.valid:
            yield f"{each.field}: the signature was not made with the key of its certificate"


def an_authority_vouches_for_each(case: Case) -> Iterator[str]:
    """An authority that is trusted vouches for each certificate; where nobody said whom to trust, nothing is refused here."""
    for each in case.facts.signatures:
        if each.valid and each.trust is Trust.NOT_TRUSTED:
            why = f" ({each.why_not_trusted})" if each.why_not_trusted else ""
            yield f"{each.field}: no authority that you trust vouches for {each.holder.label}{why}"


def every_timestamp_is_sound(case: Case) -> Iterator[str]:
    """A timestamp that is there fits what it is about, and an authority that is trusted made it."""
    for each in case.facts.signatures:
        if each.stamp_fault and each.trust is not Trust.NOT_ASKED:
            yield f"{each.field}: its timestamp does not count: {each.stamp_fault}"
    for stamp in case.facts.stamps:
        if not stamp.sound:
            yield f"{stamp.field}: the timestamp does not fit the file"
        elif stamp.trust is Trust.NOT_TRUSTED:
            yield f"{stamp.field}: no authority that you trust made this timestamp"


def the_last_one_covers_the_whole_file(case: Case) -> Iterator[str]:
    """Nothing stands behind the last signature, or timestamp of the document: a changed title, an emptied field, a page."""
    if case.facts.order:
        last = case.facts.order[-1]
        if case.facts.covers.get(last) is not Covers.FILE:
            yield f"{last}: the file goes on behind the last signature"


def each_covers_the_file_as_it_was(case: Case) -> Iterator[str]:
    """Each covers every byte of the file as it was when it was made."""
    for field, covers in case.facts.covers.items():
        if covers is Covers.LESS:
            yield f"{field}: the signature covers only parts of the file"


def nothing_but_signing_was_done(case: Case) -> Iterator[str]:
    """Between the first bytes and the last signature nothing was done but to sign in the fields that were there."""
    for change in case.facts.changes:
        yield f"more than signing was done to the file: {change}"


def no_field_was_added(case: Case) -> Iterator[str]:
    """The fields are those that the document was made with, whether or not the first signature forbade others.

    A timestamp of the document has a field of its own, which is made with it.
    """
    known = {*case.facts.first_fields, *(stamp.field for stamp in case.facts.stamps)}
    for name in case.facts.fields:
        if name not in known:
            yield f"{name}: this field was added after the document was made"


def no_field_is_filled_with_something_else(case: Case) -> Iterator[str]:
    """Every field that is filled has a signature that was looked at."""
    for name in case.facts.strange_fields:
        yield f"{name}: the field is filled with what is no signature that can be checked"


def only_signatories_sign(case: Case) -> Iterator[str]:
    """Each signature stands in the field of somebody whom the agreement names: there is no third one."""
    if case.signatories is not None:
        for each in case.facts.signatures:
            if case.signatory(each) is None:
                yield f"{each.field}: the agreement has no signatory for this signature, by {each.holder.label}"


def each_signs_in_their_own_field(case: Case) -> Iterator[str]:
    """The certificate is that of the very person: its e-mail address is theirs, or, if it has none, its name."""
    for each in case.facts.signatures:
        person = case.signatory(each)
        if person is not None and not each.holder.is_service and not person.holds(each.holder):
            yield f"{each.field}: signed by {each.holder.label}, and not by {person.name} <{person.email}>"


def nobody_signs_twice(case: Case) -> Iterator[str]:
    """Two signatures are those of two people: of two keys, and of two certificates."""
    for one, other in combinations(case.facts.signatures, 2):
        if _same(one, other) and not one.holder.is_service:
            yield f"{one.field} and {other.field} were signed by the same person, {one.holder.label}"


def _same(one: SignatureFacts, other: SignatureFacts) -> bool:
    return one.holder.key == other.holder.key or one.holder.fingerprint == other.holder.fingerprint


def each_is_written_in_the_one_form(case: Case) -> Iterator[str]:
    """The digits in which a signature is written, which no signature covers, have one form, and zeros behind them."""
    for each in case.facts.seals:
        for fault in each.written:
            yield f"{each.field}: {fault}"


def each_carries_whole_certificates(case: Case) -> Iterator[str]:
    """The certificates that a signature carries, which it does not cover, are as their authorities signed them."""
    for each in case.facts.seals:
        for fault in each.carried if each.trust is Trust.TRUSTED else ():
            yield f"{each.field}: {fault}"


def it_was_built_for_signature(case: Case) -> Iterator[str]:
    """A draft is not signed: a document for signature says so in what it was made from."""
    if case.facts.signatures and case.again is not None and case.again.is_draft:
        yield "the document is a draft: it was not built for signature"


def it_rests_on_its_first_bytes(case: Case) -> Iterator[str]:
    """A reader of the file goes back to the list of objects of the first bytes: they are not a mere ornament."""
    again = case.again
    if again is not None and again.end is not None and again.end != case.facts.first_end:
        yield "the file begins with our document, and shows another one"


RULES: tuple[Rule, ...] = (
    every_signature_fits_the_file,
    every_signature_is_genuine,
    an_authority_vouches_for_each,
    every_timestamp_is_sound,
    the_last_one_covers_the_whole_file,
    each_covers_the_file_as_it_was,
    nothing_but_signing_was_done,
    no_field_was_added,
    no_field_is_filled_with_something_else,
    only_signatories_sign,
    each_signs_in_their_own_field,
    nobody_signs_twice,
    each_is_written_in_the_one_form,
    each_carries_whole_certificates,
    it_was_built_for_signature,
    it_rests_on_its_first_bytes,
)
