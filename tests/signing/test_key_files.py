"""Keys from files: which open, which may sign, and what is said of the others."""

from __future__ import annotations

from datetime import timedelta
from typing import NoReturn

import pytest
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID

from slabuilder.signing.certificates import DOCUMENT_SIGNING, read_certificates
from slabuilder.signing.credential import Credential
from slabuilder.signing.faults import KeyFaultError
from slabuilder.signing.key_files import from_file
from slabuilder.signing.passphrase import Passphrase
from tests.signing.certificates import PASSWORD, Holder, holder, rsa_key, short_key
from tests.signing.papers import NOW

ROOT = holder("Root", ca=True)
MIDDLE = holder("Middle", ROOT, ca=True)
DANA = holder("Dana", MIDDLE)
SAM = holder("Sam", MIDDLE)
ENCRYPTED = BestAvailableEncryption(PASSWORD)


def right(_: str) -> Passphrase:
    return Passphrase(PASSWORD.decode())


def wrong(_: str) -> Passphrase:
    return Passphrase("battery staple")


def nobody(what: str) -> NoReturn:
    raise AssertionError(f"asked for {what}")


def opened(data: bytes, *others: Holder, ask: object = right) -> Credential:
    return from_file(data, "dana.p12", [other.certificate for other in others], NOW, ask)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("data", "others", "ask"),
    [
        (DANA.p12(MIDDLE, ROOT), (), right),
        (DANA.p12(MIDDLE, ROOT, password=None), (), nobody),
        (DANA.p12(), (ROOT, MIDDLE), right),
        (DANA.key_pem() + DANA.pem + MIDDLE.pem + ROOT.pem, (), nobody),
        (DANA.key_pem(ENCRYPTED), (DANA, MIDDLE, ROOT), right),
        (DANA.key_pem(), (SAM, ROOT, MIDDLE, DANA), nobody),
    ],
)
def test_a_key_with_its_chain(data: bytes, others: tuple[Holder, ...], ask: object) -> None:
    found = opened(data, *others, ask=ask)
    assert found.certificate == DANA.certificate
    assert found.issuers == (MIDDLE.certificate, ROOT.certificate)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (DANA.p12(MIDDLE, ROOT), "the passphrase does not open dana.p12"),
        (DANA.key_pem(ENCRYPTED) + DANA.pem, "the passphrase does not open dana.p12"),
        (b"no key at all", "dana.p12 is no file of keys"),
        (b"\x30\x03\x02\x01\x03", "dana.p12 is no file of keys"),
        (DANA.pem, "holds no private key"),
        (b"-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n", "is no file of keys"),
        (DANA.key_pem(), "there is no certificate for the key"),
        (DANA.key_pem() + SAM.pem, "there is no certificate for the key"),
    ],
)
def test_what_does_not_open(data: bytes, said: str) -> None:
    with pytest.raises(KeyFaultError, match=said) as caught:
        opened(data, ask=wrong)
    assert caught.value.help
    assert "battery" not in f"{caught.value!r} {caught.value.help} {caught.value.__cause__!r}"


@pytest.mark.parametrize(
    ("others", "missing"), [((), "Middle, who issued that of Dana"), ((MIDDLE,), "Root, who issued that of Middle")]
)
def test_a_chain_with_a_gap(others: tuple[Holder, ...], missing: str) -> None:
    with pytest.raises(KeyFaultError, match=f"the certificate of {missing}, is missing") as caught:
        opened(DANA.p12(*others))
    assert "--certificates" in str(caught.value.help)


def test_a_namesake_of_the_issuer_is_no_issuer() -> None:
    with pytest.raises(KeyFaultError, match="Middle, who issued that of Dana, is missing"):
        opened(DANA.p12(holder("Middle", ROOT, ca=True), ROOT))


DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("made", "said"),
    [
        (holder("Dana", ROOT, begins=NOW - 2 * DAY, ends=NOW - DAY), "expired on 2026-09-30"),
        (holder("Dana", ROOT, begins=NOW + DAY, ends=NOW + 2 * DAY), "valid from 2026-10-02 on"),
        (holder("Dana", ROOT, usage="key_encipherment"), "key usage names neither"),
        (holder("Dana", ROOT, purpose=ExtendedKeyUsageOID.SERVER_AUTH), "names other purposes"),
        (holder("Dana", ROOT, ca=True), "it is that of an authority"),
        (holder("Dana", ROOT, key=short_key()), "1024 bits, and at least 2048"),
    ],
)
def test_what_may_not_sign(made: Holder, said: str) -> None:
    with pytest.raises(KeyFaultError, match=said):
        opened(made.p12(ROOT))


@pytest.mark.parametrize(
    "made",
    [
        holder("Dana", ROOT, usage="content_commitment"),
        holder("Dana", ROOT, usage=None),
        holder("Dana", ROOT, purpose=DOCUMENT_SIGNING),
        holder("Dana", ROOT, purpose=ExtendedKeyUsageOID.EMAIL_PROTECTION),
        holder("Dana", ROOT, key=rsa_key()),
        holder("Dana", ROOT, begins=NOW, ends=NOW),
    ],
)
def test_what_may_sign(made: Holder) -> None:
    assert opened(made.p12(ROOT)).certificate == made.certificate


def test_certificates_are_read_from_both_forms() -> None:
    assert read_certificates(DANA.pem + ROOT.pem, "x") == [DANA.certificate, ROOT.certificate]
    der = ROOT.certificate.public_bytes(Encoding.DER)
    assert read_certificates(der, "x") == [ROOT.certificate]
    with pytest.raises(KeyFaultError, match="holds no certificate"):
        read_certificates(b"x", "x.pem")
