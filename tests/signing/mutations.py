"""Changes of a file at random places: a bit, some bytes more or less, an end cut off, something behind it."""

from __future__ import annotations

import random
from collections.abc import Iterator

from tests.signing.attacks import digits

KINDS = ("flip", "set", "insert", "delete", "truncate", "append", "case", "padding", "message")


def mutations(data: bytes, count: int, seed: int) -> Iterator[tuple[str, bytes]]:
    """So many files that differ from `data`, each with what was done to it; every kind as often as any other."""
    chance = random.Random(seed)
    made = 0
    while made < count:
        kind = KINDS[made % len(KINDS)]
        changed = _mutated(data, kind, chance)
        if changed != data:
            made += 1
            yield kind, changed


def _mutated(data: bytes, kind: str, chance: random.Random) -> bytes:
    place = chance.randrange(len(data))
    start, end = digits(data)
    used = start + len(data[start:end].rstrip(b"0"))
    match kind:
        case "flip":
            return _with(data, place, data[place] ^ 1 << chance.randrange(8))
        case "set":
            return _with(data, place, chance.randrange(256))
        case "insert":
            return data[:place] + chance.randbytes(chance.randint(1, 16)) + data[place:]
        case "delete":
            return data[:place] + data[place + chance.randint(1, 16) :]
        case "truncate":
            return data[:place]
        case "append":
            return data + chance.randbytes(chance.randint(1, 64))
        case "case":
            place = chance.randrange(start, used)
            return _with(data, place, data[place : place + 1].swapcase()[0])
        case "padding":
            return _with(data, chance.randrange(used + 1, end), chance.choice(b"123456789abcdef"))
        case _:
            return _with(data, chance.randrange(start, used), chance.choice(b"0123456789abcdef"))


def _with(data: bytes, place: int, value: int) -> bytes:
    return data[:place] + bytes([value]) + data[place + 1 :]
