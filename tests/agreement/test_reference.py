"""The page of the format is current, leads somewhere with every link, and tells every key."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from docs.reference.format_page import format_page
from docs.reference.format_words import ONLY_CHECK_SEES, VALUES
from docs.reference.generate import generated
from slabuilder.agreement import values
from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.forms import keys_of, parts_of
from slabuilder.agreement.values import Reads
from slabuilder.conditions.parser import parse
from slabuilder.conditions.words import TEST_WORDS
from slabuilder.diagnostics.codes import CODES
from slabuilder.source import read
from tests.structure.sources import some

READERS: dict[str, Any] = {
    "a whole number": values.Whole,
    "an amount of money": values.Money,
    "a share": values.Share,
    "a date": values.Date,
    "a month": values.Month,
    "opening hours": values.Hours,
    "a duration": values.Span,
    "a number over time": values.PerPeriod,
    "an id": values.Id,
    "a line of text": values.Line,
    "a text in Markdown": values.Markdown,
}


@pytest.mark.parametrize("name", some(generated()))
def test_generated_files_are_current(root: Path, name: str) -> None:
    committed = (root / name).read_text(encoding="utf-8")
    assert committed == generated()[name], "python -m docs.reference.generate"


def test_every_key_of_every_part_is_told() -> None:
    page = format_page()
    for part in parts_of(Agreement):
        for key in keys_of(part):
            assert f"| `{key.name}` | {key.description} |" in page


def test_the_components_come_in_their_order() -> None:
    headings = re.findall(r"^## \d\. (\w+)$", format_page(), re.MULTILINE)
    keys = [key.name for key in keys_of(Agreement)]
    assert headings == [name for name in keys if name in headings]
    assert len(headings) == 7


def test_every_link_leads_somewhere(root: Path) -> None:
    page = format_page()
    headings = re.findall(r"^#+ (.*)$", page, re.MULTILINE)
    anchors = [re.sub(r"[^\w -]", "", heading).strip().lower().replace(" ", "-") for heading in headings]
    assert len({*anchors}) == len(anchors), "no two headings have the same anchor"
    links = re.findall(r"\]\(([^)]*)\)", page)
    assert len(links) > 30
    for link in links:
        file, _, anchor = link.partition("#")
        assert anchor in anchors if not file else (root / "docs/reference" / file).is_file(), link


def test_every_piece_of_yaml_on_the_page_is_yaml() -> None:
    pieces = re.findall(r"```yaml\n(.*?)```", format_page(), re.DOTALL)
    assert len(pieces) > 30
    for piece in pieces:
        document, faults = read(piece.encode(), "page.yaml")
        assert document is not None
        assert faults == (), piece
        if piece.startswith("when:"):
            assert isinstance(document.value, dict)
            assert parse(document.value["when"])[1] == ()


def test_values_are_written_as_the_page_says() -> None:
    assert [name for name, _, _ in VALUES] == [*READERS]
    for name, examples, _ in VALUES:
        reads = next(item for item in READERS[name].__metadata__ if isinstance(item, Reads))
        assert examples
        for example in examples:
            reads.read(example)


def test_every_test_of_a_condition_is_told() -> None:
    for word in TEST_WORDS:
        assert f"| `{word}` |" in format_page()


def test_every_code_that_an_editor_may_miss_is_told() -> None:
    """Of the codes of the format, only an unknown key is always seen by an editor."""
    told = [code for code, _, _ in ONLY_CHECK_SEES]
    assert told == [code for code in CODES if code >= "SLA010" and code != "SLA011"]
