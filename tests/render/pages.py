"""PDFs made as the command makes them, in processes with limits; and a page with a place for whatever a test tries."""

from __future__ import annotations

from collections.abc import Sequence

from slabuilder.bounded import Exceeded, Limits, Processes
from slabuilder.render.attachments import Attachment
from slabuilder.render.faults import RenderError
from slabuilder.render.fonts import print_faces
from slabuilder.render.look import Look
from slabuilder.render.pdf import pdf as pdf_in_process

FACES = print_faces("", Look()).replace("{", "{{").replace("}", "}}")
LOOK = f"<style>{FACES} body {{{{ font-family: 'Agreement Serif' }}}}</style>"
PAGE = f'<html lang="en"><title>x</title>{LOOK}<body><section id="c3"><section id="c3.2"><p>before</p>{{}}</section></section>'

Asked = tuple[str, tuple[Attachment, ...]]


def pdf(html: str, attachments: Sequence[Attachment] = ()) -> bytes:
    """The PDF of `html`; a RenderError where it cannot be made."""
    made = bounded_pdf(html, Limits(), attachments)
    assert not isinstance(made, Exceeded), made
    return made


def bounded_pdf(html: str, limits: Limits, attachments: Sequence[Attachment] = ()) -> bytes | Exceeded:
    """The PDF of `html`, or which of the `limits` it exceeded."""
    with Processes(1, limits, ["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf"]) as processes:
        (made,) = processes.results(_made, [(html, tuple(attachments))])
    if isinstance(made, RenderError):
        raise made
    return made


def _made(asked: Asked) -> bytes | RenderError:
    try:
        return pdf_in_process(*asked)
    except RenderError as error:
        return error
