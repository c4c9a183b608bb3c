"""Files that are no text, or text in another encoding."""

from __future__ import annotations

import pytest

from slabuilder.source import shown_text
from slabuilder.source.limits import MAX_BYTES
from tests.source.conftest import Reader

WHOLE_FILE: list[tuple[bytes, str]] = [
    ("a: bé\n".encode("utf-16"), "saved as UTF-16"),
    ("a: bé\n".encode("utf-16-le"), "saved as UTF-16"),
    ("title: Inbound leads\n".encode("utf-16-be"), "saved as UTF-16"),
    (b"\xff\xfea\x00", "saved as UTF-16"),
    ("a: bé\n".encode("utf-32"), "saved as UTF-32"),
    ("title: x\n".encode("utf-32-le"), "saved as UTF-32"),
    ("title: x\n".encode("utf-32-be"), "saved as UTF-32"),
    (b"PK\x03\x04 and so on", "Word or Excel"),
    (b"%PDF-1.7\n", "a PDF"),
    (b"{\\rtf1 text}", "rich text"),
    (b"a" * (MAX_BYTES + 1), "larger than 1 MB"),
]


@pytest.mark.parametrize(("data", "said"), WHOLE_FILE)
def test_whole_file(reader: Reader, data: bytes, said: str) -> None:
    document, (fault,) = reader(data)
    assert document is None
    assert (fault.code, fault.span) == ("SLA001", None)
    assert said in fault.message
    assert fault.help


@pytest.mark.parametrize(
    ("data", "line", "column", "said", "advised"),
    [
        ("a: 1\nb: café\n".encode("cp1252"), 2, 7, "0xE9", "Windows-1252, where this is `é`"),
        ("a: “x”\n".encode("cp1252"), 1, 4, "0x93", "Windows-1252, where this is `“`"),
        (b"\xef\xbb\xbfa: \xe9\n", 1, 4, "0xE9", "Windows-1252"),
        ("中: ".encode() + b"\xff\n", 1, 4, "0xFF", "Windows-1252, where this is `ÿ`"),
        (b"a: 1\r\nb: \x81\n", 2, 4, "0x81", "encoding UTF-8"),
        (b"a: \xed\xa0\x80\n", 1, 4, "0xED", "encoding UTF-8"),
        (b"a: \xc3", 1, 4, "0xC3", "encoding UTF-8"),
    ],
)
def test_bad_byte(reader: Reader, data: bytes, line: int, column: int, said: str, advised: str) -> None:
    document, (fault,) = reader(data)
    assert document is None
    assert fault.code == "SLA001"
    assert fault.span is not None
    assert (fault.span.start.line, fault.span.start.column) == (line, column)
    assert said in fault.message
    assert advised in (fault.help or "")
    assert shown_text(data)[fault.span.start.offset] == "�"


def test_a_file_of_the_largest_size_is_read(reader: Reader) -> None:
    document, diagnostics = reader(b"a: 1\n#" + b"x" * (MAX_BYTES - 6))
    assert diagnostics == ()
    assert document is not None
    assert document.value == {"a": "1"}


def test_what_is_shown_is_what_was_read(reader: Reader) -> None:
    data = "\ufeffa: é\r\n".encode()
    document, _ = reader(data)
    assert document is not None
    assert shown_text(data) == document.text
