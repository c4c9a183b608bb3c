"""The code that proves, as a digest: what other code has proved is proved again."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib.resources import files

_ROOMS = ("conditions", "language", "quantities", "rulebook", "rulebook/proofs")


@cache
def code_digest() -> str:
    """The SHA-256 of all modules that have a part in proofs and in their words."""
    digest = hashlib.sha256()
    for room in _ROOMS:
        folder = files("slabuilder").joinpath(room)
        for file in sorted(folder.iterdir(), key=lambda file: file.name):
            if file.name.endswith(".py"):
                digest.update(file.read_bytes() + b"\0")
    return digest.hexdigest()
