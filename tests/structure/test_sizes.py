"""The code stays readable in an afternoon: small files, no module that comes back to itself, no loose ends."""

from __future__ import annotations

from collections.abc import Iterator
from statistics import median

import grimp
import pytest

from tests.structure.sources import ROOT, named, python_files, some

LONGEST = 400
MEDIAN = 120
LOOSE_ENDS = ("TO" + "DO", "FIX" + "ME", "NotImplemented" + "Error")


@pytest.mark.parametrize("folder", ["slabuilder", "tests"])
def test_files_are_short(folder: str) -> None:
    lengths = {named(path): len(path.read_text(encoding="utf-8").splitlines()) for path in python_files(folder)}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}
    assert median(lengths.values()) < MEDIAN


def test_no_module_imports_itself_by_a_detour() -> None:
    graph = grimp.build_graph("slabuilder", cache_dir=None)
    assert circles({name: graph.find_modules_directly_imported_by(name) for name in some(graph.modules)}) == []


def test_a_circle_is_found() -> None:
    assert circles({"a": {"b"}, "b": {"c"}, "c": {"b"}, "d": set()}) == [["b", "c"]]


def circles(imports: dict[str, set[str]]) -> list[list[str]]:
    """The groups of modules of which each reaches every other: what is left when all that end somewhere is gone."""
    reached = {name: set(reachable(name, imports)) for name in imports}
    groups = {frozenset(other for other in reached[name] if name in reached[other]) for name in imports}
    return sorted(sorted(group) for group in groups if group)


def reachable(start: str, imports: dict[str, set[str]]) -> Iterator[str]:
    """Every module that `start` imports, or that those import, and so on."""
    seen: set[str] = set()
    ahead = [*imports[start]]
    while ahead:
        if (name := ahead.pop()) not in seen:
            seen.add(name)
            ahead += imports[name]
    yield from seen


def test_every_folder_is_a_package() -> None:
    folders = {path.parent for path in python_files("slabuilder")}
    folders |= {parent for folder in folders for parent in folder.parents if ROOT / "slabuilder" in parent.parents}
    assert [named(folder) for folder in some(sorted(folders)) if not (folder / "__init__.py").is_file()] == []


def test_nothing_is_left_for_later() -> None:
    for path in python_files("slabuilder", "tests"):
        text = path.read_text(encoding="utf-8")
        assert [word for word in LOOSE_ENDS if word in text] == [], named(path)
