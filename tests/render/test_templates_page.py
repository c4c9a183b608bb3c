"""The page of templates: every template, block, macro and name is told, and every link leads somewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import is_dataclass
from pathlib import Path
from typing import Any

from docs.reference.templates_page import anchor, names_of, templates_page
from docs.reference.templates_words import TEMPLATES
from slabuilder.language import Language
from slabuilder.render.template_assets import template_names, template_text
from slabuilder.render.template_faults.names import parts
from tests.render.documents import example


def parts_of(value: Any, seen: set[type]) -> Iterator[Any]:
    """One value of each type of part under `value`."""
    if isinstance(value, tuple | list | dict):
        for inner in value.values() if isinstance(value, dict) else value:
            yield from parts_of(inner, seen)
    elif is_dataclass(value) and type(value) not in seen:
        seen.add(type(value))
        yield value
        for name in names_of(type(value)):
            yield from parts_of(getattr(value, name), seen)


def test_every_template_is_described() -> None:
    assert sorted(TEMPLATES) == list(template_names())


def test_every_block_and_macro_is_told() -> None:
    page = templates_page()
    texts = {name: template_text(name) or "" for name in template_names()}
    blocks = {(name, block) for name, text in texts.items() for block in re.findall(r"\{% block (\w+)", text)}
    assert len(blocks) > 12
    for name, block in blocks:
        assert re.search(rf"^\| `{re.escape(name)}` \|.*`{block}`", page, re.MULTILINE), (name, block)
    macros = {macro for text in texts.values() for macro in re.findall(r"\{% macro (\w+)", text)}
    told = set(re.findall(r"\| `\{[{%] (?:call )?(\w+)\(", page))
    assert told == macros - {"duties", "figures"}  # which are one template’s own


def test_every_name_of_the_view_is_told_and_is_there() -> None:
    sections = dict(re.findall(r"^### `(view[^`]*)`\n(.*?)(?=^#|\Z)", templates_page(), re.MULTILINE | re.DOTALL))
    assert len(sections) > 30
    told = {frozenset(names_told(text)) for text in sections.values()}
    for part in parts_of(example("enterprise-funnel"), set()):
        names = set(names_of(type(part)))
        assert names <= told_in(told, names), type(part)
        if not isinstance(part, Language):
            assert set(parts(part)) - {"look"} == names
        for name in names:
            getattr(part, name)


def names_told(section: str) -> Iterator[str]:
    """The names of a section, without the words that one of them can be."""
    for line in re.findall(r"^- (.*)", section, re.MULTILINE):
        yield from re.findall(r"`(\w+)`", line.rpartition(": ")[2])


def told_in(told: set[frozenset[str]], names: set[str]) -> frozenset[str]:
    """The names of the section that tells all of `names`, and no others; nothing where there is none."""
    return next((section for section in told if section - {"view"} == names), frozenset())


def test_every_link_leads_somewhere(root: Path) -> None:
    page = templates_page()
    anchors = [anchor(path) for path in re.findall(r"^### `([^`]*)`", page, re.MULTILINE)]
    assert len({*anchors}) == len(anchors)
    links = re.findall(r"\]\(([^)]*)\)", page)
    assert len(links) > 30
    for link in links:
        if link.startswith("#"):
            assert link[1:] in anchors, link
        elif not link.startswith("https:"):
            assert (root / "docs/reference" / link).is_file(), link


def test_the_guide_leads_somewhere_and_its_pieces_work(root: Path) -> None:
    guide = (root / "docs/restyle.md").read_text(encoding="utf-8")
    for link in re.findall(r"\]\(([^)]*)\)", guide):
        assert (root / "docs" / link.partition("#")[0]).exists(), link
    for name in re.findall(r'"slabuilder/([^"]+)"', guide):
        assert name in template_names()
    for block in re.findall(r"\{% block (\w+)", guide):
        assert f"{{% block {block} %}}" in (template_text("cover.html") or "")
