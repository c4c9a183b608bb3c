"""How templates run: sandboxed, escaped, strict about what is missing, and without a way around any of it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from slabuilder.render.template_assets import template_text

if TYPE_CHECKING:
    from jinja2.sandbox import ImmutableSandboxedEnvironment


@cache
def environment() -> ImmutableSandboxedEnvironment:
    """The environment of all templates; a folder of a project's own would be one more loader, before the package's."""
    from jinja2 import ChoiceLoader, FunctionLoader, StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    made = ImmutableSandboxedEnvironment(
        loader=ChoiceLoader([FunctionLoader(template_text)]),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_something,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    del made.filters["safe"]
    return made


def _something(value: object) -> object:
    """`value`, unless it is None, which a template has forgotten to ask for."""
    if value is None:
        raise ValueError("a template shows a value that is not there")
    return value
