"""`sign` and `keys new` from the outside: what they print and write, and that no secret is ever among it."""

from __future__ import annotations

import logging
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import slabuilder.signing.pades
from slabuilder.cli.main import run as run_here
from tests.end_to_end.conftest import Run
from tests.signing.papers import paper

SECRET, WRONG = "correct-horse-4711", "battery-staple-0815"
SIGN = ("sign", "inbound.pdf", "--as", "cmo", "--key", "trial-keys/cmo.p12")


@pytest.fixture
def folder(tmp_path: Path, example: Callable[[str], str]) -> Path:
    """A project without settings, with a document that was built for signature."""
    (tmp_path / "inbound.yaml").write_text(example("inbound"), encoding="utf-8")
    (tmp_path / "inbound.pdf").write_bytes(paper())
    return tmp_path


@pytest.fixture
def keys(folder: Path, run: Run) -> Path:
    """The folder of the signatories' trial keys."""
    ran = run("keys", "new", "inbound.yaml", "--passphrase-env", "SECRET", SECRET=SECRET)
    assert ran.code == 0, ran.err
    assert "trial-keys/cmo.p12  Dana Reyes\ntrial-keys/cro.p12  Sam Okafor\n" in ran.out
    assert SECRET not in ran.out + ran.err
    return folder / "trial-keys"


def test_two_sign_one_file(folder: Path, keys: Path, run: Run, needs_tool: Callable[[str], str]) -> None:
    ran = run(*SIGN, "--passphrase-env", "SECRET", SECRET=SECRET)
    assert (ran.code, ran.out) == (0, "inbound-signed.pdf\n"), ran.err
    assert ran.err.split() == (
        [
            "Signing",
            "Inbound",
            "lead",
            "agreement,",
            "2026-Q4,",
            "version",
            "1",
            "as",
            "Dana",
            "Reyes,",
            "Chief",
            "Marketing",
            "Officer",
        ]
    )
    with (folder / "secret").open("w+") as file:  # the other way to give a passphrase
        file.write(f"{SECRET}\n")
        file.seek(0)
        words = ("sign", "inbound-signed.pdf", "--as", "cro", "--key", "trial-keys/cro.p12", "--passphrase-fd")
        second = subprocess.run(
            [sys.executable, "-m", "slabuilder", *words, str(file.fileno())],
            cwd=folder,
            pass_fds=[file.fileno()],
            capture_output=True,
            text=True,
            check=False,
        )
    assert (second.returncode, second.stdout) == (0, "inbound-signed.pdf\n"), second.stderr
    said = subprocess.run(
        [needs_tool("pdfsig"), folder / "inbound-signed.pdf"], capture_output=True, text=True, check=False
    ).stdout
    assert said.count("Signature is Valid.") == 2
    assert (folder / "inbound.pdf").read_bytes() == paper()


def test_no_secret_is_in_anything_that_is_said(
    folder: Path,
    keys: Path,
    monkeypatch: pytest.MonkeyPatch,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("RIGHT", SECRET)
    monkeypatch.setenv("WRONG", WRONG)
    codes = [run_here([*SIGN, "--passphrase-env", "WRONG"])]

    def fail(*_: object) -> bytes:
        raise RuntimeError("forced")

    monkeypatch.setattr(slabuilder.signing.pades, "signed", fail)
    codes.append(run_here([*SIGN, "--passphrase-env", "RIGHT"]))
    said = capfd.readouterr()
    assert codes == [2, 4]
    assert "the passphrase does not open trial-keys/cmo.p12" in said.err
    assert "RuntimeError: forced" in said.err
    for secret in (SECRET, WRONG):
        assert secret not in said.out + said.err + caplog.text
    assert not (folder / "inbound-signed.pdf").exists()


def test_an_authority_that_cannot_be_reached(folder: Path, keys: Path, run: Run) -> None:
    (folder / "slabuilder.yaml").write_text("signing:\n  timestamp: http://127.0.0.1:9/tsr\n")
    ran = run(*SIGN, "--passphrase-env", "SECRET", SECRET=SECRET, no_proxy="127.0.0.1")
    assert ran.code == 3
    assert "no timestamp from http://127.0.0.1:9/tsr" in " ".join(ran.err.split())
    assert not (folder / "inbound-signed.pdf").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--key", "k.p12", "--pkcs11", "m.so"), "a key is in a file or in a token, not in both"),
        ((), "say with which key"),
        (("--key", "k.p12", "--token", "x"), "a label names something in a token"),
        (("--key", "k.p12", "--passphrase-env", "A", "--passphrase-fd", "3"), "from one place only"),
    ],
)
def test_options_that_do_not_fit(words: tuple[str, ...], said: str, run: Run) -> None:
    ran = run("sign", "inbound.pdf", "--as", "cmo", *words)
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ((), "there is nobody to ask for the passphrase of the new keys"),
        (("--passphrase-env", "NOT_SET"), "the environment variable NOT_SET is not set"),
        (("--passphrase-env", "EMPTY"), "a key without a passphrase is open to everybody"),
        (("--passphrase-fd", "77"), "the file descriptor 77 cannot be read"),
    ],
)
def test_passphrases_that_cannot_be_had(
    words: tuple[str, ...], said: str, run: Run, root: Path, tmp_path: Path
) -> None:
    ran = run("keys", "new", root / "agreements" / "inbound.yaml", *words, EMPTY="")
    assert (ran.code, ran.out) == (2, "")
    assert said in " ".join(ran.err.split())
    assert not (tmp_path / "trial-keys").exists()
    assert list(tmp_path.iterdir()) == []
