"""The agreement that a PDF carries, and PDFs that carry something else, or nothing, or far too much."""

from __future__ import annotations

import zlib
from datetime import date
from pathlib import Path

import pytest

from slabuilder.errors import UnreadableError
from slabuilder.render.attachments import Attachment
from slabuilder.signing.embedded import embedded_source, is_pdf
from tests.render.pages import PAGE, pdf

TEXT = "id: inbound # ü\n".encode()
DAY = date(2026, 10, 1)


def source(name: str, data: bytes) -> Attachment:
    return Attachment(name, "application/yaml", "Source", "The agreement", DAY, data)


def hand_made(stream: bytes, extra: bytes = b"") -> bytes:
    """A small PDF that carries this stream as its source, compressed as it says."""
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R /AF [3 0 R]       >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        b"<< /Type /Filespec /F (a.yaml) /AFRelationship /Source /EF << /F 4 0 R >> >>",
        b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(stream), extra, stream),
    ]
    file, places = b"%PDF-1.7\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    start = len(file)
    return file + b"xref\n0 5\n0000000000 65535 f \n%strailer << /Size 5 /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (
        table,
        start,
    )


def test_the_agreement_that_build_put_in() -> None:
    data = pdf(PAGE.format(""), [source("a.yaml", TEXT), Attachment("f", "text/json", "Data", "", DAY, b"{}")])
    assert is_pdf(data)
    assert embedded_source(data, "a.pdf") == TEXT


def test_a_small_one_made_by_hand() -> None:
    assert embedded_source(hand_made(TEXT), "a.pdf") == TEXT
    assert embedded_source(hand_made(zlib.compress(TEXT), b"/Filter /FlateDecode"), "a.pdf") == TEXT


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"%PDF-1.7\nnothing of the kind", "a.pdf cannot be read as a PDF"),
        (hand_made(TEXT)[:200], "a.pdf cannot be read as a PDF"),
        (hand_made(TEXT).replace(b"/Source", b"/Nource"), "a.pdf carries no agreement"),
        (hand_made(TEXT).replace(b"[3 0 R]      ", b"[3 0 R 3 0 R]"), "a.pdf carries more than one agreement"),
        (hand_made(b"x" * 1_000_001), "a.pdf carries an agreement that is too large"),
        (hand_made(TEXT).replace(b"/EF << /F 4 0 R >>", b"/EF << /F 3 0 R >>"), "a.pdf cannot be read as a PDF"),
    ],
)
def test_what_carries_none(data: bytes, said: str) -> None:
    with pytest.raises(UnreadableError) as error:
        embedded_source(data, "a.pdf")
    assert str(error.value) == said


def test_a_bomb_is_not_waited_for() -> None:
    packer = zlib.compressobj(9, wbits=-15)
    block = packer.compress(bytes(1 << 24)) + packer.flush(zlib.Z_FULL_FLUSH)
    bomb = b"\x78\xda" + block * 256  # 4 GB in 4 MB
    with pytest.raises(UnreadableError, match="cannot be read"):
        embedded_source(hand_made(bomb, b"/Filter /FlateDecode"), "a.pdf")


def test_pdfs_that_were_attacked(shared: Path) -> None:
    files = sorted((shared / "cases" / "pdf_attacks").glob("*.pdf"))
    assert len(files) > 10
    for file in files[::5]:
        with pytest.raises(UnreadableError, match=r"carries no agreement|cannot be read"):
            embedded_source(file.read_bytes(), file.name)
