"""Changed inputs as switches: each sets its input in an older value as a newer one has it, whatever else is set."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from slabuilder.cycles.attribution.inputs import ChangedInput, Kind

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Switch(Generic[T]):
    """One changed input, and what gives a value with it as it is afterwards."""

    input: ChangedInput
    set: Callable[[T], T]


def joined(kind: Kind, switches: Sequence[Switch[T]]) -> Switch[T]:
    """All of `switches` as one."""

    def set_all(value: T) -> T:
        for switch in switches:
            value = switch.set(value)
        return value

    paths = tuple(dict.fromkeys(path for switch in switches for path in switch.input.paths))
    return Switch(ChangedInput(kind, paths), set_all)


def mixed(value: T, switches: Sequence[Switch[T]], chosen: int) -> T:
    """`value` with those of `switches` set whose bits `chosen` has."""
    for index, switch in enumerate(switches):
        if chosen >> index & 1:
            value = switch.set(value)
    return value
