"""Certificates with whatever a test wants to be wrong with them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import cache

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import (
    BestAvailableEncryption,
    Encoding,
    KeySerializationEncryption,
    NoEncryption,
    PrivateFormat,
    pkcs12,
)
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from tests.signing.papers import NOW

Key = ec.EllipticCurvePrivateKey | rsa.RSAPrivateKey
PASSWORD = b"correct horse"


@dataclass(frozen=True, slots=True)
class Holder:
    """A key and its certificate."""

    key: Key
    certificate: x509.Certificate

    @property
    def pem(self) -> bytes:
        """The certificate as PEM."""
        return self.certificate.public_bytes(Encoding.PEM)

    def key_pem(self, encryption: KeySerializationEncryption | None = None) -> bytes:
        """The key as PEM."""
        return self.key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, encryption or NoEncryption())

    def p12(self, *others: Holder, password: bytes | None = PASSWORD) -> bytes:
        """Key and certificates as PKCS#12."""
        encryption = NoEncryption() if password is None else BestAvailableEncryption(password)
        certificates = [other.certificate for other in others]
        return pkcs12.serialize_key_and_certificates(b"x", self.key, self.certificate, certificates, encryption)


@cache
def short_key() -> rsa.RSAPrivateKey:
    """An RSA key that is too short."""
    return rsa.generate_private_key(65537, 1024)


@cache
def rsa_key() -> rsa.RSAPrivateKey:
    """An RSA key of today."""
    return rsa.generate_private_key(65537, 2048)


def holder(
    name: str,
    by: Holder | None = None,
    *,
    key: Key | None = None,
    ca: bool = False,
    usage: str | None = "digital_signature",
    purpose: x509.ObjectIdentifier | None = None,
    begins: datetime = NOW - timedelta(days=1),
    ends: datetime = NOW + timedelta(days=1),
    critical_purpose: bool = False,
) -> Holder:
    """A key whose certificate is issued `by` somebody, or by itself."""
    own = key or ec.generate_private_key(ec.SECP256R1())
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    issuer = subject if by is None else by.certificate.subject
    builder = (
        x509.CertificateBuilder(issuer, subject, own.public_key(), x509.random_serial_number(), begins, ends)
        .add_extension(x509.BasicConstraints(ca=ca, path_length=None), critical=True)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(own.public_key()), critical=False)
    )
    if usage is not None:
        builder = builder.add_extension(_usage("key_cert_sign" if ca else usage), critical=True)
    if purpose is not None:
        builder = builder.add_extension(x509.ExtendedKeyUsage([purpose]), critical=critical_purpose)
    return Holder(own, builder.sign(own if by is None else by.key, SHA256()))


def time_authority(by: Holder) -> Holder:
    """A timestamp authority."""
    purpose = ExtendedKeyUsageOID.TIME_STAMPING
    return holder("Time Authority", by, key=rsa_key(), purpose=purpose, critical_purpose=True)


def _usage(named: str) -> x509.KeyUsage:
    names = (
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
    return x509.KeyUsage(**{name: name == named for name in names})
