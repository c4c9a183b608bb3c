"""Places in an agreement the way people name them: by the ids of items, which stay when lines move."""

from __future__ import annotations

from slabuilder.agreement.base import Part
from slabuilder.spans import Path


def place_name(part: Part, path: Path) -> str:
    """`path` in `part`: `handoff[hot].within`; an item without an id by its number from 1."""
    text = ""
    inner: object = part
    for step in path:
        inner = _below(inner, step)
        if isinstance(step, int):
            text += f"[{getattr(inner, 'id', step + 1)}]"
        else:
            text += f".{step}" if text else step
    return text


def is_at(place: str, name: str) -> bool:
    """Whether `place`, as `place_name` writes it, is what `name` names or within it; `name` is a path or one id."""
    return f"[{name}]" in place or place == name or place.startswith((f"{name}.", f"{name}["))


def _below(value: object, step: str | int) -> object:
    """What stands at `step` in a value of the model; None in what is no part, such as a condition."""
    if isinstance(step, int):
        return value[step] if isinstance(value, tuple) and step < len(value) else None
    if isinstance(value, Part):
        for name, field in type(value).model_fields.items():
            if (field.alias or name) == step:
                return getattr(value, name)
    return None
