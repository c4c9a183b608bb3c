"""Whatever an agreement's texts and a project's templates hold, its documents bring nothing in, and ask for nothing."""

from __future__ import annotations

import json
import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from slabuilder.render.html import html, print_html
from slabuilder.render.look import Look
from slabuilder.render.settings import Settings
from slabuilder.render.view.document import DocumentView
from tests.render.canary import Canary, canary_in, tells
from tests.render.documents import leaves, values, viewed
from tests.render.hostile_forms import FETCHED, NOT_FETCHED
from tests.render.pages import pdf
from tests.render.test_hostile import pytestmark as only_linux

pytestmark = [only_linux, pytest.mark.slow]

MARKDOWN = (
    "![x]({file}/canary.png)",
    "![x]({web}/canary.png)",
    "![x][1]\n\n[1]: {file}/canary.svg",
    "[x]({file}/canary.txt)",
    "[x](javascript:alert)",
    "[x](data:text/html;base64,PGI+)",
    "[x](JaVaScRiPt&colon;alert)",
    "[x](vbscript:alert)",
    "<{file}/canary.txt>",
    "<javascript:alert>",
    "[x](//{host}/canary.png)",
    "[x]({folder}/canary.txt)",
    '[x](https://a.example "onmouseover=alert")',
)
LINK = re.compile(r"(https://|mailto:|#).*")


@pytest.fixture(scope="module")
def canary(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Canary]:
    with canary_in(tmp_path_factory.mktemp("canary")) as canary:
        yield canary


@pytest.fixture
def hostile(canary: Canary) -> DocumentView:
    """An agreement with a clause for each form, and with all of them in its other texts, in turns."""
    folder = canary.folder
    forms = [*FETCHED.values(), *NOT_FETCHED.values(), *MARKDOWN]
    filled = [
        form.format(file=folder.as_uri(), folder=folder, web=f"http://{canary.host}", host=canary.host)
        for form in forms
    ]
    plain = values("inbound")
    plain["additional_clauses"] = [
        {"id": f"c{number}", "title": text.replace("\n", " ")[:200], "text": text} for number, text in enumerate(filled)
    ]
    turns = iter(filled * 2)
    for path in [path for path, _ in leaves(plain) if path[-1] in {"name", "means", "background", "label", "because"}]:
        inner = plain
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = next(turns).replace("\n", " ")[:200]
    return viewed(plain)


def test_the_pdf_is_made_and_nothing_comes_in(
    canary: Canary, hostile: DocumentView, tmp_path: Path, needs_tool: Callable[[str], str]
) -> None:
    canary.noticed()
    data = pdf(print_html(hostile))
    assert canary.noticed() == []
    assert not tells(data, tmp_path, needs_tool)
    links = subprocess.run([needs_tool("pdfinfo"), "-url", tmp_path / "suspect.pdf"], capture_output=True, check=True)
    found = {line.split()[-1] for line in links.stdout.decode().splitlines()[1:]}
    assert "https://a.example" in found
    assert {link for link in found if not LINK.fullmatch(link)} == set()


@pytest.fixture
def browse(canary: Canary, tmp_path: Path, needs_tool: Callable[[str], str]) -> Callable[[str], list[str]]:
    """Opens a page in Chromium, for which no name resolves; says what the page asked for and what the canary noticed."""

    def browse(page: str) -> list[str]:
        (file := tmp_path / "page.html").write_text(page, encoding="utf-8")
        command = [needs_tool("chromium"), "--headless", "--no-sandbox", "--no-first-run", "--disable-gpu"]
        command += ["--allow-file-access-from-files", "--host-resolver-rules=MAP * ~NOTFOUND"]
        command += [f"--user-data-dir={tmp_path / 'profile'}", f"--log-net-log={tmp_path / 'log'}"]
        command += ["--virtual-time-budget=3000", "--dump-dom"]
        canary.noticed()
        shown = subprocess.run([*command, file.as_uri()], capture_output=True, check=True, timeout=120).stdout.decode()
        assert "</html>" in shown
        return [*asked_for(json.loads((tmp_path / "log").read_text())), *canary.noticed()]

    return browse


def asked_for(log: Any) -> Iterator[str]:
    """The URLs that the page asked for; what Chromium asks for on its own has no origin."""
    (start,) = (number for name, number in log["constants"]["logEventTypes"].items() if name == "URL_REQUEST_START_JOB")
    asked = [
        event["params"] for event in log["events"] if event["type"] == start and "initiator" in event.get("params", ())
    ]
    yield from (each["url"] for each in asked if each["initiator"] != "not an origin")


def test_the_page_asks_for_nothing(hostile: DocumentView, browse: Callable[[str], list[str]]) -> None:
    assert browse(html(hostile)) == []


HOSTILE_TEMPLATE = """
<script>new Image().src = "{url}"; document.title = "it ran"</script>
<img src="{url}" alt="x" onerror="new Image().src = '{url}'">
<svg onload="new Image().src = '{url}'"><title>x</title><image href="{url}"/></svg>
<link rel="stylesheet" href="{url}"><style>@import "{url}"; p {{ background: url("{url}") }}</style>
<iframe src="{url}"></iframe><object data="{url}"></object><video src="{url}"></video>
<form action="{url}"><input name="x"></form><p>Ours.</p>
"""


def test_what_a_template_brings_does_not_run_and_loads_nothing(
    canary: Canary, browse: Callable[[str], list[str]], hostile: DocumentView
) -> None:
    url = f"http://{canary.host}/x.png"
    look = Look(texts=(("cover.html", HOSTILE_TEMPLATE.format(url=url)),))
    page = html(replace(hostile, settings=Settings(look=look)))
    policy = re.compile('<meta http-equiv="Content-Security-Policy"[^>]*>')
    assert "new Image()" in page
    assert browse(page) == []
    assert url in browse(policy.sub("", page))


@pytest.mark.parametrize("place", ["{file}/canary.png", "https://elsewhere.example/x.png", "http://{host}/x.png"])
def test_what_a_page_asks_for_is_noticed(canary: Canary, browse: Callable[[str], list[str]], place: str) -> None:
    url = place.format(file=canary.folder.as_uri(), host=canary.host)
    assert browse(f'<!doctype html><html><body><img src="{url}"></body></html>') != []
