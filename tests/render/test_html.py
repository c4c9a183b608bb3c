"""The HTML: all that an agreement says is in it, in words from the catalogue, and nothing of it runs."""

from __future__ import annotations

import copy
import re
from collections import Counter
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.language.pseudo import PSEUDO, glued, untranslated
from slabuilder.render.html import html, print_html
from slabuilder.render.markdown import to_html
from slabuilder.render.view.document import DocumentView
from slabuilder.rulebook.proofs.proof import Proof
from tests.render.documents import EXAMPLES, example, leaves, texts, values, viewed

NAMES = sorted(file.stem for file in EXAMPLES.glob("*.yaml"))
LATIN = [name for name in NAMES if not values(name)["locale"].startswith("ja")]


def test_there_are_examples() -> None:
    assert len(LATIN) >= 2


@pytest.mark.parametrize("name", NAMES)
def test_the_page_is_one_file_of_moderate_size(name: str) -> None:
    page = html(example(name))
    assert re.findall(r'(?:src|href)="(?!#|data:|https:|mailto:)[^"]*"', page) == []
    assert re.findall(r"url\((?!\"data:)[^)]*\)|@import", page) == []
    assert len(page.encode()) < 400_000


@pytest.mark.parametrize("name", LATIN)
def test_every_link_within_the_document_leads_somewhere(name: str) -> None:
    for document in (html(example(name)), print_html(example(name))):
        anchors = set(re.findall(r'\bid="([^"]+)"', document))
        links = set(re.findall(r'href="#([^"]*)"', document))
        assert len(links) > 30
        assert links <= anchors
        assert len(anchors) == len(re.findall(r'\bid="([^"]+)"', document))


@pytest.mark.parametrize("name", LATIN)
def test_no_word_of_the_document_is_left_untranslated_or_glued(name: str) -> None:
    plain = values(name)
    page = html(viewed(plain, PSEUDO))
    own = [text for text in own_texts(plain) if re.search("[A-Za-z]{2}", text)]
    blocks = texts(page)
    assert len(blocks) > 200
    assert {block: found for block in blocks if (found := untranslated(block, own))} == {}
    assert {block: found for block in blocks if (found := glued(block.replace(HEADING_AND_LIST, ", ‹")))} == {}


HEADING_AND_LIST = ":› ‹"
"""A condition in one line, `all of these: …; …`, which is one message with two places."""


def own_texts(plain: Any) -> set[str]:
    """What the agreement itself brings, also as it looks when its Markdown is rendered, and the settings."""
    own = {"Acme Software", PSEUDO, "slabuilder"}
    for path, value in leaves(plain):
        if isinstance(value, str):
            as_label = value[:1].upper() + value[1:]
            own |= {value, as_label, " ".join(value.split()), *texts(to_html(value))}
        own |= {str(step) for step in path if isinstance(step, str)}
    holidays = (day.what for closures in viewed(plain).closures for day in closures.days)
    return own | set(holidays)


