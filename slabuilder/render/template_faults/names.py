"""What there is, for whoever wrote a name that is not: in a part of the view, among templates, filters and macros."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from slabuilder.diagnostics.nearest import nearest
from slabuilder.language import Language

MOST = 12
"""So many names are listed; the reference has the others."""

SHOWN_OF_LANGUAGE = ("direction", "paper")
"""What templates need of the language; it writes sentences through `_`, `ngettext` and `both`."""


def parts(owner: object) -> tuple[str, ...]:
    """The names that `owner`, something that a template sees, has."""
    if isinstance(owner, Language):
        return SHOWN_OF_LANGUAGE
    if isinstance(owner, dict):
        return tuple(str(key) for key in owner)
    if is_dataclass(owner):
        given = tuple(field.name for field in fields(owner))
        return given + tuple(name for name, each in vars(type(owner)).items() if isinstance(each, property))
    return tuple(name for name in dir(owner) if not name.startswith("_"))


def kind(value: object) -> str:
    """What `value` is to whoever writes templates."""
    match value:
        case None:
            return "none"
        case bool():
            return "true or false"
        case str():
            return "a text"
        case int():
            return "a number"
        case list() | tuple():
            return "a list"
        case _:
            return "a part of the view" if is_dataclass(value) or isinstance(value, dict) else "no text"


def hint(wanted: str, names: Iterable[str], more: str | None = None) -> str:
    """`did you mean title? there is: id, title, …`; `more` says where the other names are told."""
    names = list(dict.fromkeys(names))
    close = nearest(wanted, names)
    guess = f"did you mean `{close}`? " if close else ""
    return guess + listed(names, more)


def listed(names: Iterable[str], more: str | None = None) -> str:
    """`there is: id, title, …`."""
    names = list(names)
    rest = len(names) - MOST
    text = ", ".join(names[:MOST])
    where = f" ({more})" if more else ""
    return f"there is: {text}{f' and {rest} more{where}' if rest > 0 else ''}"


def defined(tree: Any) -> list[str]:
    """The names that the template of this syntax tree defines itself, in order: by set, for, macro and import."""
    from jinja2 import nodes

    found = [name.name for name in tree.find_all(nodes.Name) if name.ctx in {"store", "param"}]
    found += [macro.name for macro in tree.find_all(nodes.Macro)]
    found += [module.target for module in tree.find_all(nodes.Import)]
    for import_ in tree.find_all(nodes.FromImport):
        found += [name if isinstance(name, str) else name[1] for name in import_.names]
    return list(dict.fromkeys(found))
