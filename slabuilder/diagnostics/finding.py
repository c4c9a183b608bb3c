"""A fault before it has a place in a text: whoever judges an agreement names model paths and never sees YAML."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum

from slabuilder.diagnostics.diagnostic import Severity
from slabuilder.spans import Path


class Mark(StrEnum):
    """What the fault's frame underlines: the value at the path, or the key that it stands under."""

    VALUE = "value"
    KEY = "key"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault at `path`; `related` are other paths that belong to it, each with the reason.

    `accepted` says by whom, until when and why, where both sides live with it.
    """

    code: str
    message: str
    path: Path
    help: str | None = None
    mark: Mark = Mark.VALUE
    severity: Severity = Severity.ERROR
    related: tuple[tuple[Path, str], ...] = ()
    accepted: str | None = None

    def below(self, path: Path) -> Finding:
        """The same finding, seen from above: its paths start with `path`."""
        related = tuple(((*path, *other), reason) for other, reason in self.related)
        return replace(self, path=(*path, *self.path), related=related)
