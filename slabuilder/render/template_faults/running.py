"""What each exception of a template that runs means, in the words of whoever writes templates."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from jinja2 import TemplateNotFound, TemplateSyntaxError, UndefinedError
from jinja2.exceptions import SecurityError, TemplateAssertionError, TemplateRuntimeError
from jinja2.utils import missing

from slabuilder.render.environment import SHIPPED
from slabuilder.render.look import Look
from slabuilder.render.sandbox import NotShownError, RefusedError, UnknownNameError
from slabuilder.render.template_assets import template_names
from slabuilder.render.template_faults.cause import ENDLESS, NAME, REFUSED, VALUE, Cause, Frame
from slabuilder.render.template_faults.names import defined, hint, kind, listed, parts
from slabuilder.render.template_faults.places import owner_of
from slabuilder.render.template_faults.syntax import syntax

if TYPE_CHECKING:
    from slabuilder.render.sandbox import Sandbox

LONGEST = 200
GIVEN = ("view", "faces", "_", "ngettext", "both")
"""What every template is given; a macro only where it is imported `with context`."""

WHERE = {
    "loop": "`loop` is there between {% for … %} and {% endfor %} only",
    "caller": "`caller` is there in a macro that is used by {% call … %} only",
    "super": "`super` is there in a block that replaces one of the template that this one extends",
}
_REFERENCE = "docs/reference/templates.md"


def cause(error: Exception, frame: Frame, look: Look, sandbox: Sandbox) -> Cause:
    """What `error` means, which happened at `frame`, a line of a template of `look`."""
    text = look.text(frame.name) or ""
    match error:
        case RefusedError():
            return _refused(error)
        case TemplateAssertionError() if named := _named(str(error.message)):
            return _unknown_tool(*named, sandbox)
        case TemplateSyntaxError():
            return syntax(error, text, sandbox)
        case TemplateNotFound():
            return _not_found(error, look)
        case UnknownNameError():
            return _unknown(error, frame, text, sandbox)
        case UndefinedError():
            return _undefined(str(error))
        case SecurityError():
            return _secured(str(error))
        case TemplateRuntimeError() if named := _named(str(error)):
            return _unknown_tool(*named, sandbox)
        case NotShownError():
            return _not_shown(error)
        case RecursionError():
            help = 'the original of a template is reached as "slabuilder/…"; by its mere name a file reaches itself'
            return Cause(ENDLESS, "this comes back to itself without end", help, r"\b(?:include|extends|import)\b")
        case OverflowError():
            return Cause(ENDLESS, "this counts too far", "range() gives 100,000 numbers at most", r"\brange\b")
        case MemoryError():
            return Cause(ENDLESS, "this needs more memory than a document may take", "make less of it")
        case TypeError() if found := re.match(r"macro '(\w+)' (.*)", str(error)):
            return Cause(VALUE, f"the macro `{found[1]}` {_short(found[2])}", None, rf"(?<!\w){found[1]}(?=\s*\()")
        case _:
            return Cause(VALUE, f"this cannot be calculated: {_plain(str(error)) or type(error).__name__}")


def _refused(error: RefusedError) -> Cause:
    if error.message == "autoescape":
        help = "write tags into the template itself; texts of an agreement are never HTML"
        return Cause(REFUSED, "templates may not switch escaping off", help, r"\bautoescape\b")
    if error.message == "extends":
        help = "put it into a block of the template that this one extends, or leave `extends` out"
        return Cause(VALUE, "what stands outside of blocks would not be shown", help)
    help = f'write the sentence here: {{{{ {error.message}("Hello {{name}}", name=view.title) }}}}'
    pattern = rf"(?<!\w){error.message}(?!\w)"
    return Cause(REFUSED, f"`{error.message}` takes a sentence that is written in the template", help, pattern)


def _named(message: str) -> tuple[str, str] | None:
    """The kind and the name that Jinja misses, of a filter or a test."""
    found = re.match(r"No (filter|test) named '([^']+)'", message)
    return (found[1], found[2]) if found else None


def _unknown_tool(tool: str, name: str, sandbox: Sandbox) -> Cause:
    known = sandbox.filters if tool == "filter" else sandbox.tests
    help = hint(name, sorted(word for word in known if word.isidentifier()), "Jinja’s documentation")
    if name == "safe":
        help = "write tags into the template itself; texts of an agreement are never HTML"
    return Cause(NAME, f"there is no {tool} `{name}`", help, rf"\b({re.escape(name)})\b(?=\W|$)")


def _not_found(error: TemplateNotFound, look: Look) -> Cause:
    name, shipped = str(error.name), template_names()
    if name.startswith(SHIPPED):
        shipped = tuple(SHIPPED + each for each in shipped)
    help = hint(name, [*(own for own, _ in look.texts), *shipped], _REFERENCE)
    return Cause(NAME, f"there is no template `{_short(name)}`", help, rf"['\"]{re.escape(name)}['\"]")


def _unknown(error: UnknownNameError, frame: Frame, text: str, sandbox: Sandbox) -> Cause:
    name, owner = str(error.name), error.owner
    pattern = rf"(?<!\w){re.escape(name)}(?!\w)"
    if owner is missing:
        return Cause(NAME, f"nothing here is called `{name}`", _where(name, frame, sandbox), pattern)
    called = owner_of(text, frame.line, name)
    which = f"`{called}`" if called else "this"
    if isinstance(owner, dict) or kind(owner) in {"a part of the view", "no text"}:
        return Cause(NAME, f"there is no `{name}` in {which}", hint(name, parts(owner), _REFERENCE), pattern)
    message = f"{which} is {kind(owner)} and has no `{name}`"
    if isinstance(error.name, int):
        return Cause(NAME, f"this has no item {name}", "items are counted from 0", pattern)
    if isinstance(owner, tuple | list):
        help = f"go through it: {{% for each in {called or '…'} %}}"
        if owner and kind(owner[0]) == "a part of the view":
            help += f"; in each {listed(parts(owner[0]))}"
        return Cause(NAME, message, help, pattern)
    help = f"ask first: {{% if {called or '…'} is not none %}}" if owner is None else f"show it as it is: {which}"
    return Cause(NAME, message, help, pattern)


def _where(name: str, frame: Frame, sandbox: Sandbox) -> str:
    """Where a name that a template lacks can be had."""
    if name in WHERE:
        return WHERE[name]
    if name in GIVEN:
        return "where this is imported, add the words `with context`: {% from … import … with context %}"
    for library in ("parts.html", "charts.html", "change_charts.html"):
        if name in defined(_tree(library, sandbox)):
            return f'begin with {{% from "{library}" import {name} with context %}}'
    return hint(name, [*GIVEN, *defined(_tree(frame.name, sandbox)), *sandbox.globals])


def _tree(name: str, sandbox: Sandbox) -> Any:
    return sandbox.parse(sandbox.loader.get_source(sandbox, name)[0])  # type: ignore[union-attr]  # it has a loader


def _undefined(message: str) -> Cause:
    if found := re.match(r"parameter '(\w+)' was not provided", message):
        return Cause(VALUE, f"a macro was not given its `{found[1]}`", f"give it: {found[1]}=…")
    if found := re.search(r"the template '([^']+)'.*requested name '(\w+)'", message):
        message = f"there is no macro `{found[2]}` in {found[1]}"
        help = 'define it there, or take it over: {% import "slabuilder/…" as shipped with context %} and {% set … %}'
        return Cause(NAME, message, help, rf"(?<!\w){found[2]}(?!\w)")
    return Cause(VALUE, f"this cannot be calculated: {_plain(message)}")


def _secured(message: str) -> Cause:
    found = re.match(r"access to attribute '(\w+)'", message)
    what = f"`{found[1]}`" if found else "this"
    pattern = rf"(?<!\w){found[1]}(?!\w)" if found else None
    help = "templates see the values of the view, and show them; they call nothing of it"
    return Cause(REFUSED, f"templates may not use {what}", help, pattern)


def _not_shown(error: NotShownError) -> Cause:
    value = error.value
    match value:
        case None:
            return Cause(VALUE, "this shows what is not there", "ask first: {% if … is not none %}")
        case bool():
            return Cause(VALUE, "this is true or false, not a text", "ask for it: {% if … %}")
        case list() | tuple():
            return Cause(VALUE, "this shows a whole list", "go through it: {% for each in … %}{{ each }}{% endfor %}")
        case _:
            return Cause(VALUE, "this shows no text, but something that has parts", listed(parts(value), _REFERENCE))


def _plain(message: str) -> str:
    """`message` without the names that our functions have in Python."""
    for ours, theirs in {"counted_sentence": "ngettext", "sentence": "_", "both": "both"}.items():
        message = message.replace(f"jinja_globals.<locals>.{ours}(", f"{theirs}(")
    return _short(message)


def _short(text: str) -> str:
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
