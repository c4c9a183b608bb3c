"""Other values in parts of an agreement, which themselves stay as they are."""

from __future__ import annotations

from typing import Any, TypeVar

from slabuilder.spans import Path

T = TypeVar("T")


def with_value(part: T, path: Path, value: object) -> T:
    """`part`, a part of the model or a list of some, with `value` at `path`; what does not fit is not looked for."""
    inside: Any = part
    step, *below = path
    if isinstance(step, int):
        inner = with_value(inside[step], tuple(below), value) if below else value
        replaced: Any = (*inside[:step], inner, *inside[step + 1 :])
        return replaced  # type: ignore[no-any-return]
    inner = with_value(getattr(inside, step), tuple(below), value) if below else value
    copied: Any = inside.model_copy(update={step: inner})
    return copied  # type: ignore[no-any-return]
