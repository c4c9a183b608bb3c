"""Values at random, written as YAML in every style that people use: blocks and braces, three kinds of quotes, comments."""

from __future__ import annotations

import json
from dataclasses import dataclass

from hypothesis import strategies as st

from slabuilder.source import Value
from slabuilder.spans import Path

WORDS = st.text("abcxyz019 -_.é'\"#:,{}[]&*!|>%@", min_size=1, max_size=8).filter(lambda word: word == word.strip())
BARE = st.from_regex(r"[a-z]{2}[0-9a-z]{1,6}", fullmatch=True)  # longer than a word that means true or false
KEYS = BARE | WORDS


@dataclass(frozen=True)
class Written:
    """A value and a text that says it."""

    value: dict[str, Value]
    text: str


def values(depth: int = 2) -> st.SearchStrategy[Value]:
    scalars: st.SearchStrategy[Value] = BARE | WORDS
    if depth == 0:
        return scalars
    below = values(depth - 1)
    return scalars | st.lists(below, min_size=1, max_size=3) | st.dictionaries(KEYS, below, max_size=3)


@st.composite
def texts(draw: st.DrawFn) -> Written:
    """A mapping, and a text of it."""
    value = draw(st.dictionaries(KEYS, values(), min_size=1, max_size=4))
    text = "\n".join(_block(draw, value, ""))
    text = (
        draw(st.sampled_from(["", "# the first line\n", "---\n"]))
        + text
        + draw(st.sampled_from(["", "\n", "\n\n# the end"]))
    )
    return Written(value, text.replace("\n", draw(st.sampled_from(["\n", "\r\n"]))))


def _block(draw: st.DrawFn, value: Value, indent: str) -> list[str]:
    """The lines of a mapping or a list, not in braces."""
    lines: list[str] = []
    entries = [(f"{_scalar(draw, key)}:", entry) for key, entry in value.items()] if isinstance(value, dict) else []
    items = [("-", item) for item in value] if isinstance(value, list) else []
    for start, entry in (*entries, *items):
        lines += draw(st.sampled_from([[], [f"{indent}# a note, with: a colon"], [""]]))
        comment = draw(st.sampled_from(["", "   # why"]))
        if entry and isinstance(entry, list | dict) and draw(st.booleans()):
            lines.append(f"{indent}{start}{comment}")
            lines += _block(draw, entry, indent + draw(st.sampled_from(["  ", "    "])))
        else:
            lines.append(f"{indent}{start} {_line(draw, entry)}{comment}")
    return lines


def _line(draw: st.DrawFn, value: Value) -> str:
    space = draw(st.sampled_from(["", " "]))
    match value:
        case list():
            return f"[{space}{f',{space} '.join(_line(draw, item) for item in value)}{space}]"
        case dict():
            entries = (f"{_scalar(draw, key)}: {_line(draw, entry)}" for key, entry in value.items())
            return f"{{{space}{f',{space} '.join(entries)}{space}}}"
        case _:
            return _scalar(draw, str(value))


def _scalar(draw: st.DrawFn, text: str) -> str:
    quoted = [json.dumps(text, ensure_ascii=False), "'" + text.replace("'", "''") + "'"]
    bare = [text] if text.isascii() and text.isalnum() and text[0].isalpha() and len(text) > 2 else []
    return draw(st.sampled_from(bare * 3 + quoted))


def paths(value: Value, path: Path = ()) -> list[Path]:
    """The ways to all values in `value`, itself left out."""
    below: list[tuple[str | int, Value]] = []
    if isinstance(value, dict):
        below = list(value.items())
    elif isinstance(value, list):
        below = list(enumerate(value))
    return [way for step, inner in below for way in [(*path, step), *paths(inner, (*path, step))]]
