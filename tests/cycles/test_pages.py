"""The pages of changes tell every rule, on the page of its component, and their links lead there."""

from __future__ import annotations

import re
from pathlib import Path

from docs.reference.changes_pages import changes_pages
from docs.reference.checks_pages import anchor
from slabuilder.cycles.changes.codes import CODES
from slabuilder.cycles.changes.registry import RULES
from tests.structure.sources import some

INDEX = "docs/reference/changes.md"


def test_every_code_is_in_the_index() -> None:
    told = re.findall(r"^\| \[?(CHG\d{3})\b", changes_pages()[INDEX], re.MULTILINE)
    assert told == [*CODES, *(rule.code for rule in RULES)]


def test_every_link_leads_to_a_heading() -> None:
    pages = changes_pages()
    links = some(re.findall(r"\]\((changes/\w+\.md)#([\w-]+)\)", pages[INDEX]))
    assert len(links) == len(RULES)
    for page, place in links:
        headings = re.findall(r"^## (.+)$", pages[f"docs/reference/{page}"], re.MULTILINE)
        assert place in {anchor(heading) for heading in headings}


def test_no_page_is_left_of_rules_that_are_gone(root: Path) -> None:
    there = {path.relative_to(root).as_posix() for path in (root / "docs/reference/changes").iterdir()}
    assert there == changes_pages().keys() - {INDEX}
