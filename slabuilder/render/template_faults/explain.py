"""An exception of a template as a fault with its file, its line and its column."""

from __future__ import annotations

import re
import traceback
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import SlabuilderError
from slabuilder.render.environment import OWN, SHIPPED
from slabuilder.render.faults import RenderError
from slabuilder.render.look import Look
from slabuilder.render.template_faults.cause import Frame
from slabuilder.render.template_faults.places import place_of
from slabuilder.render.template_faults.running import cause

if TYPE_CHECKING:
    from slabuilder.render.sandbox import Sandbox

_MACRO = re.compile(r"macro '(\w+)'")
_LACKING = re.compile(r"the template '([^']+)' \(imported")


def explained(error: Exception, look: Look, sandbox: Sandbox) -> SlabuilderError:
    """`error` as a fault of the template of `look` that led to it; raised again where none of them did."""
    frames = _frames(error, look)
    place = next((frame for frame in reversed(frames) if frame.own), None) or _own_macro(error, look)
    if place is None:
        if not look.texts or not frames:
            raise error
        return RenderError(
            f"slabuilder’s own {frames[-1].name} does not fit the templates in {look.folder}: {error}",
            "compare them with the originals, or take them out one by one",
        )
    file, text = look.shown(place.name), look.text(place.name) or ""
    found = cause(error, place, look, sandbox)
    message = found.message
    if frames and not frames[-1].own and not isinstance(error, RecursionError):
        message += f" (in slabuilder’s own {frames[-1].name})"
    span = found.span or place_of(text, place.line, found.pattern)
    fault = Diagnostic(found.code, message, file, span, help=found.help, labels=found.labels)
    return FaultyFileError(file, text, [fault])


def _frames(error: Exception, look: Look) -> list[Frame]:
    """The lines of templates that led to `error`, the innermost last."""
    name, line = getattr(error, "name", None), getattr(error, "lineno", None)
    if line is not None and name is not None:  # the text of a template is wrong, and nothing of it ran
        own = name.removeprefix(OWN)
        return [Frame(own.removeprefix(SHIPPED), line, look.text(own) is not None)]
    stack = ((frame.f_code.co_filename, line) for frame, line in traceback.walk_tb(error.__traceback__))
    return [
        Frame(file.removeprefix(prefix), line, prefix == OWN)
        for file, line in stack
        for prefix in (OWN, SHIPPED)
        if file.startswith(prefix)
    ]


def _own_macro(error: Exception, look: Look) -> Frame | None:
    """Where an own template defines a macro that a packaged one cannot use, or lacks it."""
    lacking = _LACKING.search(str(error))
    if lacking is not None and look.text(lacking[1]) is not None:
        return Frame(lacking[1], 1, own=True)
    called = _MACRO.search(str(error))
    for name, text in look.texts if called else ():
        defined = re.search(rf"\{{%-?\s*macro\s+{called[1]}\b", text) if called else None
        if defined is not None:
            return Frame(name, text.count("\n", 0, defined.start()) + 1, own=True)
    return None
