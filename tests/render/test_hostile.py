"""Nothing is read or fetched for a document, whatever its HTML asks for, and the error names the clause that asked.

The canary notices who opens its files or connects; by the default means of WeasyPrint it is opened and gives its secret
away, so the quiet is not the canary's.
"""

from __future__ import annotations

import base64
import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from slabuilder.render.faults import RenderError
from tests.conftest import ROOT
from tests.render.canary import Canary, canary_in, tells
from tests.render.hostile_forms import FETCHED, NOT_FETCHED
from tests.render.pages import PAGE, pdf

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells who opens a file")

FIRST = ("picture", "http", "attachment", "import", "font", "svg-image", "data-svg")
"""One of each kind, for every day."""

BY_DEFAULT = """
import base64, json, sys
import weasyprint
for line in sys.stdin:
    data = weasyprint.HTML(string=json.loads(line)).write_pdf()
    print(base64.b64encode(data).decode(), flush=True)
"""

Tells = Callable[[bytes], bool]


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    with canary_in(tmp_path_factory.mktemp("canary")) as canary:
        yield canary


@pytest.fixture
def secret_in(tmp_path: Path, needs_tool: Callable[[str], str]) -> Tells:
    return lambda data: tells(data, tmp_path, needs_tool)


@pytest.fixture(scope="module")
def by_default() -> Iterator[Callable[[str], bytes]]:
    """WeasyPrint without us: it fetches what it is asked for, by no proxy."""
    environment = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    command = [sys.executable, "-W", "ignore", "-c", BY_DEFAULT]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment, cwd=ROOT
    ) as process:
        assert process.stdin is not None
        assert process.stdout is not None
        stdin, stdout = process.stdin, process.stdout

        def render(document: str) -> bytes:
            stdin.write(json.dumps(document).encode() + b"\n")
            stdin.flush()
            return base64.b64decode(stdout.readline())

        yield render
        stdin.close()


def page_with(piece: str, canary: Canary) -> str:
    folder = canary.folder
    filled = piece.format(file=folder.as_uri(), folder=folder, web=f"http://{canary.host}", host=canary.host)
    return PAGE.format(filled)


def is_refused(piece: str, canary: Canary) -> None:
    canary.noticed()
    with pytest.raises(RenderError, match=r"refused to fetch .* \(clause 3\.2\)"):
        pdf(page_with(piece, canary))
    assert canary.noticed() == []


@pytest.mark.parametrize("name", FIRST)
def test_what_asks_for_something_is_refused(canary: Canary, name: str) -> None:
    is_refused(FETCHED[name], canary)


@pytest.mark.slow
@pytest.mark.parametrize("name", sorted(FETCHED.keys() - set(FIRST)))
def test_however_it_asks(canary: Canary, name: str) -> None:
    is_refused(FETCHED[name], canary)


@pytest.mark.slow
@pytest.mark.parametrize("name", NOT_FETCHED)
def test_nothing_comes_of_the_other_forms(canary: Canary, secret_in: Tells, name: str) -> None:
    canary.noticed()
    try:
        data = pdf(page_with(NOT_FETCHED[name], canary))
    except RenderError:
        data = None
    assert canary.noticed() == []
    assert data is None or not secret_in(data)


# guards: what these tests look at can be seen


@pytest.mark.slow
def test_by_default_every_form_of_the_first_kind_is_fetched(canary: Canary, by_default: Callable[[str], bytes]) -> None:
    quiet = []
    for name, piece in FETCHED.items():
        canary.noticed()
        by_default(page_with(piece, canary))
        if not canary.noticed():
            quiet.append(name)
    assert quiet == []


@pytest.mark.parametrize("name", ["picture", "picture-svg", "attachment", "attachment-http", "stylesheet"])
def test_by_default_the_secret_comes_out(
    canary: Canary, by_default: Callable[[str], bytes], secret_in: Tells, name: str
) -> None:
    assert secret_in(by_default(page_with(FETCHED[name], canary)))


def test_a_document_without_it_does_not_tell_the_secret(secret_in: Tells) -> None:
    assert not secret_in(pdf(PAGE.format("<p>Nothing.</p>")))
