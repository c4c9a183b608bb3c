"""Documents of the example agreements, and the texts in them."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.business_time.holidays_of import public_holidays
from slabuilder.language import language_for
from slabuilder.render.settings import Settings
from slabuilder.render.view.document import DocumentView, view
from slabuilder.rulebook.proofs.as_text import key_of
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.rulebook.proofs.prove import prove
from slabuilder.source import read
from slabuilder.targets.plan import Plan
from slabuilder.targets.planning import plan

EXAMPLES = Path(__file__).resolve().parents[2] / "agreements"
SETTINGS = Settings(company="Acme Software")
BLOCKS = frozenset(
    {"p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "h4", "div", "figcaption", "text", "title", "desc"}
)
SILENT = frozenset({"style", "code"})


def values(name: str) -> Any:
    """The plain values of an example agreement."""
    file = EXAMPLES / f"{name}.yaml"
    document, faults = read(file.read_bytes(), file.name)
    assert document is not None, faults
    return document.value


def planned(agreement: Agreement) -> Plan:
    """The plan of an agreement that has one."""
    result = plan(agreement, public_holidays)
    assert result.plan is not None, result.findings
    return result.plan


PROVED: dict[str, tuple[Proof, ...]] = {}


def proofs(agreement: Agreement) -> tuple[Proof, ...]:
    """The proofs about an agreement, made once for the same rules."""
    key = key_of(agreement)
    if key not in PROVED:
        PROVED[key] = prove(agreement)
    return PROVED[key]


def viewed(
    plain: Any,
    locale: str | None = None,
    settings: Settings = SETTINGS,
    proved: Callable[[Agreement], tuple[Proof, ...]] = proofs,
) -> DocumentView:
    """The view of an agreement given as plain values, perhaps in another locale, or with proofs that come otherwise."""
    agreement = Agreement.model_validate(plain)
    language = language_for(locale or agreement.locale, agreement.currency)
    digest = content_digest(agreement)
    return view(agreement, planned(agreement), proved(agreement), settings, language, digest, draft=False)


@cache
def example(name: str) -> DocumentView:
    """The view of an example agreement."""
    return viewed(values(name))


def leaves(value: Any, path: tuple[str | int, ...] = ()) -> Iterator[tuple[tuple[str | int, ...], Any]]:
    """Every scalar under `value`, with the way to it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from leaves(inner, (*path, str(key)))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from leaves(inner, (*path, index))
    else:
        yield path, value


@dataclass
class Texts(HTMLParser):
    """The texts of a document, one for each block; attributes that people read are blocks of their own."""

    blocks: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.fresh = True

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self.open.append(tag)
        self.fresh |= tag in BLOCKS
        given = dict(attrs)
        told = [given.get(name) for name in ("aria-label", "alt", "title")]
        told += [given.get("content")] if given.get("name") == "description" else []
        for text in filter(None, told):
            self.blocks.append(text)
            self.fresh = True

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self.open.remove(tag)
        self.fresh |= tag in BLOCKS

    def handle_data(self, data: str) -> None:
        if self.open or not data.strip():
            return
        if self.fresh:
            self.blocks.append("")
            self.fresh = False
        self.blocks[-1] += data


def texts(html: str) -> list[str]:
    """The texts that people read in `html`, block by block."""
    parser = Texts()
    parser.feed(html)
    parser.close()
    return [" ".join(block.split()) for block in parser.blocks]
