"""Explains faults of indentation, colons and dashes."""

from __future__ import annotations

import re

from slabuilder.source.faults import brief
from slabuilder.source.quotes import after_quotes, bad_beginning, sign_at_beginning, template
from slabuilder.source.refusals import ASTERISK
from slabuilder.source.scene import Explanation, Scene, put_in_quotes

_GLUED = re.compile(r"(?:- +)*([\w.-]+):(?=[^\s:/])")
_EQUALS = re.compile(r"(?:- +)*([\w.-]+) *=")
_FIRST_COLON = re.compile(r":(?= )")
_PERCENT = re.compile(r"(?<=[\r\n])%")
_SPECIAL_SPACE = re.compile(":[\xa0\u2000-\u200b\u202f\u3000]")


def second_colon(scene: Scene) -> Explanation:
    """A colon where no key can stand: in unquoted text, or on a line that is indented too far."""
    before = scene.before
    first = _FIRST_COLON.search(before)
    if first is not None or before.startswith("---"):
        start = scene.line_start(scene.offset) + (3 if first is None else first.end())
        start += len(scene.text[start : scene.offset]) - len(scene.text[start : scene.offset].lstrip())
        end = scene.rest(scene.offset)[1]
        text = scene.text[start:end]
        if first is None:
            return Explanation(start, end, "a key cannot stand on the line with `---`", "begin a new line after `---`")
        help = put_in_quotes(text, "the text")
        return Explanation(scene.offset, scene.offset + 1, "a second colon, in a text without quotes", help)
    above = scene.line_above(scene.offset)
    if above is None:
        return _colon(scene)
    line = scene.text[above[0] : above[1]]
    if scene.key_of_line(above[0]) is None and not re.match(r"- ", line):
        return _colonless(scene, *above)
    start = scene.line_start(scene.offset) + scene.indent(scene.offset)
    return Explanation(
        start,
        scene.offset,
        "this line is indented further than the line above, which already has a value",
        f"begin it in the same column as {_named(scene, above[0])}, or remove the value above",
        (*above, "this has its value on its own line"),
    )


def no_colon(scene: Scene) -> Explanation:
    """A line of text between keys, without a colon."""
    start = scene.offset if scene.error.context is None else scene.error.context
    return _colonless(scene, *scene.rest(start))


def _colonless(scene: Scene, start: int, end: int) -> Explanation:
    line = scene.text[start:end]
    special = _SPECIAL_SPACE.search(line)
    if special is not None:
        place = start + special.start() + 1
        help = "delete it and press the space bar; it comes with text pasted from a web page or a word processor"
        return Explanation(place, place + 1, "a special space stands here, which looks like an ordinary one", help)
    glued = _GLUED.match(line)
    if glued is not None:
        place = start + glued.end()
        message = f"a space is missing after the colon of `{brief(glued[1])}`"
        return Explanation(
            place - 1, place, message, f"write `{brief(line[: glued.end()] + ' ' + line[glued.end() :])}`"
        )
    equals = _EQUALS.match(line)
    if equals is not None:
        place = start + equals.end() - 1
        value = line[equals.end() :].strip()
        return Explanation(
            place, place + 1, "an equals sign stands where a colon should", f"write `{brief(f'{equals[1]}: {value}')}`"
        )
    if line[:1] in {"*", "&", "!"}:
        return sign_at_beginning(scene)
    return Explanation(
        start,
        end,
        "there is no colon on this line",
        "a line is a key, a colon, a space and a value; a text that runs over several lines is indented under its key",
    )


def _colon(scene: Scene) -> Explanation:
    help = "write a name before the colon, or put the text in quotes"
    return Explanation(scene.offset, scene.offset + 1, "this colon stands where no key can end", help)


def stray_item(scene: Scene) -> Explanation:
    """A dash that does not line up with the other items, or stands among keys."""
    context = scene.error.context
    start, end = scene.rest(scene.offset)
    label = None if context is None else (*scene.word(context), "the group that it interrupts begins here")
    help = "begin it in the same column as the other items; the items of a key stand below that key"
    return Explanation(start, end, "a list item stands where none can be", help, label)


