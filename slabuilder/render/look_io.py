"""Reads a project's folder `templates`, once: what is in it afterwards is a value, and nobody opens a file again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from pathlib import Path, PurePosixPath
from stat import S_ISDIR, S_ISREG

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.diagnostics.nearest import nearest
from slabuilder.errors import UnreadableError
from slabuilder.render.fonts import FACES
from slabuilder.render.look import Look
from slabuilder.render.template_assets import template_names
from slabuilder.source.decoding import decode, shown_text

MOST_FILES = 200
MOST_TEXT = 1_000_000
MOST_FONT = 10_000_000
"""The bytes that one template or style sheet, and one font may have; the PDF takes its fonts as data: URLs."""

MOST_BYTES = 30_000_000
"""What all of them may have together."""

TEXTS = (".html", ".css", ".svg")
FONTS = (".ttf", ".otf", ".woff2")
NOTES = (".txt", ".md")
"""Licences and notes, which may lie beside the others, and which nobody reads."""

_ALLOWED = f"templates ({', '.join(TEXTS)}), fonts ({', '.join(FONTS)}) and notes ({', '.join(NOTES)})"
_MAGIC = {".ttf": (b"\0\1\0\0", b"true"), ".otf": (b"OTTO",), ".woff2": (b"wOF2",)}
_LINK = ("this is a link, or no file at all", "put the file itself here")
_LESS = "leave only what replaces something, or is included by that"
_CODE = "SLA030"


def look_of(folder: Path, shown: str) -> Look:
    """What `folder` holds, which people know as `shown`; nothing where there is no such folder.

    A FaultyFileError names every file that cannot be used, and what is allowed.
    """
    if folder.is_symlink():
        raise FaultyFileError(shown, "", [Diagnostic(_CODE, _LINK[0], shown, help=_LINK[1])])
    try:
        files = _files(folder, shown) if folder.is_dir() else {}
    except OSError as error:
        raise UnreadableError(f"{error.filename} cannot be read: {error.strerror}", "check its permissions") from error
    texts = {name: _text(data, f"{shown}/{name}") for name, data in files.items() if name.endswith(TEXTS)}
    fonts = {name.removeprefix("fonts/"): data for name, data in files.items() if name.endswith(FONTS)}
    faults = [*_misnamed(texts, shown), *_unusable(fonts, shown)]
    if faults:
        raise FaultyFileError(shown, "", faults)
    return Look(shown, tuple(texts.items()), tuple(fonts.items()))


def _files(folder: Path, shown: str) -> dict[str, bytes]:
    """The bytes of every file by its name, in order."""
    paths = list(islice(_entries(folder), MOST_FILES + 1))
    found = {path.relative_to(folder).as_posix(): path for path in paths}
    faults = [
        Diagnostic(_CODE, wrong[0], f"{shown}/{name}", help=wrong[1])
        for name, path in found.items()
        if (wrong := _fault_of_file(path, name)) is not None
    ]
    if len(paths) > MOST_FILES:
        faults = [Diagnostic(_CODE, f"there are more than {MOST_FILES} files in it", shown, help=_LESS)]
    elif sum(path.lstat().st_size for path in paths) > MOST_BYTES:
        faults = [Diagnostic(_CODE, f"its files have more than {MOST_BYTES // 1_000_000} MB", shown, help=_LESS)]
    if faults:
        raise FaultyFileError(shown, "", faults)
    return {name: path.read_bytes() for name, path in sorted(found.items()) if not name.endswith(NOTES)}


def _entries(folder: Path) -> Iterator[Path]:
    """Every file below `folder` but hidden ones; links are not followed."""
    for path in sorted(folder.iterdir()):
        if path.name.startswith("."):
            continue
        if S_ISDIR(path.lstat().st_mode):
            yield from _entries(path)
        else:
            yield path


def _fault_of_file(path: Path, name: str) -> tuple[str, str] | None:
    """Why the file cannot be used, and what to do; nothing where it can."""
    status = path.lstat()
    if not S_ISREG(status.st_mode):
        return _LINK
    if path.suffix not in TEXTS + FONTS + NOTES:
        return f"a file {path.suffix or 'without a suffix'} has no place among templates", f"allowed are {_ALLOWED}"
    if path.suffix in FONTS and name != f"fonts/{path.name}":
        return "fonts stand in the folder fonts", f"move it to fonts/{path.name}"
    most = MOST_FONT if path.suffix in FONTS else MOST_TEXT
    if status.st_size > most:
        return f"the file is larger than {most // 1_000_000} MB", "make it smaller: the document carries it"
    return None


def _text(data: bytes, file: str) -> str:
    """The text of a template; a FaultyFileError where it is none."""
    text, faults = decode(data, file)
    if text is None:
        raise FaultyFileError(file, shown_text(data), faults)
    return text


def _misnamed(texts: dict[str, str], shown: str) -> Iterator[Diagnostic]:
    """Files that replace nothing because of a slip in their name.

    An error and not a warning: whoever wrote `covr.html` wants another cover, and a document with the old one must not
    go out because a line was overlooked. A file that another one names is an own part, whatever it is called.
    """
    shipped = template_names()
    for name in texts:
        named = any(f'"{name}"' in text or f"'{name}'" in text for other, text in texts.items() if other != name)
        close = None if name in shipped or named else _close(name, shipped)
        if close is not None:
            message = f"{name} replaces nothing, and no template here includes it"
            help = f"did you mean {close}? A copy that you only keep belongs outside of this folder"
            yield Diagnostic(_CODE, message, f"{shown}/{name}", help=help)


def _close(name: str, shipped: tuple[str, ...]) -> str | None:
    """The packaged template that `name` most likely means: one of the same name in a folder, or else of its own kind."""
    file = PurePosixPath(name).name
    if (misplaced := next((each for each in shipped if PurePosixPath(each).name == file), None)) is not None:
        return misplaced
    for kinds in (PurePosixPath(name).suffix, TEXTS):
        stems = {_stem(each): each for each in shipped if each.endswith(kinds)}
        if (close := nearest(_stem(name), stems)) is not None:
            return stems[close]
    return None


def _stem(name: str) -> str:
    return str(PurePosixPath(name).with_suffix(""))


def _unusable(fonts: dict[str, bytes], shown: str) -> Iterator[Diagnostic]:
    """Fonts that replace none of the document's, are none, or are there for the page only."""
    faces = {face.file: face for face in FACES}
    for name, data in fonts.items():
        stem, _, suffix = name.rpartition(".")
        file = f"{shown}/fonts/{name}"
        if stem not in faces:
            close = nearest(stem, faces)
            guess = f"did you mean {close}.{suffix}? " if close else ""
            yield Diagnostic(_CODE, f"the document has no font {stem}", file, help=f"{guess}it has {', '.join(faces)}")
        elif not data.startswith(_MAGIC[f".{suffix}"]):
            yield Diagnostic(_CODE, f"this is no .{suffix} font", file, help="save or convert it again")
        elif not {f"{stem}.ttf", f"{stem}.otf"} & set(fonts):
            help = f"put {stem}.ttf or {stem}.otf beside it; a .woff2 is for the page only"
            yield Diagnostic(_CODE, "the PDF would have another font than the page", file, help=help)
