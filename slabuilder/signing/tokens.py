"""Keys in a token, a smart card or a hardware module: PKCS#11. The key never leaves it; the token signs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import pkcs11
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from pkcs11 import Attribute, ObjectClass
from pyhanko.sign.pkcs11 import PKCS11Signer

from slabuilder.signing.certificates import chain, check_signs
from slabuilder.signing.credential import Credential, as_pyhanko, store_of
from slabuilder.signing.faults import KeyFaultError
from slabuilder.signing.passphrase import Ask


@dataclass(frozen=True, slots=True)
class Token:
    """Where the key is: the module that speaks with the token, the token's label, those of the key and its certificate.

    Without a label, the one that there is.
    """

    module: str
    label: str | None = None
    key: str | None = None
    certificate: str | None = None


@contextmanager
def in_token(token: Token, others: Sequence[x509.Certificate], at: datetime, ask: Ask) -> Iterator[Credential]:
    """The key in `token`, ready to sign `at` that time, until the `with` block ends; `others` may be issuers.

    A KeyFaultError says what keeps it from signing.
    """
    try:
        with _session(token, ask) as session:
            yield _credential(session, token, others, at)
    except pkcs11.PinIncorrect:
        help = "type it again; after a few wrong ones the token locks itself"
        raise KeyFaultError("the PIN does not open the token", help) from None
    except pkcs11.PinLocked:
        raise KeyFaultError("the token is locked after too many wrong PINs", "ask whoever issued it") from None
    except pkcs11.PKCS11Error as error:
        what = f"{type(error).__name__} {error}".strip()
        raise KeyFaultError(
            f"the token failed: {what}", "see whether it is plugged in, and not used elsewhere"
        ) from None


def _session(token: Token, ask: Ask) -> Any:
    present = [slot.get_token() for slot in _slots(token)]
    found = _the_one([(each.label, each) for each in present], token.label, "token", "--token")
    return found.open(user_pin=ask(f"PIN of the token {found.label}").reveal())


def _slots(token: Token) -> list[Any]:
    try:
        return list(pkcs11.lib(token.module).get_slots(token_present=True))
    except (pkcs11.PKCS11Error, RuntimeError, OSError):
        help = "name the file that came with the token, such as /usr/lib/softhsm/libsofthsm2.so"
        raise KeyFaultError(f"{token.module} is no PKCS#11 module", help) from None


def _credential(session: Any, token: Token, others: Sequence[x509.Certificate], at: datetime) -> Credential:
    keys = list(session.get_objects({Attribute.CLASS: ObjectClass.PRIVATE_KEY, Attribute.SIGN: True}))
    key = _the_one([(each.label, each) for each in keys], token.key, "key", "--key-label")
    resident = [
        (str(each[Attribute.LABEL]), x509.load_der_x509_certificate(bytes(each[Attribute.VALUE])))
        for each in session.get_objects({Attribute.CLASS: ObjectClass.CERTIFICATE})
    ]
    certificate: x509.Certificate = _the_one(resident, token.certificate or key.label, "certificate", "--cert-label")
    check_signs(certificate, at)
    issuers = chain(certificate, [*(each for _, each in resident), *others])
    signer = PKCS11Signer(
        session,
        signing_cert=as_pyhanko(certificate),
        key_label=key.label,
        key_id=key.id,
        ca_chain=store_of(issuers),
        embed_roots=False,
        # Every token signs a digest with an elliptic curve; few make the digest as well.
        use_raw_mechanism=isinstance(certificate.public_key(), ec.EllipticCurvePublicKey),
    )
    return Credential(signer, certificate, tuple(issuers))


def _the_one(found: Sequence[tuple[str, Any]], label: str | None, what: str, option: str) -> Any:
    """The one of `found`, each with its label, that has this `label`; without one, the only one.

    A KeyFaultError lists them if there is no such one.
    """
    fitting = [each for name, each in found if label is None or name == label]
    if len(fitting) == 1:
        return fitting[0]
    labels = ", ".join(sorted(name for name, _ in found)) or "none"
    wanted = f"{what} “{label}”" if label else what
    message = f"there is no {wanted}" if not fitting else f"there is more than one {wanted}"
    raise KeyFaultError(message, f"name one of these with {option}: {labels}")