def list_on_line(scene: Scene) -> Explanation:
    """`key: - item`, all on one line."""
    start, end = scene.rest(scene.offset)
    help = "begin the list on a new line, or write it in brackets: [first, second]"
    if scene.at_line_start:
        return Explanation(
            start, end, "a list item stands where none can be", "begin it in the column of the other items"
        )
    return Explanation(start, end, "a list cannot begin on the line of its key", help)


def block_not_ended(scene: Scene) -> Explanation:
    """Something after a complete value, or a line that lines up with nothing above it."""
    before = scene.before.rstrip()
    first, last = scene.error.last
    if not scene.at_line_start:
        if before.endswith("}}"):
            return template(scene, max(scene.text.rfind("{{", 0, scene.offset), 0))
        if before.endswith(("'", '"')) and last == scene.line_start(scene.offset) + len(before):
            return after_quotes(scene)
        if before.endswith(("]", "}")):
            start, end = scene.rest(scene.offset)
            if scene.text[start] in "]}":
                return bad_beginning(scene)
            help = "put the whole text in quotes if the brackets are part of it, or begin a new line"
            return Explanation(start, end, "text goes on after the closing bracket", help)
        if scene.text[first : first + 1] == "*":
            start, end = scene.rest(first)
            help = put_in_quotes(scene.text[start:end])
            return Explanation(start, end, ASTERISK, help)
    return _misaligned(scene)


def _misaligned(scene: Scene) -> Explanation:
    """A line whose indentation fits neither the group above nor any group around it."""
    start, end = scene.rest(scene.offset)
    context = scene.error.context
    if scene.text[start : start + 1] == "%":
        return bad_beginning(scene)
    if context is None or not scene.at_line_start:
        return Explanation(start, end, "this does not belong to the line above", "begin a new line, or use quotes")
    column, wanted = scene.indent(start), context - scene.line_start(context)
    label = (*scene.word(context), f"the group begins here, indented by {_spaces(wanted)}")
    if column == wanted and scene.text.startswith("- ", context):
        message = "a key stands among the items of a list"
        return Explanation(start, end, message, "begin it with a dash, or in the column of the key of the list", label)
    above = scene.line_above(start)
    if above is not None:
        label = (*above, f"this is indented by {_spaces(scene.indent(above[0]))}")
    message = f"this line is indented by {_spaces(column)}, and lines up with no line that it could belong to"
    return Explanation(start, end, message, _columns(scene, start), label)


def _columns(scene: Scene, start: int) -> str:
    """In which columns a line may begin: those of the line above and of the keys that it stands under."""
    named: list[str] = []
    least = None
    above = scene.line_above(start)
    while above is not None and len(named) < 4:
        indent, key = scene.indent(above[0]), scene.key_of_line(above[0])
        if key is not None and (least is None or indent < least):
            named.append(f"`{brief(key)}` ({_spaces(indent)})")
            least = indent
        above = scene.line_above(above[0])
    if not named:
        return "lines that belong together begin in the same column"
    return f"begin it in the same column as {' or '.join(named)}; text that goes on is indented further than its key"


def after_the_end(scene: Scene) -> Explanation:
    """Text after the end of the document."""
    percent = _PERCENT.search(scene.text, scene.error.last[1])
    if percent is not None and percent.start() <= scene.offset:
        start, end = scene.rest(percent.start())
        return Explanation(start, end, "a line cannot begin with a percent sign", "put the text in quotes")
    help = "an agreement is made of keys and values: `title: Inbound leads`; check the spaces that the lines begin with"
    return Explanation(*scene.rest(scene.offset), "this does not belong to the text above it", help)


def block_text_indent(scene: Scene) -> Explanation:
    """An empty first line in block text that is indented further than the text."""
    help = "remove the spaces on the empty lines above the text"
    start = scene.offset if scene.error.context is None else scene.error.context
    return Explanation(*scene.rest(start), "the first line of this text is indented further than the next", help)


def _named(scene: Scene, offset: int) -> str:
    key = scene.key_of_line(offset)
    return "the line above" if key is None else f"`{brief(key)}`"


def _spaces(count: int) -> str:
    return "no space" if count == 0 else "1 space" if count == 1 else f"{count} spaces"
