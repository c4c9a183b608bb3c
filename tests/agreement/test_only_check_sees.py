"""What the page of the format says that only `slabuilder check` sees: it does, and the schema does not.

That no such fault is left out is seen from the code: every place that makes a finding has to be reached by a case.
"""

from __future__ import annotations

import ast
import importlib
import sys
from pathlib import Path
from types import ModuleType

import pytest

from docs.reference.format_words import ONLY_CHECK_SEES
from slabuilder.diagnostics import Finding
from slabuilder.loading import Loaded, load
from slabuilder.source import read
from tests.agreement.editor_view import as_written_plain
from tests.agreement.only_check_cases import CASES
from tests.agreement.validation import refused_at

SEEN_BY_EDITORS = {
    "the target has no limit",
    "a target has one limit, not two",
}
"""Findings beside pydantic's that the schema can say too."""


@pytest.fixture(scope="module")
def agreement(root: Path) -> str:
    return (root / "tests/editor/agreement.yaml").read_text(encoding="utf-8")


def changed(agreement: str, old: str, new: str) -> str:
    assert old in agreement, old
    return agreement.replace(old, new, 1)


def loaded(text: str) -> Loaded:
    return load(text.encode(), "agreement.yaml")


def test_the_agreement_is_right_before_it_is_changed(agreement: str) -> None:
    assert loaded(agreement).diagnostics == ()


@pytest.mark.parametrize(("code", "old", "new"), CASES)
def test_only_the_check_sees_it(agreement: str, code: str, old: str, new: str) -> None:
    text = changed(agreement, old, new)
    document, faults = read(text.encode(), "agreement.yaml")
    assert document is not None
    assert faults == ()
    assert code in {diagnostic.code for diagnostic in loaded(text).diagnostics}
    assert refused_at(as_written_plain(document.value)) == []


def test_every_code_on_the_page_has_a_case() -> None:
    assert {code for code, _, _ in CASES} == {code for code, _, _ in ONLY_CHECK_SEES}


def test_no_fault_is_left_out(agreement: str, monkeypatch: pytest.MonkeyPatch, root: Path) -> None:
    reached: set[tuple[str, int]] = set()

    def spy(*arguments: object, **more: object) -> Finding:
        frame = sys._getframe(1)
        reached.add((frame.f_globals["__name__"], frame.f_lineno))
        return Finding(*arguments, **more)  # type: ignore[arg-type]

    modules = modules_with_findings(root)
    for module in modules:
        monkeypatch.setattr(module, "Finding", spy)
    for _, old, new in CASES:
        loaded(changed(agreement, old, new))
    places = {(module.__name__, *lines) for module in modules for lines in findings_in(module)}
    assert len(places) > 40
    missed = [
        f"{name}:{first}"
        for name, first, last in sorted(places)
        if not any(module == name and first <= line <= last for module, line in reached)
    ]
    assert missed == []


def modules_with_findings(root: Path) -> list[ModuleType]:
    """The modules that judge an agreement beyond the form of its values."""
    files = [*(root / "slabuilder/agreement").glob("*.py"), root / "slabuilder/conditions/literals.py"]
    names = [".".join(file.relative_to(root).with_suffix("").parts) for file in sorted(files)]
    modules = [importlib.import_module(name) for name in names if not name.endswith("__init__")]
    found = [module for module in modules if findings_in(module)]
    assert len(found) >= 8
    return found


def findings_in(module: ModuleType) -> list[tuple[int, int]]:
    """The first and last line of every place in the module that makes a finding that editors do not see."""
    assert module.__file__
    tree = ast.parse(Path(module.__file__).read_text(encoding="utf-8"))
    calls = [
        node for node in ast.walk(tree) if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "Finding"
    ]
    texts = {call: {node.value for node in ast.walk(call) if isinstance(node, ast.Constant)} for call in calls}
    return [(call.lineno, call.end_lineno or 0) for call in calls if not texts[call] & SEEN_BY_EDITORS]
