"""Attacks that are known of PDFs, on a document that both have signed: none is taken for valid, whatever it makes us raise."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from slabuilder.signing.verification.verdict import Word, judged
from tests.signing import attacks
from tests.signing.attacks import Change, added, digits
from tests.signing.signed import cast, sign
from tests.signing.small import both, case, first, page

ADDITIONS: tuple[Change, ...] = (
    attacks.nothing,
    attacks.orphan,
    attacks.title,
    attacks.metadata,
    attacks.content,
    attacks.other_content,
    attacks.note,
    attacks.source,
    attacks.script,
    attacks.look_of_signature,
    attacks.emptied,
    attacks.new_field,
    attacks.visible_field,
)
BETWEEN = ADDITIONS[4:10] + ADDITIONS[11:]
"""What must not happen before the last signature either: programs that sign often tell so in the metadata."""


def by_name(change: Change) -> str:
    return change.__name__


def refused(data: bytes) -> bool:
    return judged(case(data)).word is Word.NOT_VALID


@pytest.mark.parametrize("change", ADDITIONS, ids=by_name)
def test_an_addition_behind_the_last_signature(change: Change) -> None:
    assert refused(added(both(), change))


@pytest.mark.parametrize("change", BETWEEN, ids=by_name)
def test_an_addition_between_the_signatures(change: Change) -> None:
    assert refused(sign(added(first(), change), "sig-cro", cast().cro))


@pytest.mark.parametrize(
    "change", [attacks.content, attacks.other_content, attacks.note, attacks.source, attacks.script]
)
def test_an_addition_before_the_first_signature(change: Change) -> None:
    """The file begins with the very bytes of the document, and nobody has signed those yet."""
    data = sign(sign(added(page(), change), "sig-cmo", cast().cmo, certify=True), "sig-cro", cast().cro)
    assert data.startswith(page())
    assert refused(data)


def emptied_range(data: bytes) -> bytes:
    """A signature that covers nothing."""
    place = data.rindex(b"/ByteRange")
    return data[:place] + re.sub(
        rb"\[0 \d+ \d+ \d+\]", lambda found: b"[0 0 0 0]".ljust(len(found[0])), data[place:], count=1
    )


def renamed_contents(data: bytes) -> bytes:
    """A signature without its digits."""
    place = data.rindex(b"/Contents <")
    return data[:place] + b"/Kontents" + data[place + 9 :]


def other_letters(data: bytes) -> bytes:
    """Half of the digits in capitals."""
    start, end = digits(data)
    middle = (start + end) // 4
    return data[:start] + data[start:middle].swapcase() + data[middle:]


def in_front(data: bytes) -> bytes:
    return b"%PDF-1.7\n%something\n" + data


def cut(data: bytes) -> bytes:
    return data[:-1]


@pytest.mark.parametrize("change", [emptied_range, renamed_contents, other_letters, in_front, cut])
def test_changed_bytes(change: Callable[[bytes], bytes]) -> None:
    assert refused(change(both()))


def test_files_of_known_attacks(shared: Path) -> None:
    """Also for somebody who trusts the very certificates with which they were signed."""
    files = sorted((shared / "cases" / "pdf_attacks").glob("*.pdf"))
    assert len(files) == 21
    assert [file.name for file in files if not refused(file.read_bytes())] == []
