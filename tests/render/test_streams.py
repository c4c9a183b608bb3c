"""Where a stream of the PDF ends: no reader can take its last byte for the end of line that follows."""

from __future__ import annotations

import base64
import json
import struct
import subprocess
import zlib
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import page
import pytest

from slabuilder.render.attachments import Attachment
from slabuilder.render.html import print_html
from tests.render.documents import example
from tests.render.pages import PAGE, pdf

ENDS = (b"\r", b"\n")
Streams = Callable[[bytes, str], list[bytes]]


@pytest.fixture
def streams(needs_tool: Callable[[str], str], tmp_path: Path) -> Streams:
    """The streams of a PDF as qpdf reads them, decoded or (`none`) as they stand in the file."""

    def read(data: bytes, level: str) -> list[bytes]:
        (file := tmp_path / "document.pdf").write_bytes(data)
        how = ("--json=2", "--json-key=qpdf", "--json-stream-data=inline", f"--decode-level={level}")
        found = json.loads(subprocess.run([needs_tool("qpdf"), *how, file], capture_output=True, check=True).stdout)
        return [base64.b64decode(each["stream"]["data"]) for each in found["qpdf"][1].values() if "stream" in each]

    return read


def rendered(document: str, *files: bytes) -> bytes:
    day = date(2026, 10, 1)
    carried = [Attachment(f"{n}.txt", "text/plain", "Data", "x", day, data) for n, data in enumerate(files)]
    return pdf(document, carried)


def file_that_ends_with(end: bytes) -> bytes:
    """A file which, compressed, ends with `end`: that is the last byte of a checksum, at every level."""
    tries = (b"Made to end so." + bytes([code]) for code in range(256))
    found = next(each for each in tries if zlib.compress(each, 9).endswith(end))
    assert zlib.compress(found, 1).endswith(end)
    return found


def picture_that_ends_with(end: bytes) -> str:
    """A pixel as a PNG, whose data WeasyPrint takes over as it is: 1 and the three colours are the checksum's end."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    packed = zlib.compress(bytes([0, end[0] - 3, 1, 1]), 9)
    assert packed.endswith(end)
    header = struct.pack(">IIBBBBB", 1, 1, 8, 2, 0, 0, 0)
    whole = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", packed) + chunk(b"IEND", b"")
    return f"data:image/png;base64,{base64.b64encode(whole).decode()}"


def unsound(raw: list[bytes]) -> list[bytes]:
    return [each[-20:] for each in raw if each.endswith(ENDS)]


def broken_rules(data: bytes) -> Iterator[str]:
    for profile in ("3a", "ua1"):
        yield from (f"{failure.rule_id}" for failure in page.validate_pdf_bytes(data, profile=profile).failures)


@pytest.mark.parametrize("end", ENDS)
def test_a_file_is_carried_whole_whatever_it_ends_with(streams: Streams, end: bytes) -> None:
    files = (file_that_ends_with(end), end, b"\0\0\0\0" + end)
    data = rendered(PAGE.format(""), *files)
    assert set(files) <= set(streams(data, "generalized"))
    assert unsound(streams(data, "none")) == []
    assert b"/Filter [/ASCII85Decode /FlateDecode]" in data
    assert list(broken_rules(data)) == []


@pytest.mark.parametrize("end", ENDS)
def test_a_picture_keeps_its_colours(streams: Streams, end: bytes) -> None:
    data = rendered(PAGE.format(f'<img alt="x" src="{picture_that_ends_with(end)}">'))
    assert bytes([end[0] - 3, 1, 1]) in streams(data, "generalized")
    assert unsound(streams(data, "none")) == []
    assert b"/DecodeParms [null <<" in data
    assert list(broken_rules(data)) == []


@pytest.mark.parametrize("name", ["enterprise-funnel", "inbound", "japan-inbound"])
def test_no_stream_of_an_example_ends_so(streams: Streams, name: str) -> None:
    raw = streams(rendered(print_html(example(name))), "none")
    assert len(raw) > 20
    assert unsound(raw) == []


def test_the_judge_minds_a_stream_that_ends_so() -> None:
    data, packet = rendered(PAGE.format("")), b'<?xpacket end="r"?>'
    assert list(broken_rules(data)) == []
    moved = data.replace(b"\n" + packet, packet + b"\r")
    assert list(broken_rules(moved)) == ["PDFA3A-STREAM-LENGTH-001"]
