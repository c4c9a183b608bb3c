"""Whether bytes are written in the one form that DER, the strict encoding of certificates and signatures, allows.

asn1crypto reads more than that, and writing everything anew to compare it takes it seconds.
"""

from __future__ import annotations

CONSTRUCTED, LONG_TAG, TAG = 0x20, 0x1F, 0x1F
SEQUENCE, SET = 16, 17
DEEPEST = 60
"""Values in values, at most: a timestamp in a signature needs about 20."""


class NotDer(ValueError):
    """The bytes are not DER."""


def der_end(data: bytes, start: int = 0, deep: int = 0) -> int:
    """Where the value ends that begins at `start`; a NotDer if it, or anything in it, is written in another form."""
    tag, begin, end = _header(data, start)
    if deep > DEEPEST:
        raise NotDer("nested too deeply")
    universal, number = tag < 0x40, tag & TAG
    if tag & CONSTRUCTED:
        if universal and number not in (SEQUENCE, SET):
            raise NotDer("a value in pieces")
        while begin < end:
            begin = der_end(data, begin, deep + 1)
        if begin != end:
            raise NotDer("a value that goes beyond what holds it")
    elif universal:
        _check(number, data[begin:end])
    return end


def _header(data: bytes, start: int) -> tuple[int, int, int]:
    """The tag of a value, and where its contents begin and end."""
    if len(data) < start + 2:
        raise NotDer("a value without an end")
    tag, length, begin = data[start], data[start + 1], start + 2
    if tag & TAG == LONG_TAG:
        raise NotDer("a tag that nothing here has")
    if length == 0x80 or length > 0x84:
        raise NotDer("a length in another form")
    if length > 0x80:
        count = length - 0x80
        length = int.from_bytes(data[begin : begin + count], "big")
        begin += count
        if length < 0x80 or length.bit_length() <= 8 * (count - 1):
            raise NotDer("a length in another form")
    if begin + length > len(data):
        raise NotDer("a value without an end")
    return tag, begin, begin + length


def _check(number: int, contents: bytes) -> None:
    """The rules for single kinds of values."""
    match number:
        case 1:  # yes or no
            fine = contents in (b"\0", b"\xff")
        case 2:  # a number, without zeros in front
            fine = len(contents) == 1 or (
                bool(contents) and contents[:1] + bytes([contents[1] & 0x80]) not in (b"\0\0", b"\xff\x80")
            )
        case 3:  # bits
            unused = contents[0] if contents else 8
            fine = unused == 0 or (unused < 8 and len(contents) > 1 and not contents[-1] & ((1 << unused) - 1))
        case 5:  # nothing
            fine = contents == b""
        case 6:  # the name of a kind
            fine = bool(contents) and not contents[-1] & 0x80 and contents[0] != 0x80
        case 16 | 17:  # structures, which have values in them
            fine = False
        case _:
            fine = True
    if not fine:
        raise NotDer("a value in another form")
