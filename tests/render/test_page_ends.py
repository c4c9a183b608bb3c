"""Where pages of the PDF end: never between a clause's number, its heading and its text."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from slabuilder.render.html import print_html
from tests.render.documents import values, viewed
from tests.render.pages import pdf

CLAUSE = re.compile(
    r'<h3><a class="no" href="#c[\d.]+">(?P<number>[\d.]+)</a> <span class="head">(?P<heading>.*?)</span></h3>\s*'
    r'<div class="text">(?P<text>.*?)</div>\n</section>',
    re.DOTALL,
)
DRAWN = re.compile(r"<svg.*?</svg>", re.DOTALL)


def clauses(page: str) -> Iterator[tuple[str, list[str], str]]:
    """Each clause of the document: its number, the words of its heading, and the first word of its text."""
    for clause in CLAUSE.finditer(page):
        text = re.sub(r"<[^>]*>", " ", DRAWN.sub("", clause["text"]))
        yield clause["number"], unescape(clause["heading"]).split(), unescape(text).split()[0]


def shifted(more: int) -> Any:
    """A long agreement with so many lines more before its last clauses, so that pages end elsewhere."""
    plain = values("enterprise-funnel")
    plain["calendars"][1]["closed"] = {f"2027-0{1 + day // 28}-{1 + day % 28:02}": "closed" for day in range(more)}
    return plain


@dataclass(frozen=True)
class Word:
    """A word on a page, and where it stands, in points from the left and from the top."""

    text: str
    x: float
    y: float


def pages_of(file: Path, pdftotext: str) -> list[list[Word]]:
    """The words of each page."""
    output = subprocess.run([pdftotext, "-bbox", file, "-"], capture_output=True, check=True).stdout.decode()
    return [
        [
            Word(re.sub("[\u00a0\u202f]", " ", unescape(word[3])), float(word[1]), float(word[2]))
            for word in re.finditer(r'<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>(.*?)</word>', page)
        ]
        for page in re.findall(r"<page.*?</page>", output, re.DOTALL)
    ]


LEFT, COLUMN = 80, 150
"""Numbers and headings begin left of the one, texts right of the other; wide tables in between, further down."""

BOTTOM = 842 - 27 / 25.4 * 72
"""Where the text of a page of A4 ends, above the footer."""


def stands_together(words: list[Word], number: str, heading: list[str], first: str) -> bool:
    """Whether the page has the number in the margin, the heading below it, and the text beside the two."""
    for place, word in enumerate(words):
        if (word.text, word.x < LEFT) == (number, True):
            below = words[place + 1 : place + 1 + len(heading)]
            beside = [other for other in words if other.x > COLUMN and abs(other.y - word.y) < 14]
            return (
                [other.text for other in below] == heading
                and all(word.y < other.y < BOTTOM for other in below)
                and first in [other.text for other in beside]
            )
    return False


@pytest.mark.slow
@pytest.mark.parametrize("more", range(46, 52))  # with these, a page ends at each line of the short clauses 9.1 to 9.3
def test_a_heading_stands_with_its_number_and_its_text(
    more: int, needs_tool: Callable[[str], str], tmp_path: Path
) -> None:
    printed = print_html(viewed(shifted(more), "de-DE"))
    file = tmp_path / "document.pdf"
    file.write_bytes(pdf(printed))
    pages, found = pages_of(file, needs_tool("pdftotext")), list(clauses(printed))
    assert len(found) > 35
    assert [each for each in found if not any(stands_together(words, *each) for words in pages)] == []
