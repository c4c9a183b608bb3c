"""Hostile files end soon and in little memory; each is read in a process of its own, which the system limits."""

from __future__ import annotations

import resource
import subprocess
import sys

import pytest

MEMORY = 600_000_000
COMPUTING = 60
"""Seconds after which the system ends a process: many times what reading takes, even without compiled code."""
SIZE = 990_000


def repeated(text: str) -> str:
    return text * (SIZE // len(text))


BOMB = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(
    f"{name}: &{name} [{','.join([f'*{before}'] * 10)}]\n" for before, name in zip("abcdefgh", "bcdefghi", strict=True)
)
DEEP_ALIAS = "a: &a " + "[" * 30 + "]" * 30 + "\nb: " + "[" * 20 + "*a" + "]" * 20

REFUSED: dict[str, tuple[str, str]] = {
    "aliases of aliases": (BOMB, "SLA005"),
    "an alias that makes it too deep": (DEEP_ALIAS, "SLA005"),
    "aliases of a long text": ("- &a " + "word " * 1000 + "\n" + "- *a\n" * 300, "SLA005"),
    "aliases of aliases of a long text": (
        "- &a [" + "word " * 9 + "]\n- &b [" + "*a, " * 300 + "]\n" + "- *b\n" * 99,
        "SLA005",
    ),
    "10,000 brackets": ("[" * 10_000, "SLA005"),
    "10,000 closed brackets": ("[" * 10_000 + "]" * 10_000, "SLA005"),
    "10,000 braces": ("{" * 10_000, "SLA005"),
    "10,000 nested mappings": ("{a: " * 10_000, "SLA005"),
    "10,000 dashes": ("- " * 10_000, "SLA005"),
    "10,000 question marks": ("? " * 10_000, "SLA005"),
    "1,300 levels of lines": ("\n".join(" " * level + "a:" for level in range(1300)), "SLA005"),
    "1 MB of brackets": (repeated("["), "SLA005"),
    "1 MB of dashes": (repeated("- "), "SLA005"),
    "1 MB of the same key": (repeated("a: 1\n"), "SLA003"),
    "1 MB of tags": (repeated("- !!str a\n"), "SLA004"),
    "1 MB of NULs": ("a: 1\n" + repeated("x\x00\n"), "SLA002"),
    "1 MB of tabs": (repeated("\ta\n"), "SLA002"),
    "1 MB of directives": (repeated("%YAML 1.1\n"), "SLA004"),
    "1 MB of exclamation marks": (repeated("!"), "SLA004"),
    "a tag of 1 MB": ("a: !" + repeated("x"), "SLA004"),
    "a tag of 1 MB in brackets": ("a: !<" + repeated("x") + "> b", "SLA004"),
    "an anchor of 1 MB": ("a: &" + repeated("x") + " [", "SLA002"),
    "an alias of 1 MB": ("a: *" + repeated("x"), "SLA002"),
    "a key of 1 MB": (repeated("x") + ": 1", "SLA002"),
    "a line of 1 MB without a space": ("a: 1\nb:" + repeated("x") + "\nc: 1", "SLA002"),
    "1 MB of colons": (repeated(":"), "SLA002"),
    "1 MB of placeholders": (repeated("- {{ x }}\n"), "SLA004"),
    "1 MB of opening quotes": (repeated('"" '), "SLA002"),
    "1 MB of unknown aliases": (repeated("- *a\n"), "SLA002"),
}

ALLOWED = "- &a " + "word " * 1000 + "\n" + "- *a\n" * 180
"""As long as the file of 1 MB in which it were written out."""

LARGE: dict[str, tuple[str, str]] = {  # as long as they can be before they are refused, or right to the end
    "1 MB of items": (repeated("- a\n"), "SLA005"),
    "1 MB of aliases": ("- &a x\n" + repeated("- *a\n"), "SLA005"),
    "1 MB in an open quote": ('a: "' + repeated("x\n"), "SLA002"),
    "1 MB of escapes": ('a: "' + repeated("\\x41") + '"', ""),
    "1 MB of words": ("a: " + repeated("word "), ""),
    "1 MB of comments": (repeated("# c\n"), ""),
    "1 MB of empty lines": (repeated("\n"), ""),
    "1 MB of carriage returns": (repeated("\r"), ""),
    "1 MB of tabs in quotes": ('a: "' + repeated("x\ty ") + '"', ""),
}

PROGRAM = """
import sys
from slabuilder.source import read
data = sys.stdin.buffer.read()
_, diagnostics = read(data, "f", pure=sys.argv[1] == "pure")
assert all(len(fault.message) + len(fault.help or "") < 400 for fault in diagnostics)
print(diagnostics[0].code if diagnostics else "")
"""


def first_fault(text: str, parser: str) -> str:
    """The code of the first fault of `text`, read within the limits."""
    done = subprocess.run(
        [sys.executable, "-c", PROGRAM, parser],
        input=text.encode(),
        capture_output=True,
        preexec_fn=limited,
        check=False,
    )
    assert done.returncode == 0, f"{done.returncode} {done.stderr.decode()}"
    return done.stdout.decode().rstrip("\n")


def limited() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (COMPUTING, COMPUTING))


@pytest.mark.parametrize("parser", ["compiled", "pure"])
@pytest.mark.parametrize("name", REFUSED)
def test_bombs_are_refused(name: str, parser: str) -> None:
    text, code = REFUSED[name]
    assert first_fault(text, parser) == code


def test_some_aliases_of_a_long_text_are_fine() -> None:
    assert first_fault(ALLOWED, "compiled") == ""


@pytest.mark.slow
@pytest.mark.parametrize("name", LARGE)
@pytest.mark.parametrize("parser", ["compiled", "pure"])
def test_large_files_end(name: str, parser: str) -> None:
    text, code = LARGE[name]
    assert first_fault(text, parser) == code


def test_50_megabytes_are_refused_unread() -> None:
    """As a list of nodes they would take several GB."""
    assert first_fault("a: 1\n" * 10_000_000, "compiled") == "SLA001"


def test_little_stack_is_enough() -> None:
    """Reading within a deep call of somebody else: forty levels of YAML take some hundred frames."""
    program = """
import sys
from slabuilder.source import read
read(b"a: 1", "f")
sys.setrecursionlimit(250)
for pure in (False, True):
    document, diagnostics = read(b"[" * 40 + b"]" * 40, "f", pure=pure)
    assert document is not None and not diagnostics, diagnostics
    document, diagnostics = read(b"[" * 41 + b"]" * 41, "f", pure=pure)
    assert document is None and diagnostics[0].code == "SLA005", diagnostics
"""
    subprocess.run([sys.executable, "-c", program], check=True, timeout=60)
