"""14. A fully signed document, filed in the project."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from slabuilder.workflows.filed import signed_folder
from slabuilder.workflows.projects import workplace
from slabuilder.workflows.verifying import Verified, verified


@dataclass(frozen=True, slots=True)
class Recorded:
    """What came of verifying a PDF; where it was filed, if it is valid, and whether it was not there yet."""

    verified: Verified
    place: Path | None
    is_new: bool = False


def recorded(file: Path, trust: Sequence[Path], current: Path, now: datetime) -> Recorded:
    """Verify the PDF in `file` as of `now`, and file it in the project of the folder `current` if everybody has signed it."""
    from slabuilder.records.filing_io import file_away, place_of

    found = verified(file, None, trust, current, now)
    if not found.holds or found.remade is None:
        return Recorded(found, None)
    place = place_of(signed_folder(workplace(current)), found.remade.agreement)
    return Recorded(found, place, file_away(place, found.data))
