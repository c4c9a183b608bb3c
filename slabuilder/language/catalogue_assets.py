"""The catalogues that the package ships, read from their .po files: there are no compiled ones that could be stale."""

from __future__ import annotations

from functools import cache
from gettext import GNUTranslations, NullTranslations
from importlib.resources import files
from io import BytesIO

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

SOURCE = "en"
"""The language that messages are written in."""


@cache
def translated() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    folder = files("slabuilder.language") / "catalogues"
    return tuple(sorted(file.name.removesuffix(".po") for file in folder.iterdir() if file.name.endswith(".po")))


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
