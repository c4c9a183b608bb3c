"""Keys to try signing with."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes

if TYPE_CHECKING:
    from slabuilder.agreement.parties import Signatory
    from slabuilder.signing.passphrase import Passphrase


@dataclass(frozen=True, slots=True)
class Wanted:
    """For whom keys are made, and the file of each; the authority's certificate comes beside them."""

    people: tuple[Signatory, ...]
    files: dict[str, Path]
    authority: Path


def wanted(file: Path, ids: Collection[str], folder: Path) -> Wanted:
    """The files for the signatories of the agreement in `file`, those of `ids` or all; none may be there already."""
    from slabuilder.signing.trial_keys import AUTHORITY_FILE

    agreement = load(file_bytes(file), str(file)).agreement
    if agreement is None:
        raise UsageError(f"{file} has errors", f"see them with: slabuilder check {file}")
    people = (*agreement.parties.marketing.signatories, *agreement.parties.sales.signatories)
    known = [person.id for person in people]
    if unknown := [each for each in ids if each not in known]:
        raise UsageError(f"the agreement names no signatory “{unknown[0]}”", f"they are: {', '.join(known)}")
    chosen = tuple(person for person in people if not ids or person.id in ids)
    found = Wanted(chosen, {each.id: folder / f"{each.id}.p12" for each in chosen}, folder / AUTHORITY_FILE)
    for target in (found.authority, *found.files.values()):
        if target.exists():
            raise UsageError(f"{target} exists already, and keys are never written over", "choose another --output")
    return found


def write_trial_keys(what: Wanted, passphrase: Passphrase, at: datetime) -> None:
    """Make the keys, valid from `at` on, and write them; only whoever runs this may read them."""
    from slabuilder.signing.trial_keys import trial_keys
    from slabuilder.writing_io import write_secret

    made = trial_keys(what.people, passphrase, at)
    write_secret(what.authority, made.authority)
    for person, data in made.keys.items():
        write_secret(what.files[person], data)
