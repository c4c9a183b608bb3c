"""Decides whether the bytes of a file are text that an agreement may be written in: UTF-8, and not too much of it."""

from __future__ import annotations

import codecs

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.lines import Lines
from slabuilder.source.limits import MAX_BYTES

UNREADABLE = "SLA001"

_SAVE = "save the file again with the encoding UTF-8 (most editors offer it under “Save as”)"
_MARKS = (  # the longer ones first: the mark of UTF-32 begins with that of UTF-16
    (codecs.BOM_UTF32_LE, "UTF-32"),
    (codecs.BOM_UTF32_BE, "UTF-32"),
    (codecs.BOM_UTF16_LE, "UTF-16"),
    (codecs.BOM_UTF16_BE, "UTF-16"),
)
_FORMATS = (
    (b"PK\x03\x04", "a Word or Excel file, or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word or Excel file"),
    (b"%PDF-", "a PDF"),
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x1f\x8b", "a compressed file (gzip)"),
)


def decode(data: bytes, name: str) -> tuple[str | None, tuple[Diagnostic, ...]]:
    """The text of `data` without a byte order mark, or what keeps it from being text."""
    if len(data) > MAX_BYTES:  # before anything else looks at the bytes
        message = f"the file is larger than {MAX_BYTES // 1_000_000} MB"
        return None, (Diagnostic(UNREADABLE, message, name, help="is this an agreement? one has some hundred lines"),)
    for beginning, kind in _FORMATS:
        if data.startswith(beginning):
            message, help = f"this is {kind}, not a text file", "copy its text into a plain text file"
            return None, (Diagnostic(UNREADABLE, message, name, help=help),)
    encoding = _wide_encoding(data)
    if encoding is not None:
        return None, (Diagnostic(UNREADABLE, f"the file is saved as {encoding}, not as UTF-8", name, help=_SAVE),)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError as error:
        return None, (_bad_byte(data, name, error),)


def shown_text(data: bytes) -> str:
    """The text of `data` for people to look at, whatever its encoding: what cannot be read becomes `�`.

    The places that `read` reports lie in this text, also where there is no document.
    """
    return data[:MAX_BYTES].decode("utf-8-sig", "replace")


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told by the mark at the beginning, or by the zero bytes beside ordinary letters."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:4000]
    units = len(head) // 4
    if units == 0:
        return None
    zeros = [head[place : units * 4 : 4].count(0) for place in range(4)]
    most = units * 0.7
    if sum(count > most for count in zeros) == 3:
        return "UTF-32"
    if (zeros[0] > most and zeros[2] > most) != (zeros[1] > most and zeros[3] > most):
        return "UTF-16"
    return None


def _bad_byte(data: bytes, name: str, error: UnicodeDecodeError) -> Diagnostic:
    """What to say of the first byte that is not UTF-8, and which encoding the file probably has."""
    bom = len(codecs.BOM_UTF8) if data.startswith(codecs.BOM_UTF8) else 0
    before = data[bom : bom + error.start].decode()  # the decoder counts from behind the mark
    bad = data[bom + error.start]
    span = Lines(before + "?").span(len(before), len(before) + 1)
    message = f"this byte (0x{bad:02X}) is not UTF-8 text"
    try:
        meant = data[bom + error.start : bom + error.start + 1].decode("cp1252")
        data.decode("cp1252")
    except UnicodeDecodeError:
        return Diagnostic(UNREADABLE, message, name, span, help=_SAVE)
    help = f"the file looks like Windows-1252, where this is `{meant}`; {_SAVE}"
    return Diagnostic(UNREADABLE, message, name, span, help=help)
