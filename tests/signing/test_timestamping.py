"""Timestamps: OpenSSL gives them, and finds them good in the signature; whatever fails is told, and nothing is signed."""

from __future__ import annotations

import re
import socket
import subprocess
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.reader import PdfFileReader

from slabuilder.cli.posting import posting_to
from slabuilder.errors import SlabuilderError, UnreadableError, UsageError
from slabuilder.signing.faults import SigningError
from slabuilder.signing.pades import Act, signed
from slabuilder.signing.timestamping import Authority
from tests.render.pages import PAGE, pdf
from tests.signing.certificates import holder, time_authority
from tests.signing.papers import NOW, credential
from tests.signing.small import page
from tests.signing.time_server import Answer, openssl_authority, serving

ROOT = holder("Root", ca=True)
TSA = time_authority(ROOT)


def stamped(url: str) -> bytes:
    act = Act("sig-cmo", "Agrees", NOW, pdf(PAGE.format("<p>Signed</p>")), first=True)
    return signed(page(), act, credential("cmo"), Authority(url, posting_to(url)))


@pytest.fixture
def openssl(needs_tool: Callable[[str], str], tmp_path: Path) -> Answer:
    return openssl_authority(needs_tool("openssl"), tmp_path, TSA, ROOT)


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("no_proxy", "127.0.0.1")


def test_another_tool_finds_the_timestamp_good(
    openssl: Answer, needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    with serving(openssl) as url:
        data = stamped(url)
    (signature,) = PdfFileReader(BytesIO(data)).embedded_signatures
    (token,) = signature.signer_info["unsigned_attrs"][0]["values"]
    (tmp_path / "token").write_bytes(token.dump())
    (tmp_path / "what").write_bytes(signature.signer_info["signature"].native)
    words = ["ts", "-verify", "-token_in", "-in", "token", "-data", "what", "-CAfile", "root.pem"]
    ran = subprocess.run(
        [needs_tool("openssl"), *words, "-attime", str(int(NOW.timestamp()))],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert "Verification: OK" in ran.stdout + ran.stderr
    (tmp_path / "other").write_bytes(b"something else")
    words[words.index("what")] = "other"
    other = subprocess.run([needs_tool("openssl"), *words], cwd=tmp_path, capture_output=True, check=False)
    assert other.returncode != 0


def test_another_reader_of_signatures_finds_it_good(
    openssl: Answer, needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    with serving(openssl) as url:
        (file := tmp_path / "signed.pdf").write_bytes(stamped(url))
    said = subprocess.run([needs_tool("pdfsig"), file], capture_output=True, text=True, check=False).stdout
    assert re.findall(r"Signature Validation: (.+)", said) == ["Signature is Valid."]


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (lambda _: (500, b""), "it answered 500"),
        (lambda _: (200, b"<html>log in first</html>"), "none that a timestamp authority gives"),
        (lambda _: (200, b""), "none that a timestamp authority gives"),
        (lambda _: (200, bytes.fromhex("30053003020102")), "it refused: rejection"),
    ],
)
def test_an_answer_that_is_none(answer: Answer, said: str) -> None:
    with serving(answer) as url, pytest.raises(SlabuilderError, match=said) as caught:
        stamped(url)
    assert caught.value.help


def test_the_answer_to_another_question(openssl: Answer) -> None:
    first: list[tuple[int, bytes]] = []

    def old(request: bytes) -> tuple[int, bytes]:
        if not first:
            first.append(openssl(request))
        return first[0]

    with serving(old) as url, pytest.raises(SigningError, match="it timed something else"):
        stamped(url)


def test_nobody_is_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/"
    with pytest.raises(UnreadableError, match=r"no timestamp from http.*refused") as caught:
        stamped(url)
    assert "nothing was signed" in str(caught.value.help)


def test_what_is_no_address() -> None:
    with pytest.raises(UsageError, match="no address of a timestamp authority"):
        posting_to("file:///etc/passwd")
