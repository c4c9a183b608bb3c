"""From the bytes of a file to its document: decode, check the characters, parse, build.

It never raises for what a file says. The compiled parser reads where there is one; where it finds no YAML the pure
parser has the last word, so that a fault has the same words and place whichever is installed.
"""

from __future__ import annotations

from contextlib import suppress

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.lines import Lines
from slabuilder.source.building import Builder, TooMuch
from slabuilder.source.characters import for_parsers
from slabuilder.source.decoding import decode
from slabuilder.source.document import Document
from slabuilder.source.events import HAS_C_PARSER, NotYaml, parse
from slabuilder.source.faults import Faults, TooMany
from slabuilder.source.syntax import explain
from slabuilder.source.tabs import restore_tabs, without_tabs


def read(data: bytes, name: str, *, pure: bool = False) -> tuple[Document | None, tuple[Diagnostic, ...]]:
    """The document that `data` holds, and everything that is wrong with it, in the order of the text.

    There is no document where the bytes are not text, the text is not YAML, or there is too much of it. A refused part
    alone leaves a document without that part. `pure` does without the compiled parser.
    """
    text, unreadable = decode(data, name)
    if text is None:
        return None, unreadable
    lines = Lines(text)
    if not pure and HAS_C_PARSER:
        faults = Faults(name, lines)
        try:
            return _document(text, faults, pure=False), faults.found
        except NotYaml:
            pass
    faults = Faults(name, lines)
    return _document_or_why(text, faults), faults.found


def _document_or_why(text: str, faults: Faults) -> Document | None:
    try:
        return _document(text, faults, pure=True)
    except NotYaml as error:
        with suppress(TooMany):
            explain(faults, error)
        return None


def _document(text: str, faults: Faults, *, pure: bool) -> Document | None:
    try:
        plain = for_parsers(text, faults)
        plain, tab = without_tabs(plain, faults)
        events = parse(plain, pure=pure)
        if tab:
            events = restore_tabs(events, tab)
        builder = Builder(plain, faults, compiled=not pure)
        builder.build(events)
    except (TooMany, TooMuch):
        return None
    return Document(faults.name, text, builder.value, builder.root, faults.lines)
