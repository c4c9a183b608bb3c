"""The document as HTML: the one file for screens, and the form that becomes the PDF."""

from __future__ import annotations

from typing import Protocol

from markupsafe import Markup

from slabuilder.language import Language, jinja_globals
from slabuilder.render.environment import environment
from slabuilder.render.fonts import page_faces, print_faces
from slabuilder.render.pictures import require_words
from slabuilder.render.settings import Settings
from slabuilder.render.view.document import DocumentView
from slabuilder.render.view.what_if import WhatIfView


def html(view: DocumentView) -> str:
    """One HTML file that needs nothing else: styles, fonts and charts are in it."""
    return written("page.html", view, page_faces(view.settings.look))


def print_html(view: DocumentView) -> str:
    """The HTML for `render.pdf`. A RenderError if the document has a character that no font of it has."""
    plain, look = written("print.html", view, ""), view.settings.look
    require_words(plain, look)
    return written("print.html", view, print_faces(plain, look))


def what_if_html(view: WhatIfView) -> str:
    """One HTML file that shows what would follow from other values."""
    return written("what_if.html", view, page_faces(view.settings.look))


class View(Protocol):
    """What a template is filled with: at least in which language, and how the project wants it to look."""

    @property
    def language(self) -> Language:
        """The language of the fixed text."""

    @property
    def settings(self) -> Settings:
        """How it looks."""


def written(template: str, view: View, faces: str = "", **more: object) -> str:
    """The template with the view in it, and `more`; what is wrong in a project's own one comes as a FaultyFileError."""
    values = {"view": view, "faces": Markup(faces), **more, **jinja_globals(view.language)}  # noqa: S704  # our own styles
    look = view.settings.look
    sandbox = environment(look.texts)
    try:
        return str(sandbox.get_template(template).render(values))
    except Exception as error:
        from slabuilder.render.template_faults.explain import explained

        raise explained(error, look, sandbox) from error
