"""The proofs about an agreement: those that are kept, or else new ones.

Z3 is not loaded for what is kept, and nothing that proofs need is loaded where nobody wants them.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.rulebook.proofs.proof import Proof


def proofs_of(agreement: Agreement, folder: Path | None = None) -> tuple[Proof, ...]:
    """What came of each claim about the rules of `agreement`; kept in `folder`, if there is one."""
    if folder is None:
        return _proved(agreement)
    from slabuilder.rulebook.proofs.as_text import key_of, proofs_in, text_of
    from slabuilder.rulebook.proofs.kept_io import keep, kept

    key = key_of(agreement)
    text = kept(folder, key)
    proofs = None if text is None else proofs_in(text, agreement)
    if proofs is None:
        proofs = _proved(agreement)
        keep(folder, key, text_of(proofs))
    return proofs


def no_proofs(_: Agreement) -> tuple[Proof, ...]:
    """Nothing, where nobody wants to wait for proofs."""
    return ()


def _proved(agreement: Agreement) -> tuple[Proof, ...]:
    from slabuilder.rulebook.proofs.prove import prove

    return prove(agreement)
