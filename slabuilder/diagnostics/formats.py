"""The forms in which faults are given: the one entry for whoever prints them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from slabuilder.diagnostics.codes import CODES
from slabuilder.diagnostics.diagnostic import Diagnostic
from slabuilder.diagnostics.tried import Tried
from slabuilder.errors import UsageError

FORMATS = ("text", "json", "github", "sarif", "junit")


def render(
    diagnostics: Iterable[Diagnostic],
    sources: Mapping[str, str],
    format: str,
    *,
    color: bool = False,
    width: int = 80,
    names: Mapping[str, tuple[str, str]] = CODES,
    version: str = "",
    tried: Tried | None = None,
    beside: Mapping[str, object] | None = None,
) -> str:
    """`diagnostics` in one of FORMATS; `sources` has the text of each file by its name.

    `color` and `width` concern text alone. `names` gives the name and the meaning of each code, `version` is that of
    slabuilder: programs want both. `tried` says what was looked at, which `junit` tells too; without it, those files of
    which there is something to say. What is `beside` the diagnostics is given in JSON alone.
    """
    if format == "text":
        from slabuilder.diagnostics.text import render_text

        return render_text(diagnostics, sources, color=color, width=width)
    if format == "json":
        from slabuilder.diagnostics.as_json import render_json

        return render_json(diagnostics, names, beside or {})
    if format == "github":
        from slabuilder.diagnostics.github import render_github

        return render_github(diagnostics, names)
    if format == "sarif":
        from slabuilder.diagnostics.sarif import render_sarif

        return render_sarif(diagnostics, sources, names, version)
    if format == "junit":
        from slabuilder.diagnostics.junit import render_junit

        return render_junit(diagnostics, sources, names, tried or Tried())
    raise UsageError(f"there is no format `{format}`", f"choose one of {', '.join(FORMATS)}")
