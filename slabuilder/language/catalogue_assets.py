"""The catalogues that the package ships, read from their .po files: there are no compiled ones that could be stale."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

from slabuilder.language.shipped_assets import SOURCE


@cache
def translations(language: str) -> NullTranslations:
    """The catalogue of `language`, which is the source language or one of `translated()`."""
    if language == SOURCE:
        return NullTranslations()
    file = files("slabuilder.language") / "catalogues" / f"{language}.po"
    compiled = BytesIO()
    with file.open("rb") as text:
        write_mo(compiled, read_po(text, locale=language, abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)
