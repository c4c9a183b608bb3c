"""What one signs with, once it is opened: a key, its certificate, and the certificates that vouch for it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from asn1crypto import x509 as asn1
from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding
from pyhanko.sign.signers import Signer
from pyhanko_certvalidator.registry import SimpleCertificateStore


@dataclass(frozen=True, slots=True)
class Credential:
    """A key that is ready to sign, and the certificates from its own up to an authority's."""

    signer: Signer
    certificate: x509.Certificate
    issuers: tuple[x509.Certificate, ...]


def as_pyhanko(certificate: x509.Certificate) -> asn1.Certificate:
    """The certificate in the form that pyHanko takes."""
    return asn1.Certificate.load(certificate.public_bytes(Encoding.DER))


def store_of(certificates: Sequence[x509.Certificate]) -> SimpleCertificateStore:
    """The certificates as a store of pyHanko's."""
    store = SimpleCertificateStore()  # type: ignore[no-untyped-call]
    for certificate in certificates:
        store.register(as_pyhanko(certificate))
    return store
