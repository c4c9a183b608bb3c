"""Two people sign one document: it stays what it was, keeps its standards, and other tools find the signatures good."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import page
import pytest

from slabuilder.render.settings import Logo, Settings
from slabuilder.signing.faults import SigningError
from slabuilder.workflows.projects import workplace
from slabuilder.workflows.signing import ready, signed, write_signed
from tests.signing.papers import EXAMPLES, NOW, credential, paper, paper_of

ONLY_THE_LAST = "PDFA3A-SIGNATURE-BYTERANGE-001"
"""The rule that a signature covers the file, which an earlier one cannot: it covers its own revision."""

LOGO = b'<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><title>Acme</title><rect width="9" height="9"/></svg>'


def sign(file: Path, person: str | None, key: str) -> Path:
    """The document in `file`, signed as `person` with somebody's key; its file."""
    what = ready(file, person, workplace(file.parent), NOW)
    return write_signed(what, signed(what, credential(key), NOW, None), None)


@pytest.fixture(scope="module")
def revisions(tmp_path_factory: pytest.TempPathFactory) -> list[bytes]:
    """The document as it was built, as the first signed it, and as both did."""
    file = tmp_path_factory.mktemp("signed") / "inbound.pdf"
    file.write_bytes(paper())
    first = sign(file, "cmo", "cmo")
    once = first.read_bytes()
    both = sign(first, "cro", "cro")
    assert both == first == file.with_name("inbound-signed.pdf")
    assert file.read_bytes() == paper()
    return [paper(), once, both.read_bytes()]


def put(folder: Path, data: bytes) -> Path:
    (file := folder / "inbound.pdf").write_bytes(data)
    return file


def said_by(tool: str, *words: str | Path) -> str:
    return subprocess.run([tool, *words], capture_output=True, text=True, check=False).stdout


def refused(file: Path, person: str | None, *said: str, key: str | None = None) -> None:
    with pytest.raises(SigningError) as caught:
        sign(file, person, key or "cmo")
    text = f"{caught.value} {caught.value.help}"
    assert [piece for piece in said if piece not in text] == []


# what comes of it


def test_every_revision_begins_with_the_one_before(revisions: list[bytes]) -> None:
    built, once, both = revisions
    assert once.startswith(built)
    assert both.startswith(once)
    assert len(once) - len(built) < 40_000


