"""The certificates that a signature carries: nobody signs the bag, so each has to prove that it is whole."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence

from asn1crypto import cms
from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.exceptions import InvalidSignature

from slabuilder.signing.verification.facts import Holder


def faults_of_certificates(signed: cms.SignedData, roots: Sequence[bytes]) -> Iterator[str]:
    """Certificates that are neither those of `roots`, byte for byte, nor signed by an authority that is at hand.

    A timestamp in the message has a bag of its own.
    """
    bag = [choice.chosen.dump() for choice in signed["certificates"]]
    if len(set(bag)) != len(bag):
        yield "it carries a certificate twice"
    above = [*map(x509.load_der_x509_certificate, dict.fromkeys((*bag, *roots)))]
    for data in bag:
        certificate = x509.load_der_x509_certificate(data)
        if data not in roots and not any(_vouches(issuer, certificate) for issuer in above):
            yield f"it carries a certificate for which nobody vouches: {certificate.subject.rfc4514_string()}"
    (signer,) = signed["signer_infos"]
    if signer["unsigned_attrs"].native is not None:
        for attribute in signer["unsigned_attrs"]:
            for token in attribute["values"]:
                yield from faults_of_certificates(token["content"], roots)


def _vouches(issuer: x509.Certificate, certificate: x509.Certificate) -> bool:
    try:
        certificate.verify_directly_issued_by(issuer)
    except (ValueError, TypeError, InvalidSignature):
        return False
    return True


def holder_of(certificate: asn1_x509.Certificate) -> Holder:
    """Whose certificate it is."""
    names = certificate.subject.native
    emails = (*_texts(names.get("email_address")), *_alternative(certificate))
    return Holder(
        name=_first(names.get("common_name")),
        emails=tuple(dict.fromkeys(email.casefold() for email in emails)),
        organisation=_first(names.get("organization_name")),
        subject=_label(certificate.subject),
        issuer=_label(certificate.issuer),
        fingerprint=certificate.sha256.hex(),
        key=hashlib.sha256(certificate.public_key.dump()).hexdigest(),
        until=certificate.not_valid_after,
    )


def _label(name: asn1_x509.Name) -> str:
    """A name as people write it: `Dana Reyes, Acme`; whatever has neither is told in full."""
    parts = [_first(name.native.get(part)) for part in ("common_name", "organization_name")]
    return ", ".join(part for part in parts if part) or str(name.human_friendly)


def _alternative(certificate: asn1_x509.Certificate) -> list[str]:
    names = certificate.subject_alt_name_value
    return [] if names is None else [name.native for name in names if name.name == "rfc822_name"]


def _first(value: object) -> str | None:
    found = _texts(value)
    return found[0] if found else None


def _texts(value: object) -> list[str]:
    if value is None:
        return []
    return [str(each) for each in value] if isinstance(value, list) else [str(value)]
