"""How templates are found: a project's own first, then the packaged ones, which stay reachable as `slabuilder/…`."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from slabuilder.render.template_assets import template_text

if TYPE_CHECKING:
    from slabuilder.render.look import Texts
    from slabuilder.render.sandbox import Sandbox

SHIPPED = "slabuilder/"
"""Stands before the name of a packaged template: `{% extends "slabuilder/cover.html" %}`."""

OWN = "templates/"
"""Stands before the name of a project's template where an error says in which file it happened."""


@lru_cache(maxsize=4)
def environment(templates: Texts = ()) -> Sandbox:
    """The environment of all templates, in which a project's own `templates` stand in for those of the same name.

    Kept by the texts themselves: whoever changes a template gets another environment.
    """
    from jinja2 import FunctionLoader

    from slabuilder.render.sandbox import Sandbox

    own = dict(templates)

    def source(name: str) -> tuple[str, str, None] | None:
        if name in own:
            return own[name], OWN + name, None
        text = template_text(name.removeprefix(SHIPPED))
        return None if text is None else (text, SHIPPED + name.removeprefix(SHIPPED), None)

    return Sandbox(loader=FunctionLoader(source), trim_blocks=True, lstrip_blocks=True)
