"""The documents of one agreement: the page, the PDF, and the list of all that they were made from."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content_digest
from slabuilder.diagnostics import Diagnostic
from slabuilder.language import language_for
from slabuilder.render.attachments import attachments
from slabuilder.render.build_list import SUFFIX, BuildList, FileMark, Inputs, Order, digests, with_holidays
from slabuilder.render.dropped import warnings_of
from slabuilder.render.html import html, print_html
from slabuilder.render.pdf import Printed, printed
from slabuilder.render.settings import Settings
from slabuilder.render.view.document import DocumentView, PdfView, view
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.targets.as_json import figures
from slabuilder.targets.plan import Plan


@dataclass(frozen=True, slots=True)
class Source:
    """The file that an agreement was read from: its path seen from the project's folder, its own name, its bytes."""

    path: str
    name: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Documents:
    """The files of one agreement by their names, in the order in which they are written; the list is the last.

    `warnings` are about the project's own style sheets.
    """

    name: str
    files: Mapping[str, bytes]
    warnings: tuple[Diagnostic, ...] = ()


def documents(
    agreement: Agreement,
    plan: Plan,
    proofs: Sequence[Proof],
    source: Source,
    settings: Settings,
    order: Order,
    found: Inputs,
) -> Documents:
    """Make what `order` asks for; `found` are the inputs but for holidays. A RenderError if it cannot be made.

    The page names the PDF by its digest, so the PDF comes first.
    """
    name, content = document_name(agreement), content_digest(agreement)
    shown = _shown(agreement, plan, proofs, settings, order)
    files: dict[str, bytes] = {}
    warnings: tuple[Diagnostic, ...] = ()
    if order.pdf:
        file = f"{name}.pdf"
        made = _printed(agreement, plan, source, shown, found)
        files[file], warnings = made.data, warnings_of(made.dropped, settings.look)
        shown = replace(shown, pdf=PdfView(file, hashlib.sha256(files[file]).hexdigest()))
    files[f"{name}.html"] = html(shown).encode()
    marks = {file: FileMark.of(data) for file, data in files.items()}
    listed = BuildList(source.path, content, with_holidays(found, plan), marks)
    return Documents(name, {**files, f"{name}{SUFFIX}": listed.json()}, warnings)


def pdf_of(
    agreement: Agreement,
    plan: Plan,
    proofs: Sequence[Proof],
    source: Source,
    settings: Settings,
    order: Order,
    found: Inputs,
) -> Printed:
    """The PDF alone, of which `documents` makes the same bytes."""
    return _printed(agreement, plan, source, _shown(agreement, plan, proofs, settings, order), found)


def _shown(agreement: Agreement, plan: Plan, proofs: Sequence[Proof], settings: Settings, order: Order) -> DocumentView:
    language = language_for(agreement.locale, agreement.currency)
    return view(agreement, plan, proofs, settings, language, content_digest(agreement), draft=not order.for_signature)


def _printed(agreement: Agreement, plan: Plan, source: Source, shown: DocumentView, found: Inputs) -> Printed:
    made_from = with_holidays(found, plan)
    named = digests(content_digest(agreement), made_from)
    data = {"digests": named, "inputs": made_from, "figures": figures(plan)}
    return printed(print_html(shown), attachments(agreement, source.name, source.data, data))


def document_name(agreement: Agreement) -> str:
    """The name of an agreement's documents: `inbound-2026-Q4-v1`."""
    return f"{agreement.id}-{version_name(agreement)}"


def version_name(agreement: Agreement) -> str:
    """The name of a version among those of the same agreement: `2026-Q4-v1`."""
    cycle = "".join(character if character.isalnum() or character in "-_." else "-" for character in agreement.cycle)
    return f"{cycle}-v{agreement.version.number}"
