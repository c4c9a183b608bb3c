"""A fault in a project's template: its file, its line and its column, the fact, and what there was instead."""

from __future__ import annotations

import pickle
from dataclasses import replace

import pytest

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.diagnostics.formats import render
from slabuilder.errors import SlabuilderError
from slabuilder.render.codes import CODES
from slabuilder.render.html import html, print_html, written
from slabuilder.render.look import Look
from slabuilder.render.settings import Settings
from tests.render.broken_templates import BROKEN, Broken
from tests.render.documents import example


def page(**texts: str) -> str:
    """The page of an example with these own templates; in their names, `__` stands for a slash and `_css` for `.css`."""
    names = {name.replace("__", "/").replace("_css", ".css"): text for name, text in texts.items()}
    own = {name if "." in name else f"{name}.html": text for name, text in names.items()}
    settings = Settings(look=Look("project/templates", tuple(own.items())))
    return html(replace(example("inbound"), settings=settings))


def fault(**texts: str) -> FaultyFileError:
    """What is wrong with these own templates."""
    with pytest.raises(FaultyFileError) as caught:
        page(**texts)
    return caught.value


def only(error: FaultyFileError) -> Diagnostic:
    (diagnostic,) = error.diagnostics
    return diagnostic


@pytest.mark.parametrize("broken", BROKEN, ids=lambda broken: broken.message[:40])
def test_what_is_wrong_is_said_and_underlined(broken: Broken) -> None:
    before, _, rest = broken.template.partition("«")
    piece, _, after = rest.partition("»")
    look = Look("project/templates", (("cover.html", before + piece + after),))
    with pytest.raises(FaultyFileError) as caught:  # of the cover alone: to fill all templates takes much longer
        written("cover.html", replace(example("inbound"), settings=Settings(look=look)), "")
    error = caught.value
    found = only(error)
    assert found.span is not None
    marked = error.text[found.span.start.offset : found.span.end.offset]
    assert (found.code, found.message) == (broken.code, broken.message)
    assert (found.span.start.offset, marked) == (len(before), piece)
    assert (broken.help or "") in (found.help or "")
    assert found.span.start.line == before.count("\n") + 1
    assert found.file == error.name == "project/templates/cover.html"


def test_every_code_is_tried_and_registered() -> None:
    elsewhere = {"SLA030", "SLA036", "SLA037", "SLA038"}  # files, pictures, what fonts lack, style sheets
    assert {broken.code for broken in BROKEN} == set(CODES) - elsewhere


def test_a_memory_bomb_is_refused() -> None:
    found = only(fault(cover="<p>\n{{ 'x' * 10 ** 15 }}"))
    assert (found.code, found.message) == ("SLA035", "this needs more memory than a document may take")


def test_what_is_printed_for_people() -> None:
    text = (
        '{% extends "slabuilder/cover.html" %}\n{% block facts %}\n<p>{{ view.settings.compny }}</p>\n{% endblock %}\n'
    )
    error = fault(cover=text)
    assert render(error.diagnostics, {error.name: error.text}, "text") == (
        "SLA032 there is no `compny` in `view.settings`\n"
        "  --> project/templates/cover.html:3:21\n"
        "  |\n"
        "2 | {% block facts %}\n"
        "3 | <p>{{ view.settings.compny }}</p>\n"
        "  |                     ^^^^^^\n"
        "  = help: did you mean `company`? there is: company, logo, accent, look,\n"
        "          accent_on_paper, accent_on_dark\n"
    )


def test_what_is_still_open_is_pointed_at() -> None:
    error = fault(cover="<p>\n{% if view.draft %}\n{% for kpi in view.kpis %}\n{% endif %}\n")
    (label,) = only(error).labels
    assert label.message == "this is still open"
    assert label.span.start.line == 3


def test_the_fault_of_a_style_sheet_is_found_in_it() -> None:
    found = only(fault(styles__page_css="body { color: red }\nh1 { color: {{ view.settings.acent }} }"))
    assert (found.file, found.message) == (
        "project/templates/styles/page.css",
        "there is no `acent` in `view.settings`",
    )
    assert found.span is not None
    assert (found.span.start.line, found.span.start.column) == (2, 30)


def test_a_fault_in_an_included_file_is_found_there() -> None:
    found = only(fault(cover='{% include "band.html" %}', band="<p>\n{{ vew.title }}"))
    assert (found.file, found.span and found.span.start.line) == ("project/templates/band.html", 2)


def test_a_macro_that_a_packaged_template_needs_is_missed_in_the_own_one() -> None:
    found = only(fault(parts="{% macro section(of) %}{{ caller() }}{% endmacro %}"))
    assert found.file == "project/templates/parts.html"
    assert found.message.startswith("there is no macro `")
    assert "slabuilder’s own" in found.message


def test_a_macro_that_a_packaged_template_cannot_use_is_found() -> None:
    text = '{% import "slabuilder/parts.html" as shipped with context %}\n'
    names = ("clause", "outline", "items", "amount", "see", "fact")
    text += "".join(f"{{% set {name} = shipped.{name} %}}\n" for name in names)
    found = only(fault(parts=text + "{% macro section() %}{{ caller() }}{% endmacro %}"))
    assert found.file == "project/templates/parts.html"
    assert found.span is not None
    assert found.span.start.line == len(names) + 2
    assert "`section`" in found.message


def test_our_own_fault_is_not_blamed_on_the_project() -> None:
    with pytest.raises(SlabuilderError, match="slabuilder’s own") as caught:
        html(replace(example("inbound"), title=None, settings=Settings(look=Look(texts=(("x.html", ""),)))))  # type: ignore[arg-type]
    assert not isinstance(caught.value, FaultyFileError)


def test_the_print_is_judged_like_the_page() -> None:
    look = Look(texts=(("styles/print.css", "{{ view.x }}"),))
    with pytest.raises(FaultyFileError, match=r"templates/styles/print\.css"):
        print_html(replace(example("inbound"), settings=Settings(look=look)))


@pytest.mark.parametrize("picture", ['<svg viewBox="0 0 9 9">', "<svg>"])
def test_a_picture_without_words_is_found_in_its_file(picture: str) -> None:
    text = f"<svg><title>x</title></svg>\n{picture}<title> </title><path/></svg>"
    look = Look(texts=(("cover.html", '{% include "mark.svg" %}'), ("mark.svg", text)))
    with pytest.raises(FaultyFileError) as caught:
        print_html(replace(example("inbound"), settings=Settings(look=look)))
    found = only(caught.value)
    assert found.span is not None
    assert (found.code, found.file, found.span.start.line) == ("SLA036", "templates/mark.svg", 2)
    assert text[found.span.start.offset : found.span.end.offset] == picture
    words = Look(texts=(look.texts[0], ("mark.svg", text.replace("<title> <", "<title>a mark<"))))
    assert "<title>a mark</title>" in print_html(replace(example("inbound"), settings=Settings(look=words)))


def test_a_fault_comes_through_to_another_process() -> None:
    error = fault(cover="{{ view.titel }}")
    copy = pickle.loads(pickle.dumps(error))
    assert (str(copy), copy.name, copy.text, copy.diagnostics) == (
        str(error),
        error.name,
        error.text,
        error.diagnostics,
    )
