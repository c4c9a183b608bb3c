"""Writes the examples of the format as YAML, the way that people write it."""

from __future__ import annotations

WIDTH = 76
"""How long a line may be before it is broken up into a block."""


def as_yaml(value: object) -> str:
    """`value` as YAML: one key or item a line, each on one line if it fits."""
    return "\n".join(_block(value, WIDTH))


def _block(value: object, width: int) -> list[str]:
    if isinstance(value, dict):
        return [line for key, entry in value.items() for line in _entry(str(key), entry, width)]
    if isinstance(value, list):
        return [line for item in value for line in _item(item, width)]
    return [_alone(value)]


def _entry(key: str, value: object, width: int) -> list[str]:
    line = f"{key}: {_alone(value)}"
    lists_parts = isinstance(value, list) and any(isinstance(item, dict) for item in value)
    if not isinstance(value, dict | list) or (len(line) <= width and not lists_parts):
        return [line]
    return [f"{key}:", *(f"  {line}" for line in _block(value, width - 2))]


def _item(value: object, width: int) -> list[str]:
    line = f"- {_alone(value)}"
    if not isinstance(value, dict | list) or len(line) <= width:
        return [line]
    first, *others = _block(value, width - 2)
    return [f"- {first}", *(f"  {line}" for line in others)]


def _alone(value: object) -> str:
    """`value` on a line of its own, where a comma or a bracket inside a text needs no quotes."""
    return _text(value, ()) if isinstance(value, str) else _flow(value)


def _flow(value: object) -> str:
    match value:
        case dict():
            return f"{{{', '.join(f'{key}: {_flow(entry)}' for key, entry in value.items())}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case bool():
            return str(value).lower()
        case int():
            return f"{value:_}" if value >= 10_000 else str(value)
        case _:
            return _text(str(value), (",", "[", "]", "{", "}"))


def _text(text: str, special: tuple[str, ...]) -> str:
    plain = text[:1].isalnum() and not text.endswith(":") and not any(mark in text for mark in (": ", " #", *special))
    return text if plain and text not in {"true", "false", "null"} else f'"{text}"'
