"""Each rule has an attack that it alone refuses: without the rule, the attacked file is valid."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from asn1crypto import cms

from slabuilder.signing.verification import rules
from slabuilder.signing.verification.case import Case, Rendering
from slabuilder.signing.verification.reading import Unreadable
from slabuilder.signing.verification.rules import RULES, Rule
from slabuilder.signing.verification.verdict import Verdict, Word, judged
from tests.signing import attacks
from tests.signing.attacks import added, behind, covering_less, message, with_digits
from tests.signing.authority import authority, person, self_made, timestamper
from tests.signing.signed import cast, sign
from tests.signing.small import both, case, first, full, page


def test_what_is_genuine_is_valid() -> None:
    assert judged(case(both())) == Verdict(Word.VALID)
    assert judged(case(full())) == Verdict(Word.VALID)


def changed_text() -> bytes:
    """A bit of what both signed, in the name of the program that made it."""
    return _flipped(both(), b"WeasyPrint")


def _flipped(data: bytes, word: bytes) -> bytes:
    place = data.index(word)
    return data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :]


def other_key() -> bytes:
    """The last signature's value, of which a bit is another one: no key ever made it."""
    made = message(both())
    (signer,) = cms.ContentInfo.load(bytes(made))["content"]["signer_infos"]
    value = signer["signature"].native
    place = made.index(value) + len(value) - 1
    made[place] ^= 1
    return with_digits(both(), bytes(made))


def namesake() -> bytes:
    """Somebody who gives himself a certificate with Sam's name and address."""
    return sign(first(), "sig-cro", self_made("Sam Okafor", "sam@acme.example"))


def clock_of_their_own() -> bytes:
    """A timestamp by an authority that anybody could make."""
    return sign(first(), "sig-cro", cast().cro, stamper=timestamper(authority("Any Root"), embedded=True))


def another_title() -> bytes:
    """Another title in the properties, after the last signature."""
    return added(both(), attacks.title)


def only_a_part() -> bytes:
    """A first signature that leaves the end of the file open, for whatever is put there."""
    return sign(covering_less(first(), cast().cmo, 20), "sig-cro", cast().cro)


def page_between_signatures() -> bytes:
    """Another page between marketing's signature and that of sales."""
    return sign(added(first(), attacks.content), "sig-cro", cast().cro)


def hidden_field() -> bytes:
    """A field that nobody sees, made between the signatures, of which the first did not certify the document."""
    one = sign(page(), "sig-cmo", cast().cmo)
    return sign(added(one, attacks.new_field), "sig-cro", cast().cro)


def unknown_kind() -> bytes:
    """A field filled with a signature of a kind that pyHanko passes over."""
    start = added(page("sig-cmo", "sig-cro", "sig-third"), attacks.unknown_kind)
    return sign(sign(start, "sig-cmo", cast().cmo), "sig-cro", cast().cro)


def third_signature() -> bytes:
    """A signature in a field that the agreement does not know, by somebody of the same company."""
    start = sign(page("sig-cmo", "sig-cro", "sig-third"), "sig-cmo", cast().cmo, certify=True)
    return sign(sign(start, "sig-cro", cast().cro), "sig-third", cast().impostor)


def impostor() -> bytes:
    """Somebody else of the same company, in Sam's field."""
    return sign(first(), "sig-cro", cast().impostor)


def one_person_twice() -> bytes:
    """One person with the addresses of both, in both fields."""
    one = person(cast().root, "Dana Reyes", "dana@acme.example", "sam@acme.example")
    return sign(sign(page(), "sig-cmo", one, certify=True), "sig-cro", one)


def padding() -> bytes:
    """Something in the room behind the last signature."""
    _, end = attacks.digits(both())
    return both()[: end - 2] + b"41" + both()[end:]


def bag() -> bytes:
    """A bit of the authority's certificate, as the last signature carries it."""
    made = message(full())
    place = made.index(cast().root.der) + len(cast().root.der) - 1
    made[place] ^= 1
    return with_digits(full(), bytes(made))


def ornament() -> bytes:
    """The document that was to be signed in front, and another one behind it that readers see."""
    start = behind(page(), page(text="Marketing owes 4 leads."))
    return sign(sign(start, "sig-cmo", cast().cmo, certify=True), "sig-cro", cast().cro)


ATTACKS: dict[Rule, Callable[[], bytes]] = {
    rules.every_signature_fits_the_file: changed_text,
    rules.every_signature_is_genuine: other_key,
    rules.an_authority_vouches_for_each: namesake,
    rules.every_timestamp_is_sound: clock_of_their_own,
    rules.the_last_one_covers_the_whole_file: another_title,
    rules.each_covers_the_file_as_it_was: only_a_part,
    rules.nothing_but_signing_was_done: page_between_signatures,
    rules.no_field_was_added: hidden_field,
    rules.no_field_is_filled_with_something_else: unknown_kind,
    rules.only_signatories_sign: third_signature,
    rules.each_signs_in_their_own_field: impostor,
    rules.nobody_signs_twice: one_person_twice,
    rules.each_is_written_in_the_one_form: padding,
    rules.each_carries_whole_certificates: bag,
    rules.it_rests_on_its_first_bytes: ornament,
}


@pytest.mark.parametrize("rule", ATTACKS, ids=lambda rule: rule.__name__)
def test_an_attack_is_refused_by_its_rule_and_by_no_other(rule: Rule) -> None:
    made = genuine_rendering(case(ATTACKS[rule]()))
    assert judged(made).word is Word.NOT_VALID
    assert judged(made, [each for each in RULES if each is not rule]) == Verdict(Word.VALID)


def genuine_rendering(made: Case | Unreadable) -> Case:
    """The case, as if the file began with its rendering: of that, a verdict of its own tells."""
    assert isinstance(made, Case), made
    assert made.again is not None
    return replace(made, again=replace(made.again, rendering=Rendering.SAME))


def test_every_rule_has_an_attack() -> None:
    assert set(RULES) - set(ATTACKS) == {rules.it_was_built_for_signature}
