"""The pages of checks tell every check, on the page of its component, and their links lead there."""

from __future__ import annotations

import re
from pathlib import Path

from docs.reference.checks_pages import anchor, checks_pages
from slabuilder.checks.registry import CHECKS
from slabuilder.cli.codes import all_codes
from tests.structure.sources import some

INDEX = "docs/reference/checks.md"


def test_every_code_is_in_the_index() -> None:
    told = re.findall(r"^\| \[?(SLA\d{3})\b", checks_pages()[INDEX], re.MULTILINE)
    assert sorted(told) == [*all_codes()]
    assert len(told) > len(CHECKS)


def test_every_link_leads_to_a_heading() -> None:
    pages = checks_pages()
    links = some(re.findall(r"\]\((checks/\w+\.md)#([\w-]+)\)", pages[INDEX]))
    assert len(links) == len(CHECKS)
    for page, place in links:
        headings = re.findall(r"^## (.+)$", pages[f"docs/reference/{page}"], re.MULTILINE)
        assert place in {anchor(heading) for heading in headings}


def test_no_page_is_left_of_checks_that_are_gone(root: Path) -> None:
    there = {path.relative_to(root).as_posix() for path in (root / "docs/reference/checks").iterdir()}
    assert there == checks_pages().keys() - {INDEX}
