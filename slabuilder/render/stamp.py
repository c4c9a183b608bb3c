"""What a signature shows in its field, drawn as a PDF of the field's size.

It is a page of slabuilder's own, which a project's templates do not replace: it says who signed, and nothing else may.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from markupsafe import Markup

from slabuilder.language import jinja_globals, language_for
from slabuilder.render.environment import environment
from slabuilder.render.fonts import print_faces
from slabuilder.render.look import Look
from slabuilder.render.pdf import drawing
from slabuilder.render.template_assets import stamp_text

LONGEST = 60
"""Letters of a certificate's names that there is room for."""


@dataclass(frozen=True, slots=True)
class Signed:
    """Who signed when (UTC), with whose certificate from whom; width and height are the field's, in points."""

    name: str
    title: str
    at: datetime
    subject: str
    issuer: str
    trial: bool
    width: float
    height: float


def stamp(signed: Signed, locale: str, currency: str) -> bytes:
    """The page that shows it, in the agreement's locale. A RenderError if a letter of it has no font."""
    language = language_for(locale, currency)
    values = {
        "stamp": {
            "locale": locale,
            "direction": language.direction,
            "name": signed.name,
            "title": signed.title,
            "when": language.moment(signed.at),
            "subject": _short(signed.subject),
            "issuer": _short(signed.issuer),
            "trial": signed.trial,
            "width": f"{signed.width:.2f}",
            "height": f"{signed.height:.2f}",
        },
        **jinja_globals(language),
    }
    template = environment().from_string(stamp_text())
    plain = str(template.render(**values, faces=""))
    return drawing(str(template.render(**values, faces=Markup(print_faces(plain, Look())))))  # noqa: S704  # our own styles


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
