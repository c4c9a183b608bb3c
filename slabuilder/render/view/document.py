"""The whole document as templates see it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.language import Language
from slabuilder.language.unparted import unparted
from slabuilder.render.markdown import to_html
from slabuilder.render.settings import Settings
from slabuilder.render.view.accepted_findings import AcceptedView, accepted_findings
from slabuilder.render.view.appendices import (
    ClosuresView,
    DayTable,
    UncertaintyView,
    closures,
    day_tables,
    uncertainty,
)
from slabuilder.render.view.buyer_personas import PersonaView, buyer_personas
from slabuilder.render.view.charts.cumulative_line import CumulativeLine, cumulative_line
from slabuilder.render.view.clauses import numbered
from slabuilder.render.view.duties import Duty, duties
from slabuilder.render.view.goals import GoalsView, goals
from slabuilder.render.view.handoff import RouteView, handoff
from slabuilder.render.view.kpis import KpiView, kpis
from slabuilder.render.view.lead_management import LeadManagementView, lead_management
from slabuilder.render.view.parties import PartyView, parties
from slabuilder.render.view.proofs import ClaimView, claims
from slabuilder.render.view.qualified_lead import QualifiedLeadView, qualified_lead
from slabuilder.render.view.review import ReviewView, review
from slabuilder.render.view.sections import Section, sections
from slabuilder.render.view.sources import SourceView, cited, sources
from slabuilder.render.view.terms import TermsView, terms
from slabuilder.render.view.writing import Writing
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.targets.plan import Plan

GROUP = 4
"""So many digits of a digest stand together."""


@dataclass(frozen=True, slots=True)
class AdditionalClause:
    """Whatever else the two parties agree."""

    number: str
    id: str
    title: str
    text: Markup


@dataclass(frozen=True, slots=True)
class DigestView:
    """The digest of what the agreement says, in groups of digits: its beginning for the foot of a page, and all of it."""

    short: str
    full: str


@dataclass(frozen=True, slots=True)
class PdfView:
    """The PDF that stands beside a page: its file, and its SHA-256 in hexadecimal digits."""

    file: str
    sha256: str


@dataclass(frozen=True, slots=True)
class DocumentView:
    """One agreement, ready to be written down in `language`. `draft` marks a document that is not to be signed."""

    language: Language
    settings: Settings
    draft: bool
    digest: DigestView
    pdf: PdfView | None
    id: str
    title: str
    cycle: str
    version: str
    effective: str
    term_from: str
    term_to: str
    currency: str
    locale: str
    wording: str
    format: str
    purpose: Markup | None
    sections: Mapping[str, Section]
    general: Mapping[str, str]
    marketing: PartyView
    sales: PartyView
    marketing_duties: tuple[Duty, ...]
    sales_duties: tuple[Duty, ...]
    buyer_personas: tuple[PersonaView, ...]
    qualified_lead: QualifiedLeadView
    goals: GoalsView
    kpis: tuple[KpiView, ...]
    handoff: tuple[RouteView, ...]
    lead_management: LeadManagementView
    review: ReviewView
    terms: TermsView
    additional_clauses: tuple[AdditionalClause, ...]
    cumulative_line: CumulativeLine
    day_tables: tuple[DayTable, ...]
    closures: tuple[ClosuresView, ...]
    sources: tuple[SourceView, ...]
    cited: Mapping[str, tuple[str, ...]]
    claims: tuple[ClaimView, ...]
    accepted_findings: tuple[AcceptedView, ...]
    uncertainty: UncertaintyView | None


def view(
    agreement: Agreement,
    plan: Plan,
    proofs: Sequence[Proof],
    settings: Settings,
    language: Language,
    digest: str,
    *,
    draft: bool,
) -> DocumentView:
    """Everything that the templates show, in words that lines do not part where they should not.

    `proofs` are those of the agreement's rules, `digest` is that of its content.
    """
    language = unparted(language)
    clauses = numbered(agreement, plan)
    writing = Writing.of(agreement, plan, language, clauses)
    marketing, sales = parties(writing, settings)
    return DocumentView(
        language=language,
        settings=settings,
        draft=draft,
        digest=_digest(digest),
        pdf=None,
        id=agreement.id,
        title=agreement.title,
        cycle=agreement.cycle,
        version=language.number(agreement.version.number),
        effective=language.date(agreement.version.effective),
        term_from=language.date(agreement.term.from_),
        term_to=language.date(agreement.term.to),
        currency=agreement.currency,
        locale=agreement.locale,
        wording=language.number(agreement.wording),
        format=language.number(agreement.format),
        purpose=writing.markdown(agreement.purpose),
        sections={section.key: section for section in sections(clauses, language)},
        general=clauses.within("general"),
        marketing=marketing,
        sales=sales,
        marketing_duties=duties(Owner.MARKETING, writing),
        sales_duties=duties(Owner.SALES, writing),
        buyer_personas=buyer_personas(writing),
        qualified_lead=qualified_lead(writing),
        goals=goals(writing),
        kpis=kpis(writing),
        handoff=handoff(writing),
        lead_management=lead_management(writing),
        review=review(writing),
        terms=terms(writing),
        additional_clauses=_additional_clauses(writing),
        cumulative_line=cumulative_line(writing),
        day_tables=day_tables(writing),
        closures=closures(writing),
        sources=sources(writing),
        cited=cited(writing),
        claims=claims(proofs, writing),
        accepted_findings=accepted_findings(writing),
        uncertainty=uncertainty(writing),
    )


def _digest(digest: str) -> DigestView:
    groups = [digest[start : start + GROUP] for start in range(0, len(digest), GROUP)]
    return DigestView(" ".join(groups[:3]), " ".join(groups))


def _additional_clauses(writing: Writing) -> tuple[AdditionalClause, ...]:
    return tuple(
        AdditionalClause(
            writing.clauses.number("additional_clauses", index), clause.id, clause.title, to_html(clause.text)
        )
        for index, clause in enumerate(writing.agreement.additional_clauses)
    )
