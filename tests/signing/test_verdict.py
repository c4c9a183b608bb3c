"""Each word of the verdict has a file that deserves it; and files that other programs wrote or signed."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat

from slabuilder.signing.verification.case import Case, Rendering
from slabuilder.signing.verification.facts import PdfFacts, Trust
from slabuilder.signing.verification.reading import Look, facts_of
from slabuilder.signing.verification.verdict import Word, judged
from tests.signing import attacks
from tests.signing.attacks import added, digits, with_digits
from tests.signing.authority import Holder, authority, person, timestamper
from tests.signing.signed import cast, sign, stamped
from tests.signing.small import NOW, PEOPLE, again, both, case, facts, first, full, page

Tool = Callable[[str], str]


def rewritten(data: bytes, qpdf: str, folder: Path) -> bytes:
    """The same document, as another product writes it."""
    before, after = folder / "before.pdf", folder / "after.pdf"
    before.write_bytes(data)
    subprocess.run([qpdf, before, after], check=True)
    return after.read_bytes()


def test_an_unsigned_file() -> None:
    assert judged(case(page())).word is Word.NOT_SIGNED


def test_a_file_cut_back_to_its_first_signature_awaits_the_second() -> None:
    assert both().startswith(first())
    verdict = judged(case(first()))
    assert (verdict.word, verdict.reasons) == (Word.AWAITING, ("awaiting Sam Okafor",))
    assert not verdict.holds


def test_without_anybody_to_trust_nothing_holds() -> None:
    found = facts_of(Look(full(), (), NOW))
    assert isinstance(found, PdfFacts)
    assert {each.trust for each in found.signatures} == {Trust.NOT_ASKED}
    assert judged(Case(found, PEOPLE, again(full()))).word is Word.TRUST_NOT_CHECKED


def test_another_authority_of_the_same_name_is_not_trusted() -> None:
    assert judged(case(full(), authority().der)).word is Word.NOT_VALID


def test_a_timestamp_of_the_whole_document() -> None:
    data = stamped(both(), timestamper(cast().root))
    assert judged(case(data)).word is Word.VALID
    assert judged(case(added(data, attacks.title))).word is Word.NOT_VALID
    assert judged(case(stamped(both(), timestamper(authority("Any Root"))))).word is Word.NOT_VALID


def test_what_a_service_signed_is_not_what_the_person_signed() -> None:
    service = person(cast().root, None, organisation="SignFast Ltd")
    data = sign(sign(page(), "sig-cmo", service, certify=True), "sig-cro", service)
    verdict = judged(case(data))
    assert verdict.word is Word.BY_SERVICE
    assert [reason.rpartition(" for ")[2] for reason in verdict.reasons] == ["Dana Reyes", "Sam Okafor"]
    assert "SignFast Ltd" in verdict.reasons[0]


def test_an_impostor_is_no_service() -> None:
    assert judged(case(sign(first(), "sig-cro", cast().impostor))).word is Word.NOT_VALID


def test_what_another_product_rewrote_before_it_was_signed(needs_tool: Tool, tmp_path: Path) -> None:
    start = rewritten(page(), needs_tool("qpdf"), tmp_path)
    data = sign(sign(start, "sig-cmo", cast().cmo, certify=True), "sig-cro", cast().cro)
    assert judged(case(data)).word is Word.NOT_OURS


def test_what_another_product_rewrote_after_it_was_signed(needs_tool: Tool, tmp_path: Path) -> None:
    assert judged(case(rewritten(both(), needs_tool("qpdf"), tmp_path))).word is Word.NOT_VALID


def test_a_document_without_an_agreement_is_not_ours() -> None:
    found = facts(both())
    assert isinstance(found, PdfFacts)
    assert judged(Case(found, None, None)).word is Word.NOT_OURS


def test_other_tools_are_no_reason_to_refuse_but_other_figures_are() -> None:
    made = case(both())
    assert isinstance(made, Case)
    assert made.again is not None
    older = replace(made.again, rendering=Rendering.NOT_COMPARABLE, why=("other versions: pango 1.50, here 1.56",))
    assert judged(replace(made, again=older)).word is Word.VALID
    assert judged(replace(made, again=replace(older, figures=False))).word is Word.NOT_OURS


def test_a_draft_that_somebody_signed() -> None:
    made = case(both())
    assert isinstance(made, Case)
    assert made.again is not None
    assert judged(replace(made, again=replace(made.again, is_draft=True))).word is Word.NOT_VALID


def signed_by_openssl(data: bytes, name: str, by: Holder, openssl: str, folder: Path) -> bytes:
    """`data` signed by OpenSSL; where the signature stands, pyHanko had made room."""
    made = sign(data, name, by)
    start, end = digits(made)
    key = by.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    files = {"covered": made[: start - 1] + made[end + 1 :], "certificate": by.pem, "key": key}
    for file, content in files.items():
        (folder / file).write_bytes(content)
    command = [openssl, "cms", "-sign", "-binary", "-cades", "-nosmimecap", "-md", "sha256", "-outform", "DER"]
    command += ["-in", "covered", "-signer", "certificate", "-inkey", "key"]
    return with_digits(made, subprocess.run(command, cwd=folder, check=True, capture_output=True).stdout)


def test_signatures_of_another_library(needs_tool: Tool, tmp_path: Path) -> None:
    openssl = needs_tool("openssl")
    one = signed_by_openssl(page(), "sig-cmo", cast().cmo, openssl, tmp_path)
    data = signed_by_openssl(one, "sig-cro", cast().cro, openssl, tmp_path)
    assert judged(case(data)).word is Word.VALID


def test_an_expired_certificate_needs_a_timestamp() -> None:
    """Years later, only a timestamp proves that the certificate was good when it signed."""
    later = NOW + timedelta(days=700)
    assert judged(case(both(), now=later)).word is Word.NOT_VALID
    assert judged(case(both(), now=NOW + timedelta(days=400))).word is Word.VALID
