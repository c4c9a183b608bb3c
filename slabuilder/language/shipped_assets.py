"""The languages that documents can be written in. Asked in every check, so it reads no catalogue."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

SOURCE = "en"
"""The language that messages are written in."""


@cache
def translated() -> tuple[str, ...]:
    """The languages that have a catalogue, sorted."""
    folder = files("slabuilder.language") / "catalogues"
    return tuple(sorted(file.name.removesuffix(".po") for file in folder.iterdir() if file.name.endswith(".po")))


def is_written(tag: str) -> bool:
    """Whether a document can be written in the language of `tag`, such as `de-AT`."""
    return tag.split("-", maxsplit=1)[0] in {SOURCE, *translated()}
