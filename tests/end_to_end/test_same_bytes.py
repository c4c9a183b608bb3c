"""The same agreement gives the same documents on every machine: page, PDF, workbook and build list, byte for byte."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from tests.conftest import do_without

EXAMPLES = ("enterprise-funnel", "inbound", "japan-inbound", "partner-referrals")
KEPT = ("PATH", "SYSTEMROOT", "LD_LIBRARY_PATH", "DYLD_FALLBACK_LIBRARY_PATH")
"""What a process needs to start at all."""

NOBODY = 65534
FONTS = """<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <alias binding="same"><family>Agreement Serif</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
  <match target="font"><edit name="embolden" mode="assign"><bool>true</bool></edit></match>
</fontconfig>
"""

Documents = dict[str, bytes]


def documents_of(
    folder: Path, root: Path, environment: Mapping[str, str], before: Sequence[str] = (), umask: int = 0o022
) -> Documents:
    """All documents of the examples, made in `folder` by commands that `before` runs."""
    shutil.copytree(root / "agreements", folder / "agreements")
    if before and before[0] == "setpriv":
        for path in (folder, *folder.rglob("*")):
            os.chown(path, NOBODY, NOBODY)
    kept = {name: os.environ[name] for name in KEPT if name in os.environ}
    words = [["build", "agreements"], *(["workbook", f"agreements/{name}.yaml"] for name in EXAMPLES)]
    for each in words:
        ran = subprocess.run(
            [*before, sys.executable, "-m", "slabuilder", *each],
            cwd=folder,
            env={**kept, **environment},
            umask=umask,
            capture_output=True,
            timeout=300,
            check=False,
        )
        assert (ran.returncode, ran.stderr) == (0, b""), ran.stderr.decode("utf-8", "replace")
    return {path.name: path.read_bytes() for path in (folder / "out").iterdir()}


@pytest.fixture(scope="module")
def here(root: Path, tmp_path_factory: pytest.TempPathFactory) -> Documents:
    return documents_of(tmp_path_factory.mktemp("here"), root, {"HOME": str(Path.home()), "LANG": "C.UTF-8"})


@pytest.fixture
def elsewhere(tmp_path: Path) -> dict[str, str]:
    """The surroundings of another machine: its time zone, language, fonts, and whatever else a program might ask for."""
    fonts = tmp_path / "fonts"
    fonts.mkdir()
    (fonts / "fonts.conf").write_text(FONTS)
    return {
        "HOME": "/nonexistent",
        "USER": "nobody",
        "TZ": "Pacific/Kiritimati",
        "LANG": "de_DE.UTF-8",
        "LC_ALL": "tr_TR.UTF-8",
        "LANGUAGE": "ja",
        "PYTHONHASHSEED": "4711",
        "PYTHONUTF8": "1",
        "PYTHONDONTWRITEBYTECODE": "1",
        "PYTHONOPTIMIZE": "1",
        "SOURCE_DATE_EPOCH": "1",
        "FONTCONFIG_PATH": str(fonts),
        "FONTCONFIG_FILE": str(fonts / "fonts.conf"),
        "XDG_CACHE_HOME": str(tmp_path / "cache"),
        "COLUMNS": "40",
        "NO_COLOR": "1",
        "http_proxy": "http://127.0.0.1:9",
        "data_proxy": "http://127.0.0.1:9",
    }


def another_user() -> list[str]:
    """How to run a command as nobody, who may not even be known on this machine."""
    if os.name == "nt" or os.geteuid() != 0:
        pytest.skip("only root can become another user")
    ways = (
        ["unshare", "--user", f"--map-user={NOBODY}", f"--map-group={NOBODY}"],
        ["setpriv", f"--reuid={NOBODY}", f"--regid={NOBODY}", "--clear-groups"],
    )
    starts_itself = "import os, subprocess, sys; subprocess.run([sys.executable, '-c', '']); sys.exit(os.getuid() == 0)"
    for way in filter(lambda way: shutil.which(way[0]), ways):
        if subprocess.run([*way, sys.executable, "-c", starts_itself], check=False).returncode == 0:
            return way
    return do_without("another user who can run this Python")


def differing(one: Documents, other: Documents) -> list[str]:
    """The names of the documents that are not the same, and of those that only one has."""
    assert len(one) == 4 * len(EXAMPLES)
    assert {Path(name).suffix for name in one} == {".html", ".pdf", ".xlsx", ".json"}
    return sorted(name for name in one.keys() | other.keys() if one.get(name) != other.get(name))


@pytest.mark.slow
def test_another_machine_makes_the_same(here: Documents, root: Path, tmp_path: Path, elsewhere: dict[str, str]) -> None:
    folder = tmp_path / "Vertrag für Ömer"
    folder.mkdir()
    assert differing(here, documents_of(folder, root, elsewhere, umask=0o077)) == []


@pytest.mark.slow
def test_another_user_makes_the_same(here: Documents, root: Path, tmp_path: Path, elsewhere: dict[str, str]) -> None:
    before = another_user()
    for parent in (tmp_path, *tmp_path.parents[:-2]):
        parent.chmod(0o755)
    folder = tmp_path / "agreements of nobody"
    folder.mkdir()
    assert differing(here, documents_of(folder, root, elsewhere, before)) == []


@pytest.mark.slow
def test_another_time_makes_the_same(here: Documents, root: Path, tmp_path: Path) -> None:
    """What bore the time would bear another second by now."""
    time.sleep(1.1)
    assert differing(here, documents_of(tmp_path, root, {"HOME": str(tmp_path)})) == []


@pytest.mark.parametrize("name", ["a.pdf", "b.html"])
def test_a_difference_is_seen(name: str) -> None:
    made = {f"{letter}{suffix}": b"x" for letter in "abcd" for suffix in (".html", ".pdf", ".xlsx", ".json")}
    assert differing(made, made) == []
    assert differing(made, made | {name: b"y"}) == [name]
    assert differing(made, {each: data for each, data in made.items() if each != name}) == [name]
