"""How a signature is written: the bytes of a PDF that no signature covers, pinned down to one form.

A signature covers everything but the hexadecimal digits in which it is itself written. In them stand the signature, which
proves itself; zeros that fill the room; and things that nobody signs: the form of the digits, the names of algorithms,
and the certificates, of which `carried` tells.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from asn1crypto import cms
from asn1crypto.core import Asn1Value

from slabuilder.signing.verification.der import NotDer, der_end

_DIGITS = re.compile(rb"<(?:[0-9A-F]+|[0-9a-f]+)>")
_STAMP = "signature_time_stamp_token"


def faults_of_writing(data: bytes, byte_range: Sequence[int], contents: bytes) -> Iterator[str]:
    """What is wrong with the digits between the two parts of `data` that a signature covers; `contents` is their value."""
    _, before, after, _ = byte_range
    if _DIGITS.fullmatch(data[before:after]) is None:
        yield "the digits of the signature are not written in one way"
        return
    yield from faults_of_message(contents)


def faults_of_message(contents: bytes) -> Iterator[str]:
    """What is wrong with the form of a signed message, and of timestamps in it."""
    try:
        end = der_end(contents)
    except NotDer as fault:
        yield f"the signature is not written in the one form that its rules allow: {fault}"
        return
    if contents[end:].strip(b"\0"):
        yield "the room behind the signature is not empty"
    message = cms.ContentInfo.load(contents[:end])
    signed = message["content"]
    if len(signed["signer_infos"]) != 1:
        yield "the signature has not one signer"
        return
    yield from _unsigned_parts(signed)


def _unsigned_parts(signed: cms.SignedData) -> Iterator[str]:
    """What stands in a message beside the signature and what it covers: algorithms, lists, unsigned remarks."""
    (signer,) = signed["signer_infos"]
    if [each.dump() for each in signed["digest_algorithms"]] != [signer["digest_algorithm"].dump()]:
        yield "the signature names algorithms that it does not use"
    kind = signed["encap_content_info"]["content_type"].native
    if signed["version"].native != ("v1" if kind == "data" else "v3") or signer["version"].native != "v1":
        yield "the signature has an unknown version"
    if _given(signed["crls"]):
        yield "the signature carries lists that nobody signed"
    if signer["sid"].name != "issuer_and_serial_number":
        yield "the signature does not name its certificate by issuer and number"
    for attribute in signer["unsigned_attrs"] if _given(signer["unsigned_attrs"]) else ():
        if attribute["type"].native != _STAMP or len(attribute["values"]) != 1:
            yield "the signature has a remark that nobody signed"
            continue
        yield from faults_of_message(attribute["values"][0].dump())


def _given(value: Asn1Value) -> bool:
    return value.native is not None