@dataclass
class Unfolding(HTMLParser):
    """What stands in each `<details>`, and whether it is open from the start."""

    found: list[tuple[bool, str]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.within = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "details":
            self.within = True
            self.found.append(("open" in dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self.within = self.within and tag != "details"

    def handle_data(self, data: str) -> None:
        if self.within:
            opened, text = self.found[-1]
            self.found[-1] = (opened, " ".join(f"{text} {data}".split()))


def test_on_the_page_figures_unfold_how_they_came_about() -> None:
    page = Unfolding()
    page.feed(html(example("inbound")))
    calculations = [
        "38.4 customers ÷ 2.5% = 1,536 MQLs",
        "$1,200,000 × 40% = $480,000",
        "$480,000 ÷ $12,500 = 38.4 customers",
        "$12,500 × 2.5% = $312.50",
    ]
    on_one_page, clause = page.found[:4], page.found[4:]
    for (_, text), calculation in zip(on_one_page, calculations, strict=True):
        assert calculation in text
    assert sorted(calculations) == sorted(c for c in calculations if any(c in text for _, text in clause))
    assert len(clause) == 4
    assert not any(opened for opened, _ in page.found)


def test_a_figure_unfolds_those_of_its_segments() -> None:
    page = Unfolding()
    page.feed(html(example("enterprise-funnel")))
    (customers,) = (text for _, text in page.found[4:] if text.startswith("Customers needed"))
    for step in ("£1,080,000 ÷ £90,000 = 12 customers", "£756,000 ÷ £32,000", "£324,000 ÷ £18,500"):
        assert step in customers


def test_on_paper_nothing_is_folded() -> None:
    printed = print_html(example("inbound"))
    assert "<details" not in printed
    assert printed.count('class="calculation"') == 4


HOSTILE = [
    "{{ 7*7 }}",
    "{% for x in range(9) %}x{% endfor %}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "[a](javascript:alert(1))",
    "[a](data:text/html,x)",
    "![a](https://evil.example/x.png)",
    '<div style="position:fixed">',
    "&lt;script&gt;",
    '"><svg onload=alert(1)>',
]


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_in_an_agreement_is_executed(text: str) -> None:
    plain = values("inbound")
    plain["title"] = text
    plain["purpose"] = text
    plain["parties"]["marketing"]["name"] = text
    plain["qualified_lead"]["stages"][0]["means"] = text
    plain["lead_fields"]["job_title"]["label"] = text
    plain["additional_clauses"] = [{"id": "x", "title": text, "text": text}]
    page = print_html(viewed(plain))
    found, calm = Elements.of(page), Elements.of(print_html(example("inbound")))
    assert found.tags["p"] >= calm.tags["p"] - 5
    assert {tag: found.tags[tag] for tag in ("script", "img", "svg", "iframe", "style", "link")} == {
        tag: calm.tags[tag] for tag in ("script", "img", "svg", "iframe", "style", "link")
    }
    assert found.attributes <= calm.attributes
    assert {url for url in found.urls if not url.startswith(("#", "https:", "mailto:"))} == set()
    assert "49" not in re.findall(r"<h1>(.*?)</h1>", page, re.DOTALL)[0]


@dataclass
class Elements(HTMLParser):
    """The tags of a document, how often each, the names of their attributes, and where links lead to."""

    tags: Counter[str] = field(default_factory=Counter)
    attributes: set[str] = field(default_factory=set)
    urls: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        super().__init__()

    @classmethod
    def of(cls, page: str) -> Elements:
        found = cls()
        found.feed(page)
        return found

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags[tag] += 1
        self.attributes |= {name for name, _ in attrs}
        self.urls |= {value or "" for name, value in attrs if name in {"href", "src"}}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**a** *b*", "<p><strong>a</strong> <em>b</em></p>"),
        ("- a\n- b", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("[a](https://b.example)", '<p><a href="https://b.example">a</a></p>'),
        ("[a](mailto:b@c.example)", '<p><a href="mailto:b@c.example">a</a></p>'),
        ("[a](http://b.example)", "<p><a>a</a></p>"),
        ("[a](//b.example)", "<p><a>a</a></p>"),
        ("[a](/etc/passwd)", "<p><a>a</a></p>"),
        ("<b>a</b>", "<p>&lt;b&gt;a&lt;/b&gt;</p>"),
        ("![a](https://b.example/c.png)", '<p>!<a href="https://b.example/c.png">a</a></p>'),
        ("# a", "<p># a</p>"),
    ],
)
def test_markdown(text: str, html: str) -> None:
    assert to_html(text) == html


def test_a_logo_is_in_the_file() -> None:
    from slabuilder.render.settings import Logo, Settings

    settings = Settings("Acme", Logo(b"\x89PNG", "image/png"))
    assert 'src="data:image/png;base64,iVBORw=="' in html(viewed(values("inbound"), settings=settings))


WORDS = {
    "marketing": "sales",
    "sales": "marketing",
    "bookings": "revenue",
    "recurring revenue": "bookings",
    "sourced": "influenced",
    "up": "nearest",
    "open days": "calendar days",
    "acceptance": "person",
    "person": "company",
    "company": "person",
    "handed_over": "created",
    "phone": "video",
    "email": "video",
    "visit": "video",
    "social": "video",
    "accepted": "rejected",
    "weekly": "daily",
    "daily": "weekly",
    "monthly": "daily",
    "quarterly": "monthly",
    "twice a year": "yearly",
    "week": "month",
    "month": "quarter",
    "quarter": "month",
    "both sign": "nobody signs",
    "nobody signs": "both sign",
    "text": "date",
    "computed": "as promised",
    "average_deal": "sales_cycle",
    "close_rate": "sales_cycle",
    "funnel": "sales_cycle",
    "months": "sales_cycle",
    "lead_management": "handoff",
}
"""For each word of the format another that may stand in its place."""

NOT_SHOWN = re.compile(
    r"buyer_personas\.\d+\.id|kpis\.\d+\.id|handoff\.\d+\.id|additional_clauses\.\d+\.id|statistics\.\d+\.id|format|wording|locale|currency"
    r"|.*\.signatories\.\d+\.id|.*\.teams\.\d+\.id|goals\.segments\.\d+\.id"
)
"""Ids by which files refer to something that the document calls by its name or its number; words with one value."""

REFERENCE = re.compile(
    r"handoff\.\d+\.(to|with\.\d+)|.*\.calendar|.*\.(tell|approved_by)\.\d+|goals\.(promise|close_rate\.from|funnel\..*\.(from|to))"
    r"|qualified_lead\.stages\.\d+\.id|lead_management\.follow_up\.\d+\.id|calendars\.\d+\.(id|timezone|holidays\..*)|.*matches_when.*|.*\.when\..*"
    r"|.*\.(counter_)?examples\..*|lead_fields\.\w+\.(type|options.*)|goals\.(months|segments\.\d+\.share)\b.*|handoff\.\d+\.expected"
    r"|kpis\.\d+\.(metric|target)|calendars\.\d+\.(open|half_days).*|qualified_lead\.stages\.\d+\.decided_by"
)
"""What cannot be changed alone, because something else refers to it or sums up with it."""


@pytest.mark.slow
@pytest.mark.parametrize("name", LATIN)
def test_every_key_shows(name: str) -> None:
    plain = values(name)
    before = in_full(viewed(plain, proved=nothing))
    tried, silent = 0, []
    for path, value in leaves(plain):
        dotted = ".".join(map(str, path))
        if NOT_SHOWN.fullmatch(dotted) or REFERENCE.fullmatch(dotted):
            continue
        tried += 1
        if in_full(viewed(with_value(plain, path, changed(value)), proved=nothing)) == before:
            silent.append(dotted)
    assert tried > 80
    assert silent == []


def nothing(_: Agreement) -> tuple[Proof, ...]:
    """No proofs: a changed id may be one that a condition refers to, and what is proved does not show the key itself."""
    return ()


def in_full(document: DocumentView) -> str:
    """The page without the summary, which says much of it a second time."""
    page, found = re.subn(r'<section class="one-page".*?</section>', "", html(document), flags=re.DOTALL)
    assert found == 1
    return page


def changed(value: Any) -> Any:
    """Another value of the same kind."""
    if isinstance(value, bool):
        return not value
    if value in WORDS:
        return WORDS[value]
    if re.fullmatch(r"\d{4}-\d{2}-\d{2}", value):
        return f"{value[:8]}{int(value[8:]) - 1 or 2:02}"
    if match := re.match(r"-?[\d_]+", value):
        number = int(match[0].replace("_", ""))
        return f"{number - 1 if number > 1 and '%' in value else number + 1}{value[match.end() :]}"
    return f"{value}x"


def with_value(plain: Any, path: tuple[str | int, ...], value: Any) -> Any:
    """A copy of `plain` with `value` at `path`."""
    copied = copy.deepcopy(plain)
    inner = copied
    for step in path[:-1]:
        inner = inner[step]
    inner[path[-1]] = value
    return copied


@pytest.mark.parametrize(
    ("promised_in", "name", "target"),
    # 12,500 × 2.5 % = 312.50; 1,536 × 312.50 = 480,000
    [("count", "Value of a lead: MQL", "$312.50"), ("value", "Value of the MQLs needed", "$480,000")],
)
def test_the_value_of_leads_is_called_what_it_is(promised_in: str, name: str, target: str) -> None:
    plain = values("inbound")
    plain["goals"]["promised_in"] = promised_in
    kpi = {"id": "value", "metric": "lead_value", "owner": "marketing", "target": "computed", "reviewed": "weekly"}
    plain["kpis"] = [kpi]
    (shown,) = viewed(plain).kpis
    assert (shown.name, shown.target) == (name, target)