def test_another_reader_finds_both_good(
    revisions: list[bytes], needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    said = said_by(needs_tool("pdfsig"), put(tmp_path, revisions[2]))
    assert re.findall(r"Field Name: (\S+)", said) == ["sig-cmo", "sig-cro"]
    assert re.findall(r"Common Name: (.+)", said) == ["Dana Reyes", "Sam Okafor"]
    assert said.count("Signature is Valid.") == 2
    assert said.count("Signature Type: ETSI.CAdES.detached") == 2
    assert said.count("Oct 01 2026") == 2
    assert (said.count("Not total document signed"), said.count("Total document signed")) == (1, 1)


def test_another_reader_sees_a_change(revisions: list[bytes], needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    place = revisions[2].index(b"/MediaBox")
    changed = revisions[2][:place] + b"/MediaBux" + revisions[2][place + 9 :]
    assert "Signature is Valid." not in said_by(needs_tool("pdfsig"), put(tmp_path, changed))


@pytest.mark.parametrize("number", [0, 1, 2])
@pytest.mark.parametrize("profile", ["3a", "ua1"])
def test_every_revision_keeps_both_standards(revisions: list[bytes], number: int, profile: str) -> None:
    report = page.validate_pdf_bytes(revisions[number], profile=profile)
    assert report.rules.total > 100
    broken = {failure.rule_id for failure in report.failures}
    assert broken == ({ONLY_THE_LAST} if (number, profile) == (2, "3a") else set())


def test_the_file_is_sound(revisions: list[bytes], needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    ran = subprocess.run([needs_tool("qpdf"), "--check", put(tmp_path, revisions[2])], capture_output=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, b"")


def test_what_is_shown(revisions: list[bytes], needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    said = " ".join(said_by(needs_tool("pdftotext"), put(tmp_path, revisions[2]), "-").split())
    before = " ".join(said_by(needs_tool("pdftotext"), put(tmp_path, revisions[0]), "-").split())
    for piece in (
        "Signed digitally with the certificate of Dana Reyes, TRIAL – no legal effect, issued by slabuilder trial authority",
        "Signed digitally with the certificate of Sam Okafor",
        "2:05:00 PM UTC",
        "TRIAL – no legal effect",
    ):
        assert said.count(piece) > before.count(piece), piece


def test_the_first_signature_lets_only_signatures_follow(revisions: list[bytes]) -> None:
    added = revisions[1][len(revisions[0]) :]
    assert re.search(rb"/TransformMethod\s*/DocMDP", added)
    assert re.search(rb"/P 2\b", added)
    assert not re.search(rb"/TransformMethod\s*/DocMDP", revisions[2][len(revisions[1]) :])


# what is not signed


def test_a_draft(tmp_path: Path) -> None:
    refused(put(tmp_path, paper(for_signature=False)), "cmo", "is a draft", "--for-signature")


def test_no_pdf(tmp_path: Path) -> None:
    refused(put(tmp_path, b"%PDF-1.7\nnothing"), "cmo", "is not to be signed: it cannot be read")


def test_a_document_that_was_changed(tmp_path: Path) -> None:
    place = paper().index(b"/MediaBox")
    changed = paper()[:place] + b"/MediaBux" + paper()[place + 9 :]
    refused(put(tmp_path, changed), "cmo", "not what its agreement renders to")


def test_a_document_to_which_something_was_added(tmp_path: Path) -> None:
    refused(put(tmp_path, paper() + b"\n% more\n"), "cmo", "was changed after it was built")


def test_a_document_with_something_behind_a_signature(revisions: list[bytes], tmp_path: Path) -> None:
    refused(
        put(tmp_path, revisions[1] + b"\n% more\n"),
        "cro",
        "does not hold: sig-cmo",
        "goes on behind the last signature",
    )


def test_a_signature_that_does_not_hold(revisions: list[bytes], tmp_path: Path) -> None:
    place = revisions[1].index(b"Agrees to")
    changed = revisions[1][:place] + b"Objects t" + revisions[1][place + 9 :]
    refused(put(tmp_path, changed), "cro", "does not hold: sig-cmo", "what was signed has been changed")


def test_other_settings_of_the_project(tmp_path: Path) -> None:
    source = (EXAMPLES / "inbound.yaml").read_bytes()
    made = paper_of(source, "inbound.yaml", settings=Settings(logo=Logo(LOGO, "image/svg+xml")))
    refused(put(tmp_path, made), "cmo", "cannot be rendered again here", "logo")


def test_the_key_of_somebody_else(tmp_path: Path) -> None:
    refused(
        put(tmp_path, paper()),
        "cro",
        "the key is that of Dana Reyes",
        "not of Sam Okafor <sam@acme.example>",
        key="cmo",
    )


def test_a_field_that_is_signed(revisions: list[bytes], tmp_path: Path) -> None:
    refused(put(tmp_path, revisions[1]), "cmo", "Dana Reyes has signed", "already")


@pytest.mark.parametrize("person", [None, "ceo"])
def test_nobody_of_the_agreement(person: str | None, tmp_path: Path) -> None:
    refused(put(tmp_path, paper()), person, "--as cmo (Dana Reyes)", "--as cro (Sam Okafor)")


# where it is written


def test_a_signature_is_never_written_over(revisions: list[bytes], tmp_path: Path) -> None:
    file, target = put(tmp_path, paper()), tmp_path / "inbound-signed.pdf"
    target.write_bytes(revisions[1])
    with pytest.raises(SigningError, match="exists already, with other signatures"):
        sign(file, "cro", "cro")
    assert target.read_bytes() == revisions[1]
