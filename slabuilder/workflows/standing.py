"""15. How a project's agreements stand: signed, in force, due."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.projects import Workplace, shown
from slabuilder.workflows.recording import signed_folder

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
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
        signed = [] if agreement is None else _signed(place, agreement.id, current)
        found.append(Stands(name, None if agreement is None else standing(agreement, signed, as_of)))
    return found


def _signed(place: Workplace, id: str, current: Path) -> list[Agreement]:
    """The agreements in the signed documents that are filed under `id`, which were verified when they were filed."""
    from slabuilder.records.filing_io import filed
    from slabuilder.signing.embedded import embedded_source
    from slabuilder.signing.files_io import pdf_bytes

    signed = []
    for file in filed(signed_folder(place), id):
        name = shown(file, current)
        agreement = load(embedded_source(pdf_bytes(file), name), name).agreement
        if agreement is None:
            raise UsageError(f"the agreement in {name} has errors", f"see what it is: slabuilder verify {name}")
        signed.append(agreement)
    return signed
