"""Keys in a token: SoftHSM stands for it. Keys are put into it by other tools, and pdfsig judges what it signed."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding

from slabuilder.signing.faults import KeyFaultError
from slabuilder.signing.pades import Act, signed
from slabuilder.signing.passphrase import Passphrase
from slabuilder.signing.tokens import Token, in_token
from tests.conftest import do_without
from tests.render.pages import PAGE, pdf
from tests.signing.certificates import Holder, holder, rsa_key
from tests.signing.papers import NOW
from tests.signing.small import page

MODULES = ("/usr/lib/softhsm/libsofthsm2.so", "/usr/lib64/softhsm/libsofthsm.so", "/usr/lib/softhsm/libsofthsm.so")
PIN = "492716"
ROOT = holder("Root", ca=True)
PEOPLE = {
    "curve": holder("Dana", ROOT, key=ec.generate_private_key(ec.SECP256R1())),
    "rsa": holder("Sam", ROOT, key=rsa_key()),
}


@pytest.fixture(scope="module")
def module(needs_tool: Callable[[str], str], tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The module of a SoftHSM that has two tokens: `Company` with two keys, and `Empty`."""
    path = next((each for each in MODULES if Path(each).exists()), None)
    if path is None:
        do_without("the module of SoftHSM is not where it was looked for")
    folder = tmp_path_factory.mktemp("softhsm")
    (folder / "tokens").mkdir()
    (folder / "conf").write_text(f"directories.tokendir = {folder}/tokens\nlog.level = ERROR\n")
    before, os.environ["SOFTHSM2_CONF"] = os.environ.get("SOFTHSM2_CONF"), str(folder / "conf")
    tool = needs_tool("softhsm2-util")
    for label in ("Company", "Empty"):
        _run(tool, "--init-token", "--free", "--label", label, "--pin", PIN, "--so-pin", "0000")
    for number, (label, person) in enumerate(PEOPLE.items()):
        (folder / "key").write_bytes(person.key_pem())
        (folder / "cert").write_bytes(person.certificate.public_bytes(Encoding.DER))
        named = ["--label", label, "--id", f"0{number}", "--pin", PIN]
        _run(tool, "--import", folder / "key", "--token", "Company", *named)
        at = [needs_tool("pkcs11-tool"), "--module", path, "--token-label", "Company", "--login"]
        _run(*at, "--write-object", folder / "cert", "--type", "cert", *named)
    yield path
    del os.environ["SOFTHSM2_CONF"]
    if before is not None:
        os.environ["SOFTHSM2_CONF"] = before


def _run(*words: str | Path) -> None:
    subprocess.run(words, capture_output=True, check=True)


def pin(_: str) -> Passphrase:
    return Passphrase(PIN)


def refused(
    token: Token, *said: str, others: tuple[Holder, ...] = (ROOT,), ask: Callable[[str], Passphrase] = pin
) -> None:
    with pytest.raises(KeyFaultError) as caught, in_token(token, [each.certificate for each in others], NOW, ask):
        pass
    text = f"{caught.value} {caught.value.help}"
    assert [piece for piece in said if piece not in text] == []
    assert PIN not in text


@pytest.mark.parametrize("label", list(PEOPLE))
def test_both_kinds_of_keys_sign(module: str, label: str, needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    act = Act("sig-cmo", "Agrees", NOW, pdf(PAGE.format("<p>Signed</p>")), first=True)
    with in_token(Token(module, "Company", label), [ROOT.certificate], NOW, pin) as credential:
        assert credential.certificate == PEOPLE[label].certificate
        data = signed(page(), act, credential, None)
    (file := tmp_path / "signed.pdf").write_bytes(data)
    said = subprocess.run([needs_tool("pdfsig"), file], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid.") == 1
    assert f"Common Name: {'Dana' if label == 'curve' else 'Sam'}" in said


def test_a_wrong_pin(module: str) -> None:
    token = Token(module, "Company", "curve")
    refused(token, "the PIN does not open the token", "locks itself", ask=lambda _: Passphrase("000001"))


@pytest.mark.parametrize(
    ("token", "said"),
    [
        (("Company", None, None), ("there is more than one key", "--key-label: curve, rsa")),
        (("Company", "lost", None), ("there is no key “lost”", "curve, rsa")),
        (("Company", "rsa", "lost"), ("there is no certificate “lost”", "--cert-label")),
        (("Empty", None, None), ("there is no key", "none")),
        (("Lost", None, None), ("there is no token “Lost”", "Company")),
        ((None, None, None), ("there is more than one token", "--token")),
    ],
)
def test_labels_that_name_nothing(
    module: str, token: tuple[str | None, str | None, str | None], said: tuple[str, ...]
) -> None:
    refused(Token(module, *token), *said)


def test_a_chain_with_a_gap(module: str) -> None:
    refused(Token(module, "Company", "rsa"), "Root, who issued that of Sam, is missing", others=())


@pytest.mark.parametrize("name", ["missing.so", "text.so"])
def test_what_is_no_module(name: str, tmp_path: Path) -> None:
    (tmp_path / "text.so").write_text("no library")
    refused(Token(str(tmp_path / name)), "is no PKCS#11 module", "libsofthsm2.so")
