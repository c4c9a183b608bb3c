"""The package's own templates, styles and fonts."""

from __future__ import annotations

from functools import cache
from importlib.resources import as_file, files
from pathlib import Path

FONT_TYPES = {".ttf": "font/ttf", ".otf": "font/otf", ".woff2": "font/woff2"}


@cache
def template_names() -> tuple[str, ...]:
    """The names of all templates and style sheets, sorted: `cover.html`, `styles/print.css`."""
    folders = {"": files("slabuilder") / "templates"}
    folders |= {f"{folder}/": folders[""] / folder for folder in ("changes", "components", "styles")}
    found = (prefix + file.name for prefix, folder in folders.items() for file in folder.iterdir())
    return tuple(sorted(name for name in found if name.endswith((".html", ".css"))))


def template_text(name: str) -> str | None:
    """The template or style sheet that is called `name`; nothing where there is none, wherever `name` leads to."""
    if name not in template_names():
        return None
    return files("slabuilder").joinpath("templates", *name.split("/")).read_text(encoding="utf-8")


def stamp_text() -> str:
    """The template of what a signature shows in its field, which no project replaces."""
    return files("slabuilder").joinpath("templates", "stamp", "signature.html").read_text(encoding="utf-8")


def font_bytes(name: str) -> bytes:
    """The font file that is called `name`."""
    return files("slabuilder").joinpath("templates", "fonts", name).read_bytes()


def covered_ranges() -> tuple[tuple[int, int], ...]:
    """The code points that every font of the document has, as ranges with both ends included."""
    text = files("slabuilder").joinpath("templates", "fonts", "coverage.txt").read_text(encoding="ascii")
    pairs = (line.split("-") for line in text.splitlines())
    return tuple((int(first, 16), int(last, 16)) for first, last in pairs)


def fonts_folder() -> Path:
    """The folder of the document's fonts on disk; packages are not run from archives."""
    with as_file(files("slabuilder").joinpath("templates", "fonts")) as folder:
        return folder
