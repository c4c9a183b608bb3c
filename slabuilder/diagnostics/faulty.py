"""The exception for a file that everything else depends on."""

from __future__ import annotations

from collections.abc import Sequence

from slabuilder.diagnostics.diagnostic import Diagnostic
from slabuilder.errors import SlabuilderError


class FaultyFileError(SlabuilderError):
    """The file `name`, whose text is `text`, has the faults in `diagnostics`, and nothing can go on without it.

    `others` are files of its kind that have faults too.
    """

    def __init__(
        self, name: str, text: str, diagnostics: Sequence[Diagnostic], others: Sequence[FaultyFileError] = ()
    ) -> None:
        super().__init__(f"{name} has faults")
        self.name = name
        self.text = text
        self.diagnostics = tuple(diagnostics)
        self.others = tuple(others)

    def __reduce__(self) -> tuple[type[FaultyFileError], tuple[object, ...]]:
        """What a copy in another process is made of."""
        return FaultyFileError, (self.name, self.text, self.diagnostics, self.others)
