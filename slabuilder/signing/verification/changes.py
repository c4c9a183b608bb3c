"""What was done to a PDF since its first bytes, apart from signing it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pyhanko.pdf_utils.generic import IndirectObject
from pyhanko.pdf_utils.reader import HistoricalResolver, PdfFileReader, RawPdfPath
from pyhanko.sign.diff_analysis import (
    DEFAULT_DIFF_POLICY,
    DiffPolicy,
    DiffResult,
    FormUpdatingRule,
    ModificationLevel,
    QualifiedWhitelistRule,
    StandardDiffPolicy,
    SuspiciousModification,
)
from pyhanko.sign.diff_analysis.constants import ROOT_EXEMPT_STRICT_COMPARISON
from pyhanko.sign.diff_analysis.rules.file_structure_rules import CatalogModificationRule
from pyhanko.sign.diff_analysis.rules_api import Context, ReferenceUpdate
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature

ALLOWED = ModificationLevel.FORM_FILLING
"""Filling in a field of signatures, and what comes with it; a note on a page is more."""


_PERMISSIONS = "/Perms"


class Certifying(QualifiedWhitelistRule):
    """The first signature may say in the catalogue what may be done from then on."""

    def apply_qualified(
        self, old: HistoricalResolver, new: HistoricalResolver
    ) -> Iterator[tuple[ModificationLevel, ReferenceUpdate]]:
        """The catalogue may gain permissions, and the object that holds them."""
        keys = ROOT_EXEMPT_STRICT_COMPARISON | {_PERMISSIONS}
        rest = CatalogModificationRule(keys)  # type: ignore[no-untyped-call]
        yield from rest.apply_qualified(old, new)
        held = new.root.raw_get(_PERMISSIONS) if _PERMISSIONS in new.root else None
        if (
            _PERMISSIONS not in old.root
            and isinstance(held, IndirectObject)
            and old.is_ref_unassignable(held.reference)
        ):
            place = Context.from_absolute(old, RawPdfPath("/Root", _PERMISSIONS))
            yield ModificationLevel.LTA_UPDATES, ReferenceUpdate(held.reference, context_checked=place)


_catalogue, *_others = DEFAULT_DIFF_POLICY.global_rules
_form = DEFAULT_DIFF_POLICY.form_rule
assert _form is not None
FIRST = StandardDiffPolicy(
    [Certifying(), *_others],
    FormUpdatingRule(_form.field_rules, _form.ignored_acroform_keys | {"/SigFlags"}),
)
"""What may be done until the first signature is made: it also says that from then on bytes are only added."""


class NoLookBack(DiffPolicy):
    """Finds nothing: `changes` looks at each addition once, from one to the next, and not once more for each signature."""

    def apply(self, *_: object, **__: object) -> DiffResult:
        """Nothing was changed."""
        return DiffResult(ModificationLevel.NONE, set())

    def review_file(self, *_: object, **__: object) -> DiffResult:
        """Nothing was changed."""
        return DiffResult(ModificationLevel.NONE, set())


def changes(reader: PdfFileReader, signatures: Sequence[EmbeddedPdfSignature]) -> Iterator[str]:
    """What is more than signing, in each addition to the file.

    Each is judged as if the first signature had certified the document, whether it did or not: fields may be filled
    that were there, and nothing else; less, if an earlier one of `signatures` says so. The first addition is compared
    with the first bytes, which nobody has signed yet: otherwise a page could be replaced just before the first
    signature, behind the very bytes that were to be signed.
    """
    for revision in range(1, reader.xrefs.total_revisions):
        earlier = [each for each in signatures if each.signed_revision < revision]
        locks = [each.fieldmdp for each in earlier] or [None]
        limit = min((each.docmdp_level.value for each in earlier if each.docmdp_level), default=ALLOWED.value)
        before, after = (reader.get_historical_resolver(each) for each in (revision - 1, revision))
        policy = DEFAULT_DIFF_POLICY if earlier else FIRST
        try:
            for lock in locks:
                found = policy.apply(before, after, lock, MDPPerm.FILL_FORMS)
                if found.modification_level.value > min(limit, ALLOWED.value):
                    yield f"addition {revision}: more than an earlier signature allows"
        except SuspiciousModification as error:
            yield f"addition {revision}: {_first_line(error)}"


def _first_line(error: Exception) -> str:
    lines = str(error).splitlines()
    return lines[0] if lines else type(error).__name__
