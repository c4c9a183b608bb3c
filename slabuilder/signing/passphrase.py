"""A secret in memory, which no message, log or traceback shows."""

from __future__ import annotations

from collections.abc import Callable
from typing import NoReturn


class Passphrase:
    """The passphrase of a key, or the PIN of a token. Printed, it says nothing; it is never sent to another process."""

    __slots__ = ("_text",)

    def __init__(self, text: str) -> None:
        self._text = text

    def reveal(self) -> str:
        """The secret itself."""
        return self._text

    def reveal_bytes(self) -> bytes:
        """The secret in UTF-8, as files of keys want it."""
        return self._text.encode("utf-8", "surrogateescape")

    def __repr__(self) -> str:
        return "Passphrase(hidden)"

    def __reduce__(self) -> NoReturn:
        raise TypeError("a passphrase stays in its process")


Ask = Callable[[str], Passphrase]
"""Asks whoever signs for what is named, such as `PIN of the token Company`; it is called only where one is needed."""
