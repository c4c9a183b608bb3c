"""The signed documents that are filed in a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.workflows.projects import Workplace, shown

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement


def signed_folder(place: Workplace) -> Path:
    """The folder of a project's signed documents."""
    from slabuilder.records.filing_io import SIGNED

    return place.folder / place.project.agreements / SIGNED


def signed_agreements(place: Workplace, id: str, current: Path) -> list[Agreement]:
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
