"""What every test may ask for: the folder of shared material, and tools that are not Python packages."""

from __future__ import annotations

import multiprocessing
import os
import shutil
import sys
from collections.abc import Callable, Iterator
from multiprocessing import forkserver
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    import psycopg

settings.register_profile("suite", deadline=None)  # how long one example takes is the machine's business
settings.load_profile("suite")

ROOT = Path(__file__).resolve().parent.parent


def do_without(missing: str) -> NoReturn:
    """Skip a test for want of something, except in CI: there, everything has to be at hand."""
    if os.environ.get("CI"):
        pytest.fail(f"{missing}: in CI a test must not be left out for that")
    pytest.skip(missing)


@pytest.fixture(scope="session", autouse=True)
def _server_of_processes() -> None:
    """The one server that all processes with limits are forked from, with all imported that any of them needs.

    Without it the first test that wants one decides what it imports, and the others' limits run while they import.
    """
    if sys.platform == "linux":
        modules = ["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf", "tests.render.pages"]
        multiprocessing.set_forkserver_preload(modules)
        forkserver.ensure_running()


@pytest.fixture(scope="session")
def root() -> Path:
    """The folder of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def shared() -> Path:
    """The folder of material that several projects use: worked examples, exports of real systems, attacks on PDF."""
    folder = Path(os.environ.get("SLABUILDER_SHARED") or ROOT.parent / "shared")
    if not folder.is_dir():
        do_without(f"no folder {folder}")
    return folder


@pytest.fixture(scope="session")
def needs_tool() -> Callable[[str], str]:
    """Return the path of a command, such as `pdftoppm`, from the environment's own scripts or from PATH."""

    def find(name: str) -> str:
        here = str(Path(sys.executable).parent)
        found = shutil.which(name, path=os.pathsep.join([here, os.environ.get("PATH", os.defpath)]))
        if found is None:
            do_without(f"{name} is not installed")
        return found

    return find


@pytest.fixture(scope="session")
def postgres() -> Iterator[psycopg.Connection]:
    """A connection to a Postgres server that runs for these tests alone."""
    from tests.postgres import programs, running

    found = programs()
    if found is None:
        do_without("Postgres is not installed")
    with running(found) as connection:
        yield connection


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """What tests have counted of all that they tried stands at the end of the run."""
    for report in terminalreporter.stats.get("passed", []) + terminalreporter.stats.get("failed", []):
        for name, counts in report.user_properties:
            terminalreporter.section(name)
            terminalreporter.line(str(counts))
