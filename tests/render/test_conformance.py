"""The PDF keeps PDF/A-3a and PDF/UA-1, carries its source and figures, and has empty fields to sign in.

page-validation and qpdf are the judges: neither has anything to do with WeasyPrint, which made the files.
"""

from __future__ import annotations

import json
import subprocess
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import page
import pydyf
import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.render.attachments import COMPUTED, attachments
from slabuilder.render.finishing import finish
from slabuilder.render.html import html, print_html
from slabuilder.targets.as_json import figures
from tests.render.documents import EXAMPLES, example, planned, values, viewed
from tests.render.pages import pdf

NAMES = ("enterprise-funnel", "inbound", "japan-inbound")
PROFILES = ("3a", "ua1")
SOURCE = "Verträge 契約.yaml"
"""A name that only Unicode can write."""

MARKDOWN = """A [link with **strong `code`** words](https://example.com/a).

- plain
- loose

  second paragraph
- nested
  - inner
    - innermost

      > quoted
- text
  > quoted

1. one
   > quoted
2. two

| a | b |
|---|---|
| 1 | [mail](mailto:a@b.example) |

> - a list in a quotation
"""

Made = Callable[[str], Path]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    """The PDF of an example with its attachments, made once; the attachments are given in the wrong order."""
    folder = tmp_path_factory.mktemp("documents")

    def one(name: str) -> Path:
        file = folder / f"{name}.pdf"
        if not file.exists():
            agreement = Agreement.model_validate(values(name))
            source = (EXAMPLES / f"{name}.yaml").read_bytes()
            files = attachments(agreement, SOURCE, source, figures(planned(agreement)))
            file.write_bytes(pdf(print_html(example(name)), [*reversed(files)]))
        return file

    return one


def with_clause(text: str) -> bytes:
    """The PDF of an agreement with one clause more."""
    plain = values("inbound")
    plain["additional_clauses"] = [{"id": "x", "title": "Last", "text": text}]
    return pdf(print_html(viewed(plain)))


def faults(data: bytes, profile: str) -> list[str]:
    report = page.validate_pdf_bytes(data, profile=profile)
    assert report.rules.total > 100
    return [f"{failure.rule_id}: {failure.message}" for failure in report.failures]


def objects(file: Path, qpdf: str) -> dict[str, Any]:
    """The objects of a PDF, as qpdf reads them."""
    output = subprocess.run([qpdf, "--json=2", "--json-key=qpdf", file], capture_output=True, check=True).stdout
    found: dict[str, Any] = json.loads(output)["qpdf"][1]
    return found


def dictionaries(file: Path, qpdf: str) -> Iterator[dict[str, Any]]:
    """The dictionaries among them, and those of streams."""
    for each in objects(file, qpdf).values():
        if isinstance(value := each.get("value", each.get("stream", {}).get("dict")), dict):
            yield value


def tagged(file: Path, qpdf: str, tag: str) -> Iterator[list[str]]:
    """What each element with this tag holds: the tags of elements, `annotation`, `text`."""
    found = objects(file, qpdf)

    def kind(kid: Any) -> str:
        if isinstance(kid, int):
            return "text"
        element = found[f"obj:{kid}"]["value"]
        return "annotation" if element["/Type"] == "/OBJR" else str(element["/S"])

    for element in dictionaries(file, qpdf):
        if element.get("/S") == tag and "/K" in element:
            kids = element["/K"]
            yield [kind(kid) for kid in (kids if isinstance(kids, list) else [kids])]


def attached(file: Path, name: str, qpdf: str) -> bytes:
    return subprocess.run([qpdf, f"--show-attachment={name}", file], capture_output=True, check=True).stdout


# the standards


@pytest.mark.parametrize("profile", PROFILES)
@pytest.mark.parametrize("name", NAMES)
def test_every_rule_of_both_standards_is_kept(made: Made, name: str, profile: str) -> None:
    assert faults(made(name).read_bytes(), profile) == []


@pytest.mark.parametrize("profile", PROFILES)
def test_whatever_markdown_gives_keeps_them_too(profile: str) -> None:
    assert faults(with_clause(MARKDOWN), profile) == []


