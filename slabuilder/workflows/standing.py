"""15. How a project's agreements stand: signed, in force, due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.filed import signed_agreements
from slabuilder.workflows.projects import Workplace, shown

if TYPE_CHECKING:
    from slabuilder.records.standing import Standing


@dataclass(frozen=True, slots=True)
class Stands:
    """The file of an agreement as people see it, and how it stands; nothing of that if the file has errors."""

    file: str
    standing: Standing | None


def standings(place: Workplace, paths: Sequence[Path], current: Path, as_of: date) -> list[Stands]:
    """How the agreements in `paths`, or else those of the project, stand on the day `as_of`."""
    from slabuilder.records.standing import standing

    found = []
    for file in place.agreements(paths):
        name = shown(file, current)
        agreement = load(file_bytes(file), name).agreement
        signed = [] if agreement is None else signed_agreements(place, agreement.id, current)
        found.append(Stands(name, None if agreement is None else standing(agreement, signed, as_of)))
    return found
