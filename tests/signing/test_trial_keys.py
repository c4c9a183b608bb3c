"""Trial keys: marked, whole, and good for OpenSSL too; nobody else may read them, and none is written over."""

from __future__ import annotations

import os
import stat
import subprocess
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from slabuilder.errors import UsageError
from slabuilder.signing.certificates import is_trial, read_certificates
from slabuilder.workflows.trial_keys import wanted, write_trial_keys
from tests.signing.papers import EXAMPLES, NOW, SECRET, credential, keys

FILE = EXAMPLES / "inbound.yaml"


def test_each_signatory_has_a_key_that_opens() -> None:
    assert list(keys("inbound").keys) == ["cmo", "cro"]
    found = credential("cmo")
    assert is_trial(found.certificate)
    assert [is_trial(issuer) for issuer in found.issuers] == [True]
    assert found.certificate.not_valid_after_utc - found.certificate.not_valid_before_utc == timedelta(days=365)
    assert read_certificates(keys("inbound").authority, "x") == list(found.issuers)


def test_another_tool_takes_them(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    openssl = needs_tool("openssl")
    (tmp_path / "cmo.p12").write_bytes(keys("inbound").keys["cmo"])
    (tmp_path / "root.pem").write_bytes(keys("inbound").authority)
    taken = [openssl, "pkcs12", "-in", "cmo.p12", "-passin", f"pass:{SECRET.reveal()}", "-nokeys", "-clcerts"]
    pem = subprocess.run(taken, cwd=tmp_path, capture_output=True, check=True).stdout
    (tmp_path / "cmo.pem").write_bytes(pem)
    shown = subprocess.run(
        [
            openssl,
            "x509",
            "-in",
            "cmo.pem",
            "-noout",
            "-subject",
            "-ext",
            "subjectAltName,keyUsage",
            "-nameopt",
            "utf8",
        ],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    for piece in ("TRIAL – no legal effect", "Dana Reyes", "email:dana@acme.example", "Non Repudiation"):
        assert piece in shown
    checked = [openssl, "verify", "-CAfile", "root.pem", "-attime", str(int(NOW.timestamp())), "cmo.pem"]
    assert subprocess.run(checked, cwd=tmp_path, capture_output=True, check=False).returncode == 0


@pytest.mark.skipif(os.name == "nt", reason="Windows has other permissions")
def test_only_their_owner_may_read_them(tmp_path: Path) -> None:
    folder = tmp_path / "keys"
    before = os.umask(0)
    try:
        write_trial_keys(wanted(FILE, [], folder), SECRET, NOW)
    finally:
        os.umask(before)
    modes = {file.name: stat.S_IMODE(file.stat().st_mode) for file in folder.iterdir()}
    assert modes == {"cmo.p12": 0o600, "cro.p12": 0o600, "trial-authority.pem": 0o600}
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["cmo.p12", "cro.p12", "trial-authority.pem"])
def test_none_is_written_over(name: str, tmp_path: Path) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(UsageError, match=f"{name} exists already"):
        wanted(FILE, [], tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == [name]


def test_only_for_some(tmp_path: Path) -> None:
    write_trial_keys(wanted(FILE, ["cro"], tmp_path), SECRET, NOW)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cro.p12", "trial-authority.pem"]


def test_for_nobody_of_the_agreement(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="no signatory “ceo”") as caught:
        wanted(FILE, ["ceo"], tmp_path)
    assert "cmo, cro" in str(caught.value.help)