def test_every_item_of_a_list_has_its_mark_and_one_body(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    counts = []
    for text in ("Nothing.", MARKDOWN):
        (file := tmp_path / "document.pdf").write_bytes(with_clause(text))
        counts.append(Counter(tuple(kids) for kids in tagged(file, needs_tool("qpdf"), "/LI")))
    assert set(counts[1]) == {("/Lbl", "/LBody"), ("/LBody",)}
    # The only item of a list is shown without a mark: three of the nine are.
    assert counts[1] - counts[0] == Counter({("/Lbl", "/LBody"): 6, ("/LBody",): 3})


def test_a_body_stands_in_an_item_only(needs_tool: Callable[[str], str], tmp_path: Path) -> None:
    (file := tmp_path / "document.pdf").write_bytes(with_clause(MARKDOWN))
    assert not any("/LBody" in kids for kids in tagged(file, needs_tool("qpdf"), "/LBody"))


@pytest.mark.parametrize("name", NAMES)
def test_the_file_is_sound(made: Made, needs_tool: Callable[[str], str], name: str) -> None:
    checked = subprocess.run([needs_tool("qpdf"), "--check", made(name)], capture_output=True, text=True, check=False)
    assert (checked.returncode, checked.stderr) == (0, "")


@pytest.mark.parametrize(
    ("profile", "piece", "other"),
    [
        ("3a", b'pdfaid:part="3"', b'pdfaid:part="4"'),
        ("3a", b"/AFRelationship /Source", b"/AFRelationshop /Source"),
        ("3a", b"/OutputIntents", b"/OutputIntentz"),
        ("3a", b"<pdfaExtension:schemas>", b"<pdfaExtension:schemaz>"),
        ("ua1", b'pdfuaid:part="1"', b'pdfuaid:part="2"'),
        ("ua1", b"/S /Lbl", b"/S /Div"),
        ("ua1", b"/DisplayDocTitle true", b"/DisplayDocTitle null"),
    ],
)
def test_the_judge_sees_what_is_missing(made: Made, profile: str, piece: bytes, other: bytes) -> None:
    data = made("inbound").read_bytes()
    assert len(piece) == len(other)
    assert piece in data
    assert faults(data.replace(piece, other), profile) != []


def test_there_are_no_object_streams(made: Made, needs_tool: Callable[[str], str]) -> None:
    types = {each.get("/Type") for each in dictionaries(made("inbound"), needs_tool("qpdf"))}
    assert "/StructElem" in types
    assert types & {"/ObjStm", "/XRef"} == set()


def test_a_link_is_told_once(made: Made, needs_tool: Callable[[str], str]) -> None:
    links = [each for each in dictionaries(made("inbound"), needs_tool("qpdf")) if each.get("/Subtype") == "/Link"]
    assert len(links) > 30
    assert len([link for link in links if link.get("/Dest") == "u:one-page"]) == 1
    assert all(kids.count("annotation") == 1 for kids in tagged(made("inbound"), needs_tool("qpdf"), "/Link"))


# the files in it


@pytest.mark.parametrize("name", NAMES)
def test_the_source_is_in_it_byte_for_byte(made: Made, needs_tool: Callable[[str], str], name: str) -> None:
    assert attached(made(name), SOURCE, needs_tool("qpdf")) == (EXAMPLES / f"{name}.yaml").read_bytes()


def test_the_figures_are_in_it_as_json(made: Made, needs_tool: Callable[[str], str]) -> None:
    found = json.loads(attached(made("inbound"), COMPUTED, needs_tool("qpdf")))
    assert found["totals"]["leads"] == {"exact": "1536", "value": 1536}  # 1,200,000 × 40 % ÷ 12,500 ÷ 2.5 %
    assert found == figures(planned(Agreement.model_validate(values("inbound"))))


def test_what_the_files_are_is_said(made: Made, needs_tool: Callable[[str], str]) -> None:
    qpdf = needs_tool("qpdf")
    found = {each["/UF"]: each for each in dictionaries(made("inbound"), qpdf) if each.get("/Type") == "/Filespec"}
    assert {name: each["/AFRelationship"] for name, each in found.items()} == {
        f"u:{SOURCE}": "/Source",
        f"u:{COMPUTED}": "/Data",
    }
    listed = subprocess.run([qpdf, "--list-attachments", "--verbose", made("inbound")], capture_output=True, check=True)
    text = listed.stdout.decode()
    assert text.index(SOURCE) < text.index(COMPUTED)  # in the order of code points
    assert text.count("mime type: application/yaml") == 1
    assert text.count("mime type: application/json") == 1
    assert text.count("creation date: D:20261001000000Z") == 2
    assert text.count("modification date: D:20261001000000Z") == 2


def test_each_file_is_listed_once(made: Made, needs_tool: Callable[[str], str]) -> None:
    (catalog,) = (each for each in dictionaries(made("inbound"), needs_tool("qpdf")) if each.get("/Type") == "/Catalog")
    assert len(catalog["/AF"]) == 2


# the fields


@pytest.mark.parametrize("name", NAMES)
def test_every_signatory_has_an_empty_field(made: Made, needs_tool: Callable[[str], str], name: str) -> None:
    parties = values(name)["parties"].values()
    people = {person["id"]: person["name"] for party in parties for person in party["signatories"]}
    found = {each["/T"]: each for each in dictionaries(made(name), needs_tool("qpdf")) if "/FT" in each}
    assert set(found) == {f"u:sig-{id}" for id in people}
    for id, person in people.items():
        field = found[f"u:sig-{id}"]
        left, bottom, right, top = field["/Rect"]
        assert (field["/FT"], field["/Subtype"]) == ("/Sig", "/Widget")
        assert person in field["/TU"]
        assert {"/V", "/AS", "/MK"} & set(field) == set()
        assert right - left > 150  # points: a name is written in 5 cm and more
        assert 50 < top - bottom < 100


def test_a_field_is_the_one_child_of_its_tag(made: Made, needs_tool: Callable[[str], str]) -> None:
    kids = [each["/K"] for each in dictionaries(made("inbound"), needs_tool("qpdf")) if each.get("/S") == "/Form"]
    assert len(kids) == 2
    assert all(isinstance(kid, str) for kid in kids)  # no list of one, which a judge of signatures does not know


def test_a_reader_of_signatures_finds_them_unsigned(made: Made, needs_tool: Callable[[str], str]) -> None:
    said = subprocess.run([needs_tool("pdfsig"), made("inbound")], capture_output=True, text=True, check=False).stdout
    assert "Signature Field Name: sig-cmo" in said
    assert "Signature Field Name: sig-cro" in said
    assert said.count("The signature form field is not signed.") == 2


def test_the_page_for_screens_has_no_fields() -> None:
    assert "<input" not in html(example("inbound"))


def test_a_document_without_files_and_fields_is_finished_too() -> None:
    made = pydyf.PDF()
    packet = pydyf.Stream([b"<rdf:RDF></rdf:RDF>"], compress=True)
    made.add_object(packet)
    made.catalog["Metadata"] = packet.reference
    finish(None, made)
    assert not packet.compress
    assert b"pdfuaid" in packet.data
