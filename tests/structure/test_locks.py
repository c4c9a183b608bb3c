"""The lock files are whole, current, and say nothing of where packages come from (docs/decisions/0001)."""

from __future__ import annotations

import json
import re
import tomllib
from collections.abc import Iterator

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from tests.structure.sources import ROOT, named, some, tracked_files

LOCKED = re.compile(r"^(?P<name>[\w.-]+)==(?P<version>\S+)(?P<marker> ;.*)? \\$", re.MULTILINE)
REGISTRY = re.compile(
    r"[\w-]*(pypi|npm|debian|ubuntu|hosted|registry|mirror)[\w-]*\.(org|com|net|io|dev)\b", re.IGNORECASE
)
LOCKS = ("base", "dev", "uv")


def text_of(lock: str) -> str:
    return (ROOT / f"requirements/{lock}.txt").read_text(encoding="utf-8")


def locked(lock: str) -> dict[str, set[str]]:
    """The versions of each package that a lock names; several, where systems or Pythons differ."""
    versions: dict[str, set[str]] = {}
    for line in some(LOCKED.finditer(text_of(lock))):
        versions.setdefault(canonicalize_name(line["name"]), set()).add(line["version"])
    return versions


def declared() -> Iterator[tuple[str, Requirement]]:
    """Every dependency in pyproject.toml, and the smallest lock that must have it."""
    pyproject = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    project, groups = pyproject["project"], pyproject["dependency-groups"]
    extras = project["optional-dependencies"].values()
    for lock, lists in {"base": [project["dependencies"], *extras, groups["build"]], "dev": [groups["dev"]]}.items():
        for entry in (entry for one in lists for entry in one):
            if isinstance(entry, str) and not entry.startswith(f"{project['name']}["):
                yield lock, Requirement(entry)


def test_every_dependency_is_locked_at_a_version_that_fits() -> None:
    for lock, requirement in some(declared()):
        versions = locked(lock).get(canonicalize_name(requirement.name), set())
        fits = versions and all(requirement.specifier.contains(version, prereleases=True) for version in versions)
        assert fits, f"{requirement} is not in requirements/{lock}.txt, which has {versions or 'none'}: ./run lock"


def test_dev_holds_all_of_base() -> None:
    dev = locked("dev")
    assert {name: versions for name, versions in locked("base").items() if dev.get(name) != versions} == {}


@pytest.mark.parametrize("lock", LOCKS)
def test_every_line_is_a_version_or_a_hash(lock: str) -> None:
    lines = [line for line in text_of(lock).splitlines() if not line.startswith("#")]
    pattern = re.compile(LOCKED.pattern + r"|^    --hash=sha256:[0-9a-f]{64}( \\)?$")
    assert [line for line in some(lines) if not pattern.match(line)] == []


def test_npm_lock_has_hashes_and_no_addresses_to_load_from() -> None:
    lock = json.loads((ROOT / "tests/editor/package-lock.json").read_text(encoding="utf-8"))
    packages = {name: package for name, package in lock["packages"].items() if name}
    for name, package in some(packages.items()):
        assert "resolved" not in package, name
        assert package["integrity"].startswith("sha512-"), name


def test_no_file_names_the_host_of_a_registry() -> None:
    for path in tracked_files():
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue  # a font, a PDF
        assert REGISTRY.search(text) is None, named(path)


@pytest.mark.parametrize(
    "labels", [("registry", "npmjs", "org"), ("files", "pythonhosted", "org"), ("deb", "debian", "org")]
)
def test_the_host_of_a_registry_is_recognised(labels: tuple[str, ...]) -> None:
    assert REGISTRY.search("see https://" + ".".join(labels) + "/x")


def test_the_lock_of_uv_itself_is_not_kept() -> None:
    assert "uv.lock" not in {path.name for path in tracked_files()}
