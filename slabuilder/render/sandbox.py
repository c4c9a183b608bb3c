"""What templates may do: look at the view, call what they are given, and nothing else; whoever wrote them.

A template may come with a pull request from anybody. It reaches no file, no network and no Python, and it cannot make
HTML of an agreement's texts.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Any

from jinja2 import StrictUndefined, nodes
from jinja2.exceptions import TemplateAssertionError, UndefinedError
from jinja2.runtime import BlockReference, LoopContext, Macro
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.utils import Cycler, Joiner, missing

_WITH_METHODS = (str, tuple, list, dict, int, BlockReference, LoopContext, Cycler, Joiner)
"""What a template may call methods of. The view's own parts have none for it."""

_MESSAGES = {"_": 1, "ngettext": 2}
"""The functions that write sentences, and how many of their arguments are messages, which may hold tags."""


class UnknownNameError(UndefinedError):
    """`name` is not there: in `owner`, or at all where `owner` is `jinja2.utils.missing`."""

    def __init__(self, message: str, owner: Any, name: str | int) -> None:
        super().__init__(message)
        self.owner = owner
        self.name = name


class NotShownError(ValueError):
    """A template shows `value`, which is not a text."""

    def __init__(self, value: object) -> None:
        super().__init__("a template shows what is not a text")
        self.value = value


class RefusedError(TemplateAssertionError):
    """The text of a template asks for something that templates may not do."""


class Missing(StrictUndefined):
    """What is not there; whoever touches it learns where it was looked for."""

    __slots__ = ()

    def __init__(
        self, hint: str | None = None, obj: Any = missing, name: str | None = None, exc: Any = UndefinedError
    ) -> None:
        if exc is UndefinedError and hint is None and name is not None:
            exc = partial(UnknownNameError, owner=obj, name=name)
        super().__init__(hint, obj, name, exc)


class Sandbox(ImmutableSandboxedEnvironment):
    """Jinja's sandbox, with less in it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(autoescape=True, undefined=Missing, finalize=shown, auto_reload=False, **options)
        for chance in (self.filters, self.globals):
            chance.pop("random", None)
            chance.pop("lipsum", None)  # the same agreement gives the same bytes
        del self.filters["safe"]

    def is_safe_attribute(self, obj: Any, attr: str, value: Any) -> bool:
        """Whether a template may see `value`, which is `attr` of `obj`: no methods but those of plain values."""
        plain = isinstance(obj, _WITH_METHODS) or isinstance(value, Macro) or not callable(value)
        return plain and super().is_safe_attribute(obj, attr, value)

    def compile(self, source: Any, name: str | None = None, filename: str | None = None, *rest: Any) -> Any:
        """The code of a template; a RefusedError where its text asks for what no template may do."""
        tree = self.parse(source, name, filename) if isinstance(source, str) else source
        for word, line in _refused(tree):
            raise RefusedError(word, line, name, filename)
        return super().compile(tree, name, filename, *rest)


def _refused(tree: nodes.Template) -> Iterator[tuple[str, int]]:
    """What `tree` has that no template may have, by its word, and its line."""
    for block in tree.find_all(nodes.ScopedEvalContextModifier):
        yield "autoescape", block.lineno
    if any(isinstance(node, nodes.Extends) for node in tree.body):
        for output in (node for node in tree.body if isinstance(node, nodes.Output)):
            yield from (("extends", piece.lineno) for piece in output.nodes if not _blank(piece))
    written = set()
    for call in tree.find_all(nodes.Call):
        if isinstance(call.node, nodes.Name) and call.node.name in _MESSAGES:
            messages = call.args[: _MESSAGES[call.node.name]]
            if messages and all(isinstance(message, nodes.Const) for message in messages):
                written.add(id(call.node))
    for name in tree.find_all(nodes.Name):
        if name.name in _MESSAGES and id(name) not in written:
            yield name.name, name.lineno


def _blank(piece: nodes.Expr) -> bool:
    return isinstance(piece, nodes.TemplateData) and not piece.data.strip()


def shown(value: object) -> object:
    """`value`, if it can be shown: a text or a number, and not None, which a template has forgotten to ask for."""
    if isinstance(value, str | int | float | StrictUndefined) and not isinstance(value, bool):
        return value
    raise NotShownError(value)
