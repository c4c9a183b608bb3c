"""Explains faults that quotes would mend, and faults of quotes."""

from __future__ import annotations

import re

from slabuilder.source.faults import brief
from slabuilder.source.refusals import FILL_IN, PLACEHOLDER
from slabuilder.source.scene import Explanation, Scene, put_in_quotes

_SIGNS = {"@": "an at sign", "%": "a percent sign", "`": "a backtick", "*": "an asterisk", "&": "an ampersand"}
_ITEM_END = re.compile(r"[\[\]{},](?: |\Z)|[\]}]")
_CODE_POINT = re.compile(r"\\U[0-9A-Fa-f]{8}")


def bad_beginning(scene: Scene) -> Explanation:
    """A value that begins with a sign which YAML keeps for itself."""
    sign = scene.text[scene.offset : scene.offset + 1]
    if sign == "%" and scene.before.endswith("{"):
        return template(scene, scene.offset - 1)
    if sign == "\t":
        return Explanation(scene.offset, scene.offset + 1, "a tab stands here", "press the space bar instead")
    start, end = scene.rest(scene.offset)
    if sign in {"]", "}"}:
        opening = "[" if sign == "]" else "{"
        message = f"`{sign}` closes a bracket that is not open"
        return Explanation(start, start + 1, message, f"remove it, or open the bracket with `{opening}`")
    if sign == ",":
        return Explanation(
            start, start + 1, "there is nothing before this comma", "remove the comma, or put text in quotes"
        )
    if sign == "?":
        return Explanation(start, end, "a text cannot begin with a question mark and a space", _put(scene, start, end))
    if not sign.strip():
        start, end = scene.word(scene.offset)
        if scene.text[start:end] in {"[", "{"}:
            return Explanation(start, end, "this bracket is opened, and not closed", "write the closing bracket")
        return Explanation(
            start, end, "something is missing after this", "write the value, or remove the beginning of it"
        )
    if sign == "-" and not scene.at_line_start:
        return Explanation(start, end, "a text here cannot begin with a dash and a space", _put(scene, start, end))
    if _in_brackets(scene, start):
        end = start + len(_ITEM_END.split(scene.text[start:end])[0].rstrip())
    name = _SIGNS.get(sign, f"`{sign}`")
    return Explanation(start, end, f"a text cannot begin with {name}, unless it is in quotes", _put(scene, start, end))


def sign_at_beginning(scene: Scene) -> Explanation:
    """`*`, `&` or `!` at the beginning of a value, meant as text."""
    start = scene.offset if scene.error.context is None else scene.error.context
    sign = scene.text[start : start + 1]
    if sign == "!":
        start, end = scene.rest(start)
        message = "a text cannot begin with an exclamation mark, unless it is in quotes"
        return Explanation(start, end, message, _put(scene, start, end))
    if sign not in _SIGNS:
        start = scene.offset
    start, end = scene.rest(start)
    return Explanation(
        start,
        end,
        f"a text cannot begin with {_SIGNS.get(sign, 'this sign')}, unless it is in quotes",
        _put(scene, start, end),
    )


def quote_not_closed(scene: Scene) -> Explanation:
    """A quote that is opened and never closed."""
    start = scene.offset if scene.error.context is None else scene.error.context
    return opened_quote(scene, start)


def opened_quote(scene: Scene, start: int) -> Explanation:
    """The quote at `start`, to which its end is missing."""
    sign = scene.text[start : start + 1]
    help = f"write a closing {sign} at the end of the text"
    if sign == "'":
        help += "; an apostrophe within single quotes is written twice: ''"
    return Explanation(*scene.rest(start), "this quote is opened, and not closed where it should be", help)


def backslash(scene: Scene) -> Explanation:
    """A backslash in double quotes that makes no character."""
    start = scene.text.rfind("\\", 0, scene.offset + 1)
    opening = scene.error.context
    if opening is None and (far := _CODE_POINT.search(scene.text, scene.offset)) is not None:
        return Explanation(*far.span(), "there is no character with this code", "remove the backslash and its code")
    help = "use single quotes instead of double quotes, or write the backslash twice"
    if start < 0 or (opening is not None and start < opening):
        start = scene.offset
    label = None if opening is None else (opening, opening + 1, "the double quotes begin here")
    end = min(start + 2, max(scene.line_end(start), start + 1))
    return Explanation(start, end, "in double quotes a backslash has a meaning of its own", help, label)


def block_sign(scene: Scene) -> Explanation:
    """Text right behind `|` or `>`."""
    start = scene.offset if scene.error.context is None else scene.error.context
    sign = scene.text[start : start + 1]
    start, end = scene.rest(start)
    text = scene.text[start:end]
    return Explanation(
        start,
        end,
        f"after `{sign}` the text must begin on the next line",
        f"begin a new line after `{sign}`; if the sign is part of the text, {put_in_quotes(text, 'all of it')}",
    )


def after_quotes(scene: Scene) -> Explanation:
    """Text behind a closing quote, on the same line."""
    first, last = scene.error.last
    sign = scene.text[last - 1]
    if first == last:  # what ends here was not told of yet
        first = max(scene.text.rfind(sign, 0, last - 1), scene.line_start(last))
    start, end = scene.rest(scene.offset)
    if scene.line_start(first) != scene.line_start(last):
        return opened_quote(scene, first)
    if sign == "'" and scene.offset == last:
        help = f"an apostrophe within single quotes is written twice: {brief(_doubled(scene.text[first:end]))}"
    elif sign == '"' and scene.text[first + 1 : end].count('"') > 1:
        help = "put single quotes around the whole, so that it may contain double quotes"
    else:
        help = "put the whole text in quotes, or none of it"
    return Explanation(
        start, end, "text goes on after the closing quote", help, (first, last, "this is what the quotes hold")
    )


def template(scene: Scene, start: int) -> Explanation:
    """`{{ … }}` or `{% … %}`."""
    return Explanation(*scene.rest(start), PLACEHOLDER, FILL_IN)


def _put(scene: Scene, start: int, end: int) -> str:
    """The advice to quote what stands from `start` to `end`."""
    return put_in_quotes(scene.text[start:end])


def _in_brackets(scene: Scene, start: int) -> bool:
    line = scene.text[scene.line_start(start) : start]
    return line.count("[") + line.count("{") > line.count("]") + line.count("}")


def _doubled(text: str) -> str:
    """`text`, in single quotes that end too early, with its apostrophes doubled."""
    inner = text[1:-1] if text.endswith("'") and len(text) > 1 else text[1:]
    return "'" + inner.replace("'", "''") + "'"
