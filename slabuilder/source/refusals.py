"""The parts of YAML that agreements do without, each with what to write instead."""

from __future__ import annotations

import re

from slabuilder.source.document import Place
from slabuilder.source.faults import TOO_MUCH, Faults, brief
from slabuilder.source.gaps import tag_at
from slabuilder.source.invisible import INVISIBLE

DUPLICATE = "SLA003"
REFUSED = "SLA004"
NOT_YAML = "SLA002"

PLACEHOLDER = "this looks like a placeholder of a template that nobody filled in"
FILL_IN = "write the value itself; if the braces are meant as text, put the whole text in quotes"
_WRITE_OUT = "write out what the aliases (`*name`) repeat, or split the agreement"
ASTERISK = "a text cannot begin with an asterisk, unless it is in quotes"

_NO_BACKSLASH = "remove the backslash and its code, or use single quotes, where a backslash is just a backslash"
_FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufeff\ufffe\uffff]")
_ESCAPE = re.compile(r"\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)", re.DOTALL)
_SHORT = {"0": "\0", "a": "\a", "b": "\b", "v": "\v", "f": "\f", "e": "\x1b", "N": "\x85", "L": "\u2028", "P": "\u2029"}


def duplicate_key(faults: Faults, name: str, place: Place, first: tuple[int, int, Place]) -> None:
    """Two keys of one mapping have the same name."""
    name = brief(name)
    line = faults.lines.position(first[0]).line
    faults.add(
        DUPLICATE,
        place.start,
        place.end,
        f"`{name}` is set more than once",
        f"keep one of the two; it is first set on line {line}",
        label=(first[0], first[1], f"`{name}` is first set here"),
    )


def template(faults: Faults, start: int, end: int) -> None:
    """Text in double braces, as template languages have it."""
    faults.add(REFUSED, start, end, PLACEHOLDER, FILL_IN)


def key_not_text(faults: Faults, start: int, end: int) -> None:
    """A list, a mapping or an alias where a key should be."""
    faults.add(
        REFUSED,
        start,
        end,
        "what stands before a colon must be a plain name",
        "write a name such as `goals:`; if brackets or braces are meant as text, put the whole text in quotes",
    )


def null_key(faults: Faults, text: str, start: int, end: int) -> None:
    """A key that is empty, or says null."""
    if start == end:
        start = max(0, start - 1)
        message = "there is no name before this colon"
    else:
        message = f"`{text[start:end]}` means nothing at all, and cannot name a value"
    faults.add(REFUSED, start, max(end, start + 1), message, "write a name before the colon, such as `goals:`")


def merge_key(faults: Faults, start: int, end: int) -> None:
    """`<<`, which copies another mapping into this one."""
    faults.add(
        REFUSED,
        start,
        end,
        "`<<` copies values from another place, where readers do not see them",
        "write the values out here",
    )


def tag(faults: Faults, text: str, start: int) -> None:
    """A word with an exclamation mark before a value, which would change its type."""
    found = tag_at(text, start)
    faults.add(
        REFUSED,
        *found,
        f"a value cannot begin with `{brief(text[found[0] : found[1]])}`: agreements do without YAML tags",
        "remove it; if the exclamation mark is meant as text, put the whole text in quotes",
    )


def escaped_characters(faults: Faults, value: str, text: str, start: int, end: int) -> str:
    """`value` without invisible characters, which `text` has between quotes as a backslash and a code."""
    found = [*_FORBIDDEN.findall(value), *INVISIBLE.findall(value)]
    if not found:
        return value
    for escape in _ESCAPE.finditer(text, start, end):
        character = _escaped(escape[0])
        if character in found:
            message = f"a backslash makes an invisible character here (U+{ord(character):04X})"
            faults.add(REFUSED, *escape.span(), message, _NO_BACKSLASH)
    return INVISIBLE.sub("\ufffd", _FORBIDDEN.sub("\ufffd", value))


def _escaped(escape: str) -> str:
    """What YAML makes of a backslash and what follows it, as far as that can be invisible."""
    code = escape[2:]
    return chr(int(code, 16)) if code else _SHORT.get(escape[1], "")


def unknown_alias(faults: Faults, start: int, end: int, name: str) -> None:
    """An alias to an anchor that is not there; mostly text that begins with an asterisk."""
    name = brief(name)
    faults.add(
        NOT_YAML,
        start,
        end,
        ASTERISK,
        f"put the whole text in quotes; without them `*{name}` repeats a part marked `&{name}`, and there is none above",
    )


def alias_inside_itself(faults: Faults, start: int, end: int, name: str) -> None:
    """An alias within what its anchor names."""
    faults.add(
        TOO_MUCH,
        start,
        end,
        f"`*{brief(name)}` repeats a part that contains itself, without end",
        "write the values out here",
    )


def too_many_values(faults: Faults, start: int, most: int, end: int | None = None) -> None:
    """More values than any agreement has, mostly by aliases of aliases."""
    faults.add(
        TOO_MUCH,
        start,
        start + 1 if end is None else end,
        f"up to here the file stands for more than {most:,} values",
        _WRITE_OUT,
    )


def too_many_characters(faults: Faults, start: int, most: int, end: int) -> None:
    """A long text that aliases repeat again and again."""
    faults.add(TOO_MUCH, start, end, f"up to here aliases repeat more than {most:,} characters", _WRITE_OUT)


def too_deep(faults: Faults, start: int, most: int, end: int | None = None) -> None:
    """Brackets in brackets in brackets."""
    faults.add(
        TOO_MUCH,
        start,
        start + 1 if end is None else end,
        f"this is nested more than {most} levels deep",
        "look for brackets or dashes that are repeated by mistake",
    )


def second_document(faults: Faults, text: str, start: int) -> None:
    """`---` in the middle of a file."""
    faults.add(
        REFUSED,
        start,
        start + (3 if text.startswith("---", start) else 1),
        "a second document begins here, and a file holds one agreement",
        "remove the line with `---`, or move what follows to a file of its own",
    )
