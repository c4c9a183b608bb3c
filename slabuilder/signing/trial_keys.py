"""Makes keys to try signing with: an authority, whose key is forgotten at once, and one key for each person.

Whatever they sign has no legal effect, and they say so: the certificates, and so every signature made with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import BestAvailableEncryption, Encoding, pkcs12
from cryptography.x509.oid import NameOID

from slabuilder.agreement.parties import Signatory
from slabuilder.signing.certificates import DOCUMENT_SIGNING, TRIAL
from slabuilder.signing.passphrase import Passphrase

VALID = timedelta(days=365)
LONGEST_NAME = 64
"""Letters of a name in a certificate (X.520)."""

AUTHORITY_FILE = "trial-authority.pem"


@dataclass(frozen=True, slots=True)
class TrialKeys:
    """The authority's certificate as PEM, and each person's key with certificates as PKCS#12, by the person's id."""

    authority: bytes
    keys: dict[str, bytes]


def trial_keys(people: Sequence[Signatory], passphrase: Passphrase, at: datetime) -> TrialKeys:
    """A new authority, and a new key for each of `people`, valid for a year from `at`; one passphrase opens them all."""
    root_key = ec.generate_private_key(ec.SECP256R1())
    root_name = _name("slabuilder trial authority")
    root = (
        _begun(root_name, root_name, root_key.public_key(), root_key.public_key(), at)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(key_cert_sign=True, crl_sign=True), critical=True)
        .sign(root_key, SHA256())
    )
    keys = {person.id: _key_of(person, root, root_key, passphrase, at) for person in people}
    return TrialKeys(root.public_bytes(Encoding.PEM), keys)


def _key_of(
    person: Signatory,
    root: x509.Certificate,
    root_key: ec.EllipticCurvePrivateKey,
    passphrase: Passphrase,
    at: datetime,
) -> bytes:
    key = ec.generate_private_key(ec.SECP256R1())
    begun = (
        _begun(_name(person.name), root.subject, key.public_key(), root_key.public_key(), at)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(digital_signature=True, content_commitment=True), critical=True)
        .add_extension(x509.ExtendedKeyUsage([DOCUMENT_SIGNING]), critical=False)
    )
    if person.email.isascii():
        begun = begun.add_extension(x509.SubjectAlternativeName([x509.RFC822Name(person.email)]), critical=False)
    certificate = begun.sign(root_key, SHA256())
    encryption = BestAvailableEncryption(passphrase.reveal_bytes())
    return pkcs12.serialize_key_and_certificates(person.id.encode(), key, certificate, [root], encryption)


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    issuer_key: ec.EllipticCurvePublicKey,
    at: datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(at)
        .not_valid_after(at + VALID)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
        .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(issuer_key), critical=False)
    )


def _name(name: str) -> x509.Name:
    return x509.Name(
        [
            x509.NameAttribute(NameOID.ORGANIZATION_NAME, TRIAL),
            x509.NameAttribute(NameOID.COMMON_NAME, name[:LONGEST_NAME]),
        ]
    )


def _usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )
