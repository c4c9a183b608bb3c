"""Whether a certificate may sign an agreement at a time, whose certificates vouch for it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import TypeVar

from cryptography import x509
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID, ObjectIdentifier

from slabuilder.signing.faults import KeyFaultError

_E = TypeVar("_E", bound=x509.ExtensionType)

TRIAL = "TRIAL – no legal effect"
"""The organisation that a trial certificate and its authority name."""

DOCUMENT_SIGNING = ObjectIdentifier("1.3.6.1.5.5.7.3.36")
PURPOSES = (
    DOCUMENT_SIGNING,
    ExtendedKeyUsageOID.EMAIL_PROTECTION,
    ExtendedKeyUsageOID.ANY_EXTENDED_KEY_USAGE,
    ObjectIdentifier("1.3.6.1.4.1.311.10.3.12"),  # document signing, of Microsoft
    ObjectIdentifier("1.2.840.113583.1.1.5"),  # authentic documents, of Adobe
)
"""What a certificate may be for, if it says so at all, to sign documents with."""

SHORTEST_RSA = 2048
"""Bits of an RSA key; a shorter one can be broken."""

LONGEST_CHAIN = 10


def read_certificates(data: bytes, name: str) -> list[x509.Certificate]:
    """The certificates in a file, which is PEM or DER; a KeyFaultError where there is none."""
    try:
        if b"-----BEGIN CERTIFICATE" in data:
            return x509.load_pem_x509_certificates(data)
        return [x509.load_der_x509_certificate(data)]
    except ValueError:
        raise KeyFaultError(f"{name} holds no certificate", "give a .pem, .crt or .cer file") from None


def check_signs(certificate: x509.Certificate, at: datetime) -> None:
    """A KeyFaultError unless the certificate is valid `at` that time and made to sign with."""
    name = subject(certificate)
    if at > certificate.not_valid_after_utc:
        day = certificate.not_valid_after_utc.date()
        raise KeyFaultError(f"the certificate of {name} expired on {day}", "ask its issuer for a new one")
    if at < certificate.not_valid_before_utc:
        day = certificate.not_valid_before_utc.date()
        raise KeyFaultError(f"the certificate of {name} is valid from {day} on", "sign later, or set the clock right")
    if reason := _why_not(certificate):
        help = "ask its issuer for one that signs documents or e-mail"
        raise KeyFaultError(f"the certificate of {name} is not made to sign documents: {reason}", help)


def _why_not(certificate: x509.Certificate) -> str | None:
    basic = _extension(certificate, x509.BasicConstraints)
    if basic is not None and basic.ca:
        return "it is that of an authority"
    usage = _extension(certificate, x509.KeyUsage)
    if usage is not None and not (usage.digital_signature or usage.content_commitment):
        return "its key usage names neither digital signature nor non-repudiation"
    purposes = _extension(certificate, x509.ExtendedKeyUsage)
    if purposes is not None and not set(PURPOSES) & set(purposes):
        return "its extended key usage names other purposes"
    key = certificate.public_key()
    if isinstance(key, rsa.RSAPublicKey) and key.key_size < SHORTEST_RSA:
        return f"its RSA key has {key.key_size} bits, and at least {SHORTEST_RSA} are needed"
    return None


def chain(
    certificate: x509.Certificate, others: Iterable[x509.Certificate], trusted: Sequence[x509.Certificate] = ()
) -> list[x509.Certificate]:
    """Who vouches for `certificate`, from its issuer up to an authority of its own or a trusted one.

    A KeyFaultError names the certificate that is missing between.
    """
    known = [*others, *trusted]
    found: list[x509.Certificate] = []
    last = certificate
    while not _issued(last, last) and last not in trusted:
        issuer = next((other for other in known if _issued(other, last) and other not in found), None)
        if issuer is None or len(found) == LONGEST_CHAIN:
            message = f"the certificate of {full_name(last.issuer)}, who issued that of {subject(last)}, is missing"
            raise KeyFaultError(message, "give the file with the issuers' certificates: --certificates FILE")
        found.append(issuer)
        last = issuer
    return found


def _issued(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def find_for(public_key: bytes, certificates: Iterable[x509.Certificate]) -> x509.Certificate | None:
    """The certificate of a public key, which is given as `public_bytes` gives it."""
    return next((one for one in certificates if public_bytes(one.public_key()) == public_key), None)


def public_bytes(key: object) -> bytes:
    """A public key as bytes by which it is known again."""
    data: bytes = key.public_bytes(Encoding.DER, PublicFormat.SubjectPublicKeyInfo)  # type: ignore[attr-defined]
    return data


def is_trial(certificate: x509.Certificate) -> bool:
    """Whether it is a trial certificate, or one that a trial authority issued."""
    organisations = [
        *_values(certificate.subject, NameOID.ORGANIZATION_NAME),
        *_values(certificate.issuer, NameOID.ORGANIZATION_NAME),
    ]
    return TRIAL in organisations


def subject(certificate: x509.Certificate) -> str:
    """Whose certificate it is, in words: `Dana Reyes, Acme Ltd`."""
    return full_name(certificate.subject)


def full_name(name: x509.Name) -> str:
    """A name of a certificate without what it calls its parts."""
    wanted = (NameOID.COMMON_NAME, NameOID.ORGANIZATIONAL_UNIT_NAME, NameOID.ORGANIZATION_NAME)
    parts = [value for oid in wanted for value in _values(name, oid)]
    return ", ".join(parts) or name.rfc4514_string() or "nobody"


def _values(name: x509.Name, oid: ObjectIdentifier) -> list[str]:
    return [str(attribute.value) for attribute in name.get_attributes_for_oid(oid)]


def _extension(certificate: x509.Certificate, kind: type[_E]) -> _E | None:
    try:
        return certificate.extensions.get_extension_for_class(kind).value
    except x509.ExtensionNotFound:
        return None
    except ValueError:
        raise KeyFaultError(f"the certificate of {subject(certificate)} cannot be read", None) from None
