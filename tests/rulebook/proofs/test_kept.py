"""Proofs are kept: what was proved once is read, and whatever is wrong with the folder costs time and nothing else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.rulebook.proofs.as_text import key_of, proofs_in, text_of
from slabuilder.rulebook.proofs.kept_io import MOST, keep
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.rulebook.proofs.proofs_of import proofs_of
from slabuilder.rulebook.proofs.prove import prove
from tests.rulebook.agreements import EXAMPLES, ROOT, agreement
from tests.rulebook.proofs.test_claims import NO_ROUTE

BROKEN = agreement(
    "enterprise-funnel", ("    - id: rest\n      starts", "    - id: rest\n      when: {band: C}\n      starts")
)


@pytest.fixture(scope="module")
def proofs() -> tuple[Proof, ...]:
    return prove(BROKEN)


@pytest.mark.parametrize("found", [*map(agreement, EXAMPLES), BROKEN], ids=[*EXAMPLES, "broken"])
def test_what_is_kept_is_what_was_proved(found: Agreement) -> None:
    proved = prove(found)
    assert any(proof.example for proof in proved)
    assert proofs_in(text_of(proved), found) == proved


def test_what_is_kept_is_read(tmp_path: Path, proofs: tuple[Proof, ...]) -> None:
    assert proofs_of(BROKEN, tmp_path) == proofs
    (file,) = tmp_path.iterdir()
    file.write_text(text_of(proofs[:3]), encoding="ascii")
    assert proofs_of(BROKEN, tmp_path) == proofs[:3]


DAMAGES: list[Callable[[str], bytes]] = [
    lambda text: b"",
    lambda text: b"\n",
    lambda text: text.encode()[:-20],
    lambda text: text.replace("proved", "proven").encode(),
    lambda text: b"\xff\xfe" + text.encode(),
    lambda text: text.partition("\n")[2].encode(),
    lambda text: b"{}",
]


@pytest.mark.parametrize("damage", DAMAGES)
def test_what_is_damaged_is_proved_again(
    tmp_path: Path, proofs: tuple[Proof, ...], damage: Callable[[str], bytes]
) -> None:
    file = tmp_path / f"{key_of(BROKEN)}.json"
    file.write_bytes(damage(text_of(proofs)))
    assert proofs_of(BROKEN, tmp_path) == proofs
    assert file.read_text(encoding="ascii") == text_of(proofs)


def test_a_folder_that_cannot_be_is_no_matter(tmp_path: Path, proofs: tuple[Proof, ...]) -> None:
    (tmp_path / "file").write_text("in the way")
    assert proofs_of(BROKEN, tmp_path / "file" / "folder") == proofs


def test_a_folder_in_place_of_the_file_is_no_matter(tmp_path: Path, proofs: tuple[Proof, ...]) -> None:
    (tmp_path / f"{key_of(BROKEN)}.json").mkdir()
    assert proofs_of(BROKEN, tmp_path) == proofs
    assert [path.suffix for path in tmp_path.iterdir()] == [".json"]


def test_other_rules_have_another_key_and_other_words_the_same() -> None:
    inbound = agreement("inbound")
    keys = {
        key_of(inbound),
        key_of(agreement("inbound", NO_ROUTE)),
        key_of(agreement("inbound", ("label: company size", "label: size of the company"))),
        key_of(agreement("inbound", ("  promise: mql\n", "  promise: sal\n"), ("    from: mql\n", "    from: sal\n"))),
        key_of(agreement("inbound", ("timezone: America/New_York", "timezone: Europe/Berlin"))),
    }
    assert len(keys) == 5
    assert key_of(agreement("inbound", ("title: Inbound lead agreement", "title: Leads"))) == key_of(inbound)


def test_of_many_files_the_oldest_go(tmp_path: Path) -> None:
    for number in range(MOST + 2):
        (tmp_path / f"{number}.json").touch()
        os.utime(tmp_path / f"{number}.json", (number, number))
    keep(tmp_path, "new", "text")
    names = {path.stem for path in tmp_path.iterdir()}
    assert len(names) == MOST
    assert {str(number) for number in range(MOST + 2)} - names == {"0", "1", "2"}
    assert "new" in names


def is_z3_loaded(words: list[str], cache: Path) -> bool:
    """Whether `check`, in a process of its own, loads Z3."""
    command = [sys.executable, "-X", "importtime", "-m", "slabuilder", "check", "agreements/inbound.yaml", *words]
    environment = os.environ | {"XDG_CACHE_HOME": str(cache)}
    ran = subprocess.run(command, capture_output=True, text=True, env=environment, cwd=ROOT, check=True)
    loaded = {line.rpartition("|")[2].strip() for line in ran.stderr.splitlines()}
    assert "slabuilder.workflows" in loaded
    return "z3" in loaded


def test_z3_is_loaded_for_new_proofs_alone(tmp_path: Path) -> None:
    assert not is_z3_loaded(["--no-proofs"], tmp_path)
    assert is_z3_loaded([], tmp_path)
    assert not is_z3_loaded([], tmp_path)
