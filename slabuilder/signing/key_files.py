"""Keys from files: PKCS#12 (.p12, .pfx), which holds certificates too, and PEM."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from asn1crypto import keys
from asn1crypto import pkcs12 as asn1_pkcs12
from cryptography import x509
from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric.types import PrivateKeyTypes
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
    pkcs12,
)
from pyhanko.sign.signers import SimpleSigner

from slabuilder.signing.certificates import chain, check_signs, find_for, public_bytes
from slabuilder.signing.credential import Credential, as_pyhanko, store_of
from slabuilder.signing.faults import KeyFaultError
from slabuilder.signing.passphrase import Ask

Opened = tuple[PrivateKeyTypes, list[x509.Certificate]]


def from_file(data: bytes, name: str, others: Sequence[x509.Certificate], at: datetime, ask: Ask) -> Credential:
    """The key in the file `name`, ready to sign `at` that time; `others` may be issuers of its certificate.

    A KeyFaultError says what keeps it from signing.
    """
    key, found = _opened(data, name, ask)
    known = [*found, *others]
    certificate = find_for(public_bytes(key.public_key()), known)
    if certificate is None:
        raise KeyFaultError(f"there is no certificate for the key in {name}", "give its file: --certificates FILE")
    check_signs(certificate, at)
    issuers = chain(certificate, known)
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    signer = SimpleSigner(
        signing_cert=as_pyhanko(certificate),
        signing_key=keys.PrivateKeyInfo.load(plain),
        cert_registry=store_of(issuers),
        embed_roots=False,
    )
    return Credential(signer, certificate, tuple(issuers))


def _opened(data: bytes, name: str, ask: Ask) -> Opened:
    try:
        return _from_pem(data, name, ask) if b"-----BEGIN" in data else _from_pkcs12(data, name, ask)
    except UnsupportedAlgorithm:
        raise KeyFaultError(f"the kind of key or encryption in {name} is not known", None) from None


def _from_pem(data: bytes, name: str, ask: Ask) -> Opened:
    if b"PRIVATE KEY-----" not in data:
        raise KeyFaultError(f"{name} holds no private key", "give the file with the key, or a .p12 file")
    encrypted = b"ENCRYPTED" in data
    passphrase = ask(f"passphrase of {name}") if encrypted else None
    try:
        key = load_pem_private_key(data, None if passphrase is None else passphrase.reveal_bytes())
    except (ValueError, TypeError):
        raise _wrong_passphrase(name) if encrypted else _not_a_key(name) from None
    certificates = x509.load_pem_x509_certificates(data) if b"BEGIN CERTIFICATE" in data else []
    return key, certificates


def _from_pkcs12(data: bytes, name: str, ask: Ask) -> Opened:
    if not _is_pkcs12(data):
        raise _not_a_key(name)
    try:
        found = pkcs12.load_pkcs12(data, None)
    except ValueError:  # the passphrase is asked for only where it is needed
        try:
            found = pkcs12.load_pkcs12(data, ask(f"passphrase of {name}").reveal_bytes())
        except ValueError:
            raise _wrong_passphrase(name) from None
    if found.key is None:
        raise KeyFaultError(f"{name} holds no private key", "give the file that was exported with the key")
    certificates = [*([found.cert] if found.cert else []), *found.additional_certs]
    return found.key, [each.certificate for each in certificates]


def _is_pkcs12(data: bytes) -> bool:
    try:
        pfx = asn1_pkcs12.Pfx.load(data)
        return pfx["version"].native == "v3" and pfx["auth_safe"].native is not None
    except (ValueError, TypeError, KeyError):
        return False


def _wrong_passphrase(name: str) -> KeyFaultError:
    return KeyFaultError(f"the passphrase does not open {name}", "type it again; capital letters matter")


def _not_a_key(name: str) -> KeyFaultError:
    return KeyFaultError(f"{name} is no file of keys", "give a PKCS#12 file (.p12, .pfx) or a PEM file (.pem, .key)")
