"""Changes a text where a value stands in it, and nowhere else: comments, order, quotes and line ends stay as they were.

What comes out is read again. Unless exactly the intended paths say something else than before, there is no new text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias, assert_never

from slabuilder.errors import SlabuilderError
from slabuilder.source.document import Document, Value
from slabuilder.source.intended import Intended, difference
from slabuilder.source.reading import read
from slabuilder.source.scalars import in_style_of, written
from slabuilder.source.stands import alias_after, end_of_entry, indent_of, line_end, line_indent
from slabuilder.spans import Path, at, path_text

_MARK = b"\xef\xbb\xbf"
_BY_HAND = "change it by hand"


class CannotEditError(SlabuilderError):
    """A text cannot be changed so that nothing else in it changes."""


@dataclass(frozen=True, slots=True)
class SetScalar:
    """The value at `path`, which is no list and no mapping, becomes `text`, in the quotes that it had."""

    path: Path
    text: str


@dataclass(frozen=True, slots=True)
class RenameKey:
    """The key of the value at `path` becomes `name`; it stays where it is."""

    path: Path
    name: str


@dataclass(frozen=True, slots=True)
class InsertKey:
    """The mapping at `path` gets `key` with `value` as its last; `comment` comes on a line of its own above it.

    Values are written on one line. In a mapping in braces the comment stands above the line where the braces open.
    """

    path: Path
    key: str
    value: Value
    comment: str | None = None


Edit: TypeAlias = SetScalar | RenameKey | InsertKey


@dataclass(frozen=True, slots=True, order=True)
class _Piece:
    """What comes in the place of a piece of the text, from `start` to just before `end`."""

    start: int
    end: int
    text: str


def edited(document: Document, edits: Sequence[Edit]) -> str:
    """The text of `document` with all of `edits`, whose paths are those of `document`.

    CannotEditError where another value would change too (it shares an anchor with one of them), or where a value stands
    in a way that is not to be changed.
    """
    pieces = [piece for edit in edits for piece in _pieces(document, edit, edits)]
    text = _spliced(document, pieces)
    _check(document, edits, text)
    return text


def encoded(text: str, like: bytes) -> bytes:
    """`text` as bytes, with a byte order mark where `like` begins with one."""
    return (_MARK if like.startswith(_MARK) else b"") + text.encode()


def _pieces(document: Document, edit: Edit, edits: Sequence[Edit]) -> list[_Piece]:
    match edit:
        case SetScalar():
            return _set(document, edit, edits)
        case RenameKey(path, name):
            key = document.key_span(path)
            if key is None:
                raise _cannot(document, path, "is no key")
            start, end = key.start.offset, key.end.offset
            return [_Piece(start, end, in_style_of(document.text[start:end], name))]
        case InsertKey():
            return _inserted(document, edit)
        case _:
            assert_never(edit)


def _set(document: Document, edit: SetScalar, edits: Sequence[Edit]) -> list[_Piece]:
    value, span = at(document.value, edit.path), document.span(edit.path)
    if span is None or isinstance(value, list | dict):
        raise _cannot(document, edit.path, "is not a single value")
    alias = alias_after(document, edit.path)
    if alias is not None:
        kept = any(
            isinstance(other, SetScalar) and other.text == edit.text and _owns(document, other.path, edit.path)
            for other in edits
        )
        return [] if kept else [_Piece(*alias, written(edit.text))]
    if value == edit.text:
        return []
    start, end = span.start.offset, span.end.offset
    old = document.text[start:end]
    if old.startswith(("|", ">")):
        raise _cannot(document, edit.path, "is written as a block of lines")
    return [_Piece(start, end, in_style_of(old, edit.text) if old else f" {written(edit.text)}")]


def _owns(document: Document, owner: Path, user: Path) -> bool:
    """Whether the value at `user` is an alias of what is written out at `owner`."""
    return alias_after(document, owner) is None and document.span(owner) == document.span(user)


def _inserted(document: Document, edit: InsertKey) -> list[_Piece]:
    mapping, span = at(document.value, edit.path), document.span(edit.path)
    if span is None or not isinstance(mapping, dict):
        raise _cannot(document, edit.path, "holds no keys")
    if edit.key in mapping:
        raise _cannot(document, (*edit.path, edit.key), "stands there already")
    text, start, entry = document.text, span.start.offset, f"{written(edit.key)}: {written(edit.value)}"
    line = line_end(text)
    if text[start] == "{":
        begin = document.lines.start(start)
        comment = f"{line_indent(text, begin)}# {edit.comment}{line}"
        above = [_Piece(begin, begin, comment)] if edit.comment else []
        if not mapping:
            return [*above, _Piece(start + 1, start + 1, entry)]
        end = end_of_entry(document, (*edit.path, list(mapping)[-1]))
        return [*above, _Piece(end, end, f", {entry}")]
    indent = indent_of(document, (*edit.path, next(iter(mapping))))
    end = end_of_entry(document, (*edit.path, list(mapping)[-1]))
    while end < len(text) and text[end] not in "\r\n":
        end += 1
    comment = f"{line}{indent}# {edit.comment}" if edit.comment else ""
    return [_Piece(end, end, f"{comment}{line}{indent}{entry}")]


def _spliced(document: Document, pieces: Sequence[_Piece]) -> str:
    text, done = [], 0
    for piece in sorted(set(pieces), key=lambda each: (each.start, each.end)):
        if piece.start < done:
            place = document.lines.position(piece.start)
            raise CannotEditError(f"{document.name}:{place.line}: what stands here would become two things", _BY_HAND)
        text += [document.text[done : piece.start], piece.text]
        done = piece.end
    return "".join([*text, document.text[done:]])


def _check(document: Document, edits: Sequence[Edit], text: str) -> None:
    intended = Intended(document.value)
    for edit in edits:
        match edit:
            case SetScalar(path, value):
                intended.set(path, value)
            case InsertKey(path, key, value):
                intended.set((*path, key), value)
            case RenameKey():
                pass
            case _:
                assert_never(edit)
    intended.rename({edit.path: edit.name for edit in edits if isinstance(edit, RenameKey)})
    again, _ = read(text.encode(), document.name)
    if again is None:
        raise CannotEditError(f"{document.name} could not be read again when it was changed", _BY_HAND)
    other = difference(intended.value, again.value)
    if other is None:
        return
    alias = alias_after(document, other)
    if alias is not None:
        name = document.text[slice(*alias)]
        raise _cannot(document, other, f"is an alias, {name}, and would change too", f"write its value out for {name}")
    raise _cannot(document, other, "would change otherwise than intended")


def _cannot(document: Document, path: Path, why: str, help: str = _BY_HAND) -> CannotEditError:
    span = document.key_span(path) or document.span(path)
    place = document.name if span is None else f"{document.name}:{span.start.line}"
    return CannotEditError(f"{place}: {path_text(path)} {why}", help)
