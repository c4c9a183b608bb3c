"""Authorities, people with keys, and a timestamp authority, made for tests with `cryptography` alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache

from asn1crypto import keys as asn1_keys
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.sign import signers, timestamps
from pyhanko_certvalidator.registry import SimpleCertificateStore

START = datetime(2026, 1, 1, tzinfo=UTC)
USAGES = (
    "digital_signature",
    "content_commitment",
    "key_encipherment",
    "data_encipherment",
    "key_agreement",
    "key_cert_sign",
    "crl_sign",
    "encipher_only",
    "decipher_only",
)

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey


@dataclass(frozen=True, slots=True)
class Holder:
    """Somebody with a key, the certificate for it, and those of the authorities above."""

    key: Key
    certificate: x509.Certificate
    above: tuple[x509.Certificate, ...] = ()

    @property
    def pem(self) -> bytes:
        """The certificate as the bytes of a file."""
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    @property
    def der(self) -> bytes:
        """The certificate as the bytes that a signature carries."""
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def signer(self, embedded: Sequence[x509.Certificate] = ()) -> signers.SimpleSigner:
        """Who signs with this key, and which certificates the signature carries besides."""
        store = SimpleCertificateStore()
        store.register_multiple([_asn1(each) for each in embedded])
        return signers.SimpleSigner(
            signing_cert=_asn1(self.certificate), signing_key=_asn1_key(self.key), cert_registry=store
        )


def _asn1(certificate: x509.Certificate) -> asn1_x509.Certificate:
    return asn1_x509.Certificate.load(certificate.public_bytes(serialization.Encoding.DER))


def _asn1_key(key: Key) -> asn1_keys.PrivateKeyInfo:
    data = key.private_bytes(
        serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    return asn1_keys.PrivateKeyInfo.load(data)


def authority(name: str = "Acme Root") -> Holder:
    """An authority that vouches for itself."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name("Acme", name)
    certificate = _certificate(subject, key, subject, key, ("key_cert_sign", "crl_sign"), of_authority=True)
    return Holder(key, certificate)


def person(by: Holder, name: str | None, *emails: str, organisation: str = "Acme", days: int = 825) -> Holder:
    """Somebody for whom the authority `by` vouches; without a name, a service of the organisation."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name(organisation, name)
    usages = ("digital_signature", "content_commitment")
    certificate = _certificate(subject, key, by.certificate.subject, by.key, usages, emails=emails, days=days)
    return Holder(key, certificate, (by.certificate,))


def self_made(name: str, email: str) -> Holder:
    """Somebody who vouches for themselves."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _name("Acme", name)
    usages = ("digital_signature", "content_commitment")
    return Holder(key, _certificate(subject, key, subject, key, usages, emails=(email,)))


@cache
def _timestamp_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(65537, 2048)


def timestamper(by: Holder, *, embedded: bool = False) -> timestamps.DummyTimeStamper:
    """A timestamp authority for which `by` vouches; its timestamps carry the certificate of `by` if it is `embedded`."""
    key = _timestamp_key()
    subject = _name("Acme", "Acme Time")
    certificate = _certificate(subject, key, by.certificate.subject, by.key, ("digital_signature",), for_time=True)
    store = SimpleCertificateStore()
    store.register_multiple([_asn1(by.certificate)] if embedded else [])
    return timestamps.DummyTimeStamper(_asn1(certificate), _asn1_key(key), certs_to_embed=store)


def _name(organisation: str, name: str | None) -> x509.Name:
    parts = [x509.NameAttribute(NameOID.ORGANIZATION_NAME, organisation)]
    parts += [] if name is None else [x509.NameAttribute(NameOID.COMMON_NAME, name)]
    return x509.Name(parts)


def _certificate(
    subject: x509.Name,
    key: Key,
    issuer: x509.Name,
    by: Key,
    usages: Sequence[str],
    emails: Sequence[str] = (),
    days: int = 825,
    *,
    of_authority: bool = False,
    for_time: bool = False,
) -> x509.Certificate:
    key_id = x509.SubjectKeyIdentifier.from_public_key(key.public_key())
    issuer_id = x509.AuthorityKeyIdentifier.from_issuer_public_key(by.public_key())
    builder = (
        x509.CertificateBuilder(issuer, subject, key.public_key(), x509.random_serial_number())
        .not_valid_before(START)
        .not_valid_after(START + timedelta(days=days))
        .add_extension(x509.BasicConstraints(of_authority, 1 if of_authority else None), critical=True)
        .add_extension(x509.KeyUsage(**{usage: usage in usages for usage in USAGES}), critical=True)
        .add_extension(key_id, critical=False)
        .add_extension(issuer_id, critical=False)
    )
    if emails:
        names = x509.SubjectAlternativeName([x509.RFC822Name(email) for email in emails])
        builder = builder.add_extension(names, critical=False)
    if for_time:
        builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
    return builder.sign(by, hashes.SHA256())
