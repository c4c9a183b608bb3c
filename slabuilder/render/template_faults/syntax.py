"""What is wrong with the text of a template, in words that say what would have been right."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Label
from slabuilder.diagnostics.lines import Lines
from slabuilder.diagnostics.nearest import nearest
from slabuilder.render.template_faults.cause import SYNTAX, Cause
from slabuilder.render.template_faults.places import open_tag
from slabuilder.spans import Span

if TYPE_CHECKING:
    from jinja2 import TemplateSyntaxError

    from slabuilder.render.sandbox import Sandbox

STATEMENTS = ("block", "call", "extends", "filter", "for", "from", "if", "import", "include", "macro", "set", "with")
_TOKENS = {
    "end of print statement": "}}",
    "end of statement block": "%}",
    "begin of print statement": "{{",
    "begin of statement block": "{%",
    "end of template": "the end of the file",
    "template data / text": "text",
}
_CLOSED = "what begins with {{ ends with }}, what begins with {% ends with %}, and {# with #}"
_COMMENT = "write #} where it ends; a style sheet that means no comment has a blank between { and #"


def syntax(error: TemplateSyntaxError, text: str, sandbox: Sandbox) -> Cause:
    """What `error` means, which was found in `text`."""
    message = error.message or "this is no template"
    if found := re.match(r"Encountered unknown tag '(\w+)'", message):
        return _tag(found[1], error.lineno, text)
    if message.startswith("Unexpected end of template") and (opened := open_tag(text, len(text))):
        word, span = opened
        help = f"write {{% end{word} %}} where it ends"
        return Cause(SYNTAX, f"{{% {word} … %}} is never closed", help, span=span)
    if found := re.match(r"expected token '([^']+)', got '(.*)'$", message, re.DOTALL):
        wanted, given = (_TOKENS.get(token, token) for token in found.groups())
        return Cause(SYNTAX, f"expected {_quoted(wanted)}, not {_quoted(given)}", _CLOSED, span=_stuck(text, sandbox))
    if found := re.match(r"unexpected char '?(.+?)'? at \d+", message):
        help = _CLOSED if found[1] not in "\"'\\" else "a text in a tag ends with the sign that it begins with"
        return Cause(SYNTAX, f"unexpected {_quoted(found[1].strip(chr(39)))}", help, re.escape(found[1].strip(chr(39))))
    if found := re.match(r"unexpected '(.*)'$", message):
        given = _TOKENS.get(found[1], found[1])
        return Cause(SYNTAX, f"unexpected {_quoted(given)}", _CLOSED, re.escape(given), _stuck(text, sandbox))
    if message == "expected name or number":
        return Cause(SYNTAX, "expected a name behind the dot", "such as view.title", r"\.\s*(?=[^\w\s]|\s)")
    if message.startswith("Missing end of"):
        return Cause(SYNTAX, "this begins a comment that never ends", _COMMENT, r"\{#|\{%-?\s*raw")
    return Cause(SYNTAX, message[:1].lower() + message[1:].rstrip("."))


def _stuck(text: str, sandbox: Sandbox) -> Span | None:
    """The token of `text` at which Jinja's parser stops: it knows how many there are, but not where they stand."""
    from jinja2 import TemplateSyntaxError
    from jinja2.lexer import ignored_tokens
    from jinja2.parser import Parser

    skipped = {*ignored_tokens, "raw_begin", "raw_end"}
    end = 0
    tokens = []
    try:
        for _, kind, value in sandbox.lexer.tokeniter(text, None):
            start = text.find(value, end)
            end = start + len(value)
            if kind not in skipped:
                tokens.append((start, end))
        parser = Parser(sandbox, text)
    except TemplateSyntaxError:
        return None  # one of its tokens is none
    try:
        parser.parse()
    except TemplateSyntaxError:
        rest = sum(1 for _ in parser.stream)
        return Lines(text).span(*tokens[-rest]) if 0 < rest <= len(tokens) else None
    return None


def _tag(word: str, line: int, text: str) -> Cause:
    """A statement that there is not, or that closes what is not open."""
    lines = Lines(text)
    before = sum(len(lines.line(number)) + 1 for number in range(1, line)) + lines.line(line).find(word)
    opened = open_tag(text, before)
    pattern = rf"(?<!\w){word}(?!\w)"
    if not word.startswith("end") and word not in {"else", "elif"}:
        close = nearest(word, STATEMENTS)
        guess = f"did you mean `{close}`? " if close else ""
        return Cause(SYNTAX, f"there is no statement `{word}`", f"{guess}there is: {', '.join(STATEMENTS)}", pattern)
    if opened is None:
        return Cause(SYNTAX, f"`{word}` closes nothing: nothing is open here", None, pattern)
    inner, span = opened
    help = f"write {{% end{inner} %}} first"
    return Cause(
        SYNTAX, f"`{word}` does not belong to `{inner}`", help, pattern, labels=(Label(span, "this is still open"),)
    )


def _quoted(token: str) -> str:
    return token if token in {"the end of the file", "text"} else f"`{token}`"
