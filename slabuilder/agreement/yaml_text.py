"""Writes the examples of the format as YAML, the way that people write it."""

from __future__ import annotations


def as_yaml(value: object) -> str:
    """`value` as YAML: mappings of mappings in blocks, everything smaller on one line."""
    if isinstance(value, dict) and not _is_small(value):
        return "\n".join(_entry(str(key), entry) for key, entry in value.items())
    return _flow(value, outermost=True)


def _entry(key: str, value: object) -> str:
    if isinstance(value, dict) and not _is_small(value):
        return f"{key}:\n" + _indented(as_yaml(value))
    if isinstance(value, list) and any(isinstance(item, dict | list) for item in value):
        return f"{key}:\n" + "\n".join("  - " + _flow(item) for item in value)
    return f"{key}: {_flow(value)}"


def _is_small(value: dict[object, object]) -> bool:
    return False if any(isinstance(entry, dict | list) for entry in value.values()) else len(_flow(value)) < 60


def _indented(text: str) -> str:
    return "\n".join(f"  {line}" for line in text.splitlines())


def _flow(value: object, *, outermost: bool = False) -> str:
    match value:
        case dict():
            inner = ", ".join(f"{key}: {_flow(entry)}" for key, entry in value.items())
            return inner if outermost else f"{{{inner}}}"
        case list():
            return f"[{', '.join(map(_flow, value))}]"
        case bool():
            return str(value).lower()
        case int():
            return f"{value:_}"
        case _:
            return _text(str(value))


def _text(text: str) -> str:
    special = (": ", " #", ", ", "[", "{")
    plain = text[:1].isalnum() and not text.endswith(":") and not any(mark in text for mark in special)
    return text if plain and text not in {"true", "false", "null"} else f'"{text}"'
