"""The files of a redline: the page and the PDF."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.cycles.changes.diff import Diff
from slabuilder.language import Language, language_for
from slabuilder.render.documents import document_name
from slabuilder.render.pdf import printed
from slabuilder.render.redline.naming import clause_ways
from slabuilder.render.redline.redline import Version, redline_page, redline_print
from slabuilder.render.settings import Settings
from slabuilder.render.view.document import view
from slabuilder.render.view.redline import redline_view
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.targets.plan import Plan


@dataclass(frozen=True, slots=True)
class Planned:
    """An agreement with its figures, what is proved of its rules, and what people call this version of it."""

    agreement: Agreement
    plan: Plan
    proofs: Sequence[Proof]
    name: str


def redline_files(before: Planned, after: Planned, diff: Diff, settings: Settings) -> Mapping[str, bytes]:
    """The redline as HTML and PDF, by the names of the files; in the language of the later version.

    A RenderError if it cannot be made as it is meant.
    """
    language = language_for(after.agreement.locale, after.agreement.currency)
    old, new = (_version(each, settings, language) for each in (before, after))
    shown = redline_view(diff, before.name, after.name, language)
    name = f"{document_name(after.agreement)}-redline"
    return {
        f"{name}.html": redline_page(old, new, shown).encode(),
        f"{name}.pdf": printed(redline_print(old, new, shown)).data,
    }


def _version(of: Planned, settings: Settings, language: Language) -> Version:
    """Both versions are written in one language; amounts keep the currency of their own."""
    own = language_for(language.locale, of.agreement.currency)
    digest = content_digest(of.agreement)
    shown = view(of.agreement, of.plan, of.proofs, settings, own, digest, draft=True)
    return Version(shown, clause_ways(of.agreement, of.plan))
