"""The redline of two versions of a document, as HTML for screens and as the form that becomes a PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from slabuilder.cycles.changes.items import Way
from slabuilder.render.fonts import page_faces, print_faces
from slabuilder.render.html import written
from slabuilder.render.pictures import require_words
from slabuilder.render.redline.matching import CLAUSE
from slabuilder.render.redline.merging import MOVED, PICTURE, Merging
from slabuilder.render.redline.naming import clause_of, name_clauses
from slabuilder.render.redline.tree import classes, fragment, page
from slabuilder.render.view.document import DocumentView
from slabuilder.render.view.redline import Consequence, RedlineView

_FACES = "/* fonts */"
"""Stands for the fonts until it is known which characters there are."""


@dataclass(frozen=True, slots=True)
class Version:
    """A version as its document shows it, and what each of its clauses is about, by number."""

    view: DocumentView
    clauses: Mapping[str, Way]


def redline_page(before: Version, after: Version, shown: RedlineView) -> str:
    """The redline as one HTML file that needs nothing else."""
    merged = _merged("redline_page.html", before, after, shown)
    return merged.replace(_FACES, page_faces(after.view.settings.look), 1)


def redline_print(before: Version, after: Version, shown: RedlineView) -> str:
    """The HTML for `render.pdf`. A RenderError if the redline has a character that no font of it has."""
    merged, look = _merged("redline_print.html", before, after, shown), after.view.settings.look
    require_words(merged, look)
    return merged.replace(_FACES, print_faces(merged, look), 1)


def _merged(template: str, before: Version, after: Version, shown: RedlineView) -> str:
    old, new = (page(written(template, version.view, _FACES)) for version in (before, after))
    name_clauses(old.body, before.clauses)
    name_clauses(new.body, after.clauses)
    body = Merging(old.pictures, new.pictures).merged(old.body, new.body)
    _add_notes(body, after.view, shown)
    return new.html(body)


def _add_notes(body: Element, view: DocumentView, shown: RedlineView) -> None:
    """Put into `body` what is said of its changes: at its beginning, in each clause, and where things were moved."""

    def notes(
        consequences: Sequence[Consequence] = (), moved_from: str = "", *, picture: bool = False
    ) -> list[Element]:
        values = {"consequences": consequences, "moved_from": moved_from, "other_picture": picture}
        return fragment(written("redline_notes.html", view, "", **values))

    clauses = [element for element in body.iter() if CLAUSE in element.attrib]
    parents = {child: parent for parent in body.iter() for child in parent}
    known = frozenset(element.attrib[CLAUSE] for element in clauses)
    placed = {id(one): clause_of(one.way, known) for one in shown.consequences}
    for element in clauses:
        found = [one for one in shown.consequences if placed[id(one)] == element.attrib[CLAUSE]]
        moved = element.attrib.pop(MOVED, "").removeprefix("c")
        if found or moved:
            _place(element, parents[element], notes(found, moved))
    for element in [element for element in body.iter() if PICTURE in classes(element)]:
        element.extend(notes(picture=True))
    for element in body.iter():
        element.attrib.pop(CLAUSE, None)
        element.attrib.pop(MOVED, None)
    elsewhere = [one for one in shown.consequences if placed[id(one)] is None]
    values = {"redline": shown, "consequences": elsewhere, "moved_from": "", "other_picture": False}
    front = fragment(written("redline_front.html", view, "", **values))
    feet = [element for element in body if "footer" in classes(element)]
    for foot in feet:
        body.remove(foot)
    covers = [index for index, element in enumerate(body) if "cover" in classes(element)]
    behind = covers[0] + 1 if covers else 0
    body[behind:behind] = front
    body[:0] = fragment(written("redline_footer.html", view))


def _place(clause: Element, parent: Element, notes: list[Element]) -> None:
    """Put `notes` at the end of the text of `clause`, or into a row of their own below it if it is the row of a table."""
    if clause.tag == "tr":
        row = Element("tr", {"class": "note-row"})
        cell = Element("td", {"colspan": str(len(clause))})
        cell.extend(notes)
        row.append(cell)
        parent.insert([*parent].index(clause) + 1, row)
    else:
        text = next((part for part in clause if "text" in classes(part)), clause)
        text.extend(notes)
