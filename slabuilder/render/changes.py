"""What a new version changes, as a page and as a PDF of its own."""

from __future__ import annotations

from slabuilder.render.fonts import page_faces, print_faces
from slabuilder.render.html import written
from slabuilder.render.pdf import pdf
from slabuilder.render.view.changes import ChangesView


def changes_html(view: ChangesView) -> str:
    """One HTML file that needs nothing else."""
    return written("changes/page.html", view, page_faces(view.settings.look))


def changes_pdf(view: ChangesView) -> bytes:
    """The PDF: PDF/A-3a and PDF/UA-1. A RenderError if it cannot be made as it is meant."""
    plain = written("changes/print.html", view, "")
    return pdf(written("changes/print.html", view, print_faces(plain, view.settings.look)))
