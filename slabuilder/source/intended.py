"""What a text is meant to say once it is edited, and where it says something else."""

from __future__ import annotations

from collections.abc import Mapping

from slabuilder.source.document import Value
from slabuilder.spans import Path


class Intended:
    """A copy of plain values to be changed by path; what aliases share is a value of its own at each place."""

    def __init__(self, value: Value) -> None:
        self.value = _copy(value)

    def set(self, path: Path, value: Value) -> None:
        """Put `value` at `path`, whose last key may be new."""
        owner = self._at(path[:-1])
        owner[path[-1]] = value

    def rename(self, names: Mapping[Path, str]) -> None:
        """Give the keys of these paths their new names, all at once, where they stand; the deepest first."""
        for above in sorted({path[:-1] for path in names}, key=len, reverse=True):
            owner = self._at(above)
            entries = [(names.get((*above, key), key), entry) for key, entry in owner.items()]
            owner.clear()
            owner.update(entries)

    def _at(self, path: Path) -> dict[str | int, Value]:
        found: object = self.value
        for step in path:
            found = found[step]  # type: ignore[index]  # paths are those of values that are there
        return found  # type: ignore[return-value]


def _copy(value: Value) -> Value:
    match value:
        case list():
            return [_copy(item) for item in value]
        case dict():
            return {key: _copy(entry) for key, entry in value.items()}
        case _:
            return value


def difference(intended: Value, found: Value, path: Path = ()) -> Path | None:
    """The first path at which the two differ, in the order of keys too; nothing where they are the same."""
    if isinstance(intended, dict) and isinstance(found, dict):
        if list(intended) != list(found):
            return path
        pairs = [((*path, key), intended[key], found[key]) for key in intended]
    elif isinstance(intended, list) and isinstance(found, list):
        if len(intended) != len(found):
            return path
        pairs = [((*path, index), *both) for index, both in enumerate(zip(intended, found, strict=True))]
    else:
        return None if intended == found else path
    return next((way for below in pairs if (way := difference(below[1], below[2], below[0])) is not None), None)
