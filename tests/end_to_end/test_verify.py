"""`slabuilder verify`, as people use it: on the real document, on files of somebody else, and on what is no PDF."""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run
from tests.signing import attacks
from tests.signing.attacks import added
from tests.signing.signed import EXAMPLE, cast, once, twice
from tests.signing.small import both, full

Tool = Callable[[str], str]


@pytest.fixture
def root_file(tmp_path: Path) -> Path:
    """The certificate of the authority that is trusted."""
    file = tmp_path / "root.pem"
    file.write_bytes(cast().root.pem)
    return file


@pytest.mark.slow
def test_the_real_document(run: Run, tmp_path: Path, root_file: Path) -> None:
    (tmp_path / "slabuilder.yaml").write_text("signing: {trust: [root.pem]}\n")
    (tmp_path / "agreements").mkdir()
    text = EXAMPLE.read_text(encoding="utf-8")
    (tmp_path / "agreements" / "a.yaml").write_text(f"# a remark\n{text}", encoding="utf-8")
    (tmp_path / "signed.pdf").write_bytes(twice())

    ran = run("verify", "signed.pdf")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("signed.pdf: valid\n")
    assert "the very bytes that the file begins with" in ran.out
    assert "agreements/a.yaml says the same" in ran.out
    assert max(map(len, ran.out.splitlines())) <= 80

    changed = tmp_path / "changed.yaml"
    changed.write_text(text.replace("rate: 2.5%", "rate: 2.0%"), encoding="utf-8")
    told = json.loads(run("verify", "signed.pdf", "--agreement", changed, "--format", "json").out)
    assert (told["verdict"], told["holds"]) == ("valid", False)
    assert told["repository"]["file"] == "changed.yaml"
    assert any("was 2.5%" in change for change in told["repository"]["changes"])
    assert told["repository"]["to_sign"] == ["Dana Reyes", "Sam Okafor"]
    assert [each["signatory"] for each in told["signatures"]] == ["cmo", "cro"]

    (tmp_path / "once.pdf").write_bytes(once())
    ran = run("verify", "once.pdf")
    assert ran.code == 1
    assert ran.out.startswith("once.pdf: awaiting signatures\n  - awaiting Sam Okafor\n")


@pytest.mark.slow
def test_a_signed_document_is_filed(run: Run, tmp_path: Path, root_file: Path) -> None:
    (tmp_path / "slabuilder.yaml").write_text("signing: {trust: [root.pem]}\n")
    (tmp_path / "signed.pdf").write_bytes(twice())
    place = "agreements/signed/inbound/2026-Q4-v1.pdf"
    assert run("record", "signed.pdf").out == f"{place}\n"
    assert (tmp_path / place).read_bytes() == twice()
    assert run("record", "signed.pdf").out == f"{place} was filed already\n"

    _commit(tmp_path, EXAMPLE.read_text(encoding="utf-8"))
    _commit(tmp_path, EXAMPLE.read_text(encoding="utf-8").replace("rate: 2.5%", "rate: 2.4%"))
    told = json.loads(run("log", "agreements/inbound.yaml", "--format", "json").out)
    assert [version["signed"] for version in told["versions"]] == [False, True]
    assert run("log", "agreements/inbound.yaml").out.count("signed by all") == 1

    (tmp_path / "once.pdf").write_bytes(once())
    ran = run("record", "once.pdf")
    assert ran.code == 1
    assert ran.out.startswith("once.pdf: awaiting signatures")
    assert (tmp_path / place).read_bytes() == twice()


def _commit(folder: Path, text: str) -> None:
    """Commit the agreement as `text`."""
    (folder / "agreements" / "inbound.yaml").write_text(text, encoding="utf-8")
    named = ["-c", "user.name=Ops", "-c", "user.email=ops@acme.example"]
    for words in (["init", "--quiet"], ["add", "agreements/inbound.yaml"], ["commit", "--quiet", "--message", "text"]):
        subprocess.run(["git", *named, *words], cwd=folder, check=True)


def test_a_document_that_is_not_ours(run: Run, tmp_path: Path, root_file: Path) -> None:
    (tmp_path / "other.pdf").write_bytes(full())
    ran = run("verify", "other.pdf", "--trust", root_file)
    assert ran.code == 1
    assert ran.out.startswith("other.pdf: not our rendering\n  - the file carries no agreement")


def test_an_attacked_file_and_one_that_is_no_pdf(run: Run, tmp_path: Path, root_file: Path) -> None:
    (tmp_path / "attacked.pdf").write_bytes(added(both(), attacks.title))
    (tmp_path / "letter.pdf").write_text("Dear all,\n")
    ran = run("verify", "attacked.pdf", "--trust", root_file)
    assert ran.code == 1
    assert ran.out.startswith("attacked.pdf: not valid\n  - sig-cro: the file goes on behind the last signature\n")
    ran = run("verify", "letter.pdf", "--trust", root_file)
    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith("letter.pdf: not valid\n  - it cannot be read as a signed PDF")


def test_a_file_whose_signed_bytes_were_changed(run: Run, tmp_path: Path, root_file: Path) -> None:
    data = bytearray(both())
    data[data.index(b"stream") + 40] ^= 1
    (tmp_path / "changed.pdf").write_bytes(data)
    ran = run("verify", "changed.pdf", "--trust", root_file)
    assert ran.code == 1
    assert "sig-cmo: what was signed has been changed since" in ran.out
    assert "what was signed was changed afterwards" in ran.out
    assert "none but the signatures" not in ran.out


def test_wrong_use(run: Run, tmp_path: Path) -> None:
    (tmp_path / "letter.pdf").write_text("Dear all,\n")
    assert run("verify").code == 2
    assert run("verify", "letter.pdf", "--trust", "letter.pdf").code == 2
    ran = run("verify", "nothing.pdf")
    assert ran.code == 3
    assert "nothing.pdf cannot be read" in ran.err


@pytest.mark.slow
def test_another_tool_sees_the_same_signatures(needs_tool: Tool, tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(twice())
    ran = subprocess.run([needs_tool("pdfsig"), "-nocert", file], capture_output=True, text=True, check=False)
    assert ran.stdout.count("Signature is Valid.") == 2
    assert "Total document signed" in ran.stdout
