"""Every library has its room, and files are opened only in modules that say so in their name.

Which room may use which is a contract of import-linter, in pyproject.toml. It cannot speak of libraries and rooms that
are still to come, and it takes a library that nobody mentions for allowed; this table does neither.
"""

from __future__ import annotations

import ast
import sys

import grimp
import pytest

from tests.structure.sources import named, python_files, some

ROOMS = {
    "_ruamel_yaml": {"source"},
    "asn1crypto": {"signing"},
    "babel": {"language"},
    "click": {"cli"},
    "cryptography": {"signing"},
    "cssselect2": {"render"},
    "duckdb": {"leads"},
    "fontTools": {"render"},
    "holidays": {"business_time"},
    "jinja2": {"render", "site"},
    "markdown_it": {"render"},
    "markupsafe": {"language", "render", "site"},
    "nh3": {"render"},
    "pkcs11": {"signing"},
    "pydantic": {"agreement", "loading", "starter"},
    "pydantic_core": {"agreement", "loading", "starter"},
    "pydyf": {"render"},
    "pyhanko": {"signing"},
    "pyhanko_certvalidator": {"signing"},
    "rich": {"cli"},
    "ruamel": {"source"},
    "sqlalchemy": {"conditions", "leads", "queries"},
    "tinyhtml5": {"render"},
    "weasyprint": {"render"},
    "xlsxwriter": {"render"},
    "z3": {"conditions", "rulebook"},
}
MODES = {"r", "rb", "w", "wb", "a", "ab", "x", "xb"}
TOUCHES = {"read_text", "read_bytes", "write_text", "write_bytes"}


def test_every_library_stays_in_its_room() -> None:
    graph = grimp.build_graph("slabuilder", include_external_packages=True, cache_dir=None)
    ours = {name for name in graph.modules if name.split(".")[0] == "slabuilder"}
    astray = set()
    for library in some(sorted(graph.modules - ours)):
        name = library.split(".")[0]
        if name in sys.stdlib_module_names:
            continue
        users = graph.find_modules_that_directly_import(library)
        astray |= {f"{user} imports {name}" for user in users if user.split(".")[1] not in ROOMS.get(name, set())}
    assert sorted(astray) == []


def test_files_are_opened_only_where_the_name_says_so() -> None:
    for path in python_files("slabuilder"):
        tree = ast.parse(path.read_text(encoding="utf-8"))
        if not path.stem.endswith(("_io", "_assets")):
            assert opened(tree) == [], f"{named(path)}: a module that opens files is named …_io"
        if not path.stem.endswith("_assets"):
            assert not resources(tree), f"{named(path)}: a module that reads the package's own files is named …_assets"


@pytest.mark.parametrize(
    "line", ["open(x)", "x.read_text()", "x.read_bytes()", "x.write_text(y)", "x.write_bytes(y)", "x.open('rb')"]
)
def test_opening_is_seen(line: str) -> None:
    assert opened(ast.parse(f"\n{line}")) == [2]


@pytest.mark.parametrize("line", ["calendar.open(day)", "opened(x)", "x.read()", "x.is_open"])
def test_what_only_looks_like_it_is_not(line: str) -> None:
    assert opened(ast.parse(line)) == []


def opened(tree: ast.AST) -> list[int]:
    """The lines on which a file is opened."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return [call.lineno for call in calls if opens(call)]


def opens(call: ast.Call) -> bool:
    """Whether this call opens a file."""
    match call.func:
        case ast.Name(id="open"):
            return True
        case ast.Attribute(attr="open"):
            return any(isinstance(value, ast.Constant) and value.value in MODES for value in call.args)
        case ast.Attribute(attr=name):
            return name in TOUCHES
    return False


def resources(tree: ast.AST) -> bool:
    """Whether the package's own files are read."""
    for node in ast.walk(tree):
        match node:
            case ast.Import(names=names) if any(alias.name.startswith("importlib.resources") for alias in names):
                return True
            case ast.ImportFrom(module="importlib.resources"):
                return True
            case ast.ImportFrom(module="importlib", names=names) if any(alias.name == "resources" for alias in names):
                return True
    return False
