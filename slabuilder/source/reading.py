"""From the bytes of a file to its document: decode, check the characters, parse, build.

It never raises for what a file says. The compiled parser reads where there is one; where it finds no YAML the pure
parser has the last word, so that a fault has the same words and place whichever is installed.
"""

from __future__ import annotations

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.lines import Lines
from slabuilder.source.building import Builder, TooMuch
from slabuilder.source.characters import without_directives, without_invisible, without_special_indents
from slabuilder.source.decoding import decode
from slabuilder.source.document import Document
from slabuilder.source.events import HAS_C_PARSER, NotYaml, parse
from slabuilder.source.faults import Faults
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
            return _document(text, name, faults, pure=False), faults.found
        except NotYaml:
            pass
    faults = Faults(name, lines)
    try:
        return _document(text, name, faults, pure=True), faults.found
    except NotYaml as error:
        explain(faults, text, error)
        return None, faults.found


def _document(text: str, name: str, faults: Faults, *, pure: bool) -> Document | None:
    plain = without_directives(without_special_indents(without_invisible(text, faults), faults), faults)
    plain, tab = without_tabs(plain, faults, pure=pure)
    events = parse(plain, pure=pure)
    if tab:
        events = restore_tabs(events, tab)
    builder = Builder(plain, faults)
    try:
        builder.build(events)
    except TooMuch:
        return None
    return Document(name, text, builder.value, builder.root, faults.lines)
