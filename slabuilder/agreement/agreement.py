"""The whole agreement: the seven components, and everything around them."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.agreement.accepted_findings import AcceptedFinding
from slabuilder.agreement.base import Part, key
from slabuilder.agreement.buyer_personas import BuyerPersona
from slabuilder.agreement.calendars import Calendar
from slabuilder.agreement.goals import Goals
from slabuilder.agreement.handoff import Route
from slabuilder.agreement.kpis import Kpi
from slabuilder.agreement.lead_fields import LeadField, NewFieldName
from slabuilder.agreement.lead_management import LeadManagement
from slabuilder.agreement.parties import Parties
from slabuilder.agreement.qualified_lead import QualifiedLead
from slabuilder.agreement.review import Review
from slabuilder.agreement.statistics import Statistic
from slabuilder.agreement.values import Count, Currency, Date, FormatVersion, Id, Line, Locale, Markdown
from slabuilder.diagnostics.finding import Finding

MOST_YEARS = 10
"""A term has no more: the document lists each of its days."""


class Version(Part):
    """Which version of the agreement this is."""

    number: Count = key("The number of the version, from 1.", 1)
    effective: Date = key("The day from which it binds, once it is signed.", "2026-10-01")


def _not_backwards(term: Term) -> Iterator[Finding]:
    if term.to < term.from_:
        related = ((("from",), "it begins here"),)
        yield Finding("SLA016", "the term ends before it begins", ("to",), "write a later day", related=related)


def _not_endless(term: Term) -> Iterator[Finding]:
    first, last = term.from_, term.to
    if (last.year - MOST_YEARS, last.month, last.day) >= (first.year, first.month, first.day):
        help = "write an earlier day: an agreement that goes on is agreed anew"
        related = ((("from",), "it begins here"),)
        yield Finding("SLA016", f"the term is longer than {MOST_YEARS} years", ("to",), help, related=related)


class Term(Part):
    """The days that the agreement covers, both included."""

    from_: Date = key("The first day.", "2026-10-01", alias="from")
    to: Date = key("The last day.", "2026-12-31")

    rules = (_not_backwards, _not_endless)


class Clause(Part):
    """Whatever else the two parties agree."""

    id: Id = key("The name of the clause.", "events")
    title: Line = key("Its heading.", "Events")
    text: Markdown = key("What is agreed.", "Leads of a trade fair are handed over within a week.")


class Agreement(Part):
    """One agreement between marketing and sales."""

    format: FormatVersion = key("The version of this format.", 1)
    wording: FormatVersion = key("The version of the document's fixed text.", 1, default=1)
    id: Id = key("The name of the agreement, the same in every cycle.", "inbound")
    title: Line = key("Its title.", "Inbound lead agreement")
    cycle: Line = key("The review cycle that it belongs to.", "2026-Q4")
    version: Version = key("Which version this is.", {"number": 1, "effective": "2026-10-01"})
    term: Term = key("The days that it covers.", {"from": "2026-10-01", "to": "2026-12-31"})
    currency: Currency = key("The currency of all amounts.", "USD")
    locale: Locale = key("The language and region of the document.", "en-US")
    purpose: Markdown | None = key(
        "What the agreement is for, in the parties' own words.", "Fewer arguments, more customers.", default=None
    )
    calendars: tuple[Calendar, ...] = key(
        "When teams are open; the first one is the agreement's own.",
        [{"id": "us-east", "timezone": "America/New_York", "open": {"mon-fri": "09:00-17:00"}}],
        min_length=1,
    )
    parties: Parties = key(
        "The two sides.",
        {
            "marketing": {
                "name": "Growth Marketing",
                "signatories": [
                    {
                        "id": "cmo",
                        "name": "Dana Reyes",
                        "title": "Chief Marketing Officer",
                        "email": "dana@acme.example",
                    }
                ],
            },
            "sales": {
                "name": "Inside Sales",
                "signatories": [
                    {"id": "cro", "name": "Sam Okafor", "title": "Chief Revenue Officer", "email": "sam@acme.example"}
                ],
                "teams": [{"id": "inside", "name": "Inside sales", "reps": 6, "calendar": "us-east"}],
            },
        },
    )
    lead_fields: dict[NewFieldName, LeadField] = key(
        "What is known of a lead.",
        {"employees": {"type": "integer", "label": "company size", "unit": "employees"}},
        min_length=1,
    )
    buyer_personas: tuple[BuyerPersona, ...] = key(
        "Whom both teams attract and close.",
        [
            {
                "id": "ops-olivia",
                "name": "Operations Olivia",
                "role": "VP Operations at a regional manufacturer",
                "goals": ["cut unplanned downtime"],
                "challenges": ["spreadsheets nobody trusts"],
            }
        ],
        min_length=1,
    )
    qualified_lead: QualifiedLead = key(
        "What a qualified lead is.",
        {
            "stages": [
                {
                    "id": "mql",
                    "owner": "marketing",
                    "means": "A lead that marketing vouches for.",
                    "when": {"employees": {"at_least": 20}},
                }
            ],
            "counting": {"one_per": "person", "rejected_counts": False},
        },
    )
    goals: Goals = key(
        "What is owed, and why it is realistic.",
        {
            "sales_quota": 1_200_000,
            "marketing_share": "40%",
            "average_deal": 12_500,
            "close_rate": {"from": "mql", "rate": "2.5%"},
            "promise": "mql",
            "why": {"strengths": ["a webinar programme that converts"]},
        },
    )
    kpis: tuple[Kpi, ...] = key(
        "What both sides track.",
        [{"id": "mqls", "metric": "mqls", "owner": "marketing", "target": "as promised", "reviewed": "daily"}],
        min_length=1,
    )
    handoff: tuple[Route, ...] = key(
        "When and how a lead passes from marketing to sales; the first route that fits takes it.",
        [{"id": "rest", "when": {"stage": "mql"}, "to": "inside", "within": "1 business hour", "how": "CRM task"}],
        min_length=1,
    )
    lead_management: LeadManagement = key(
        "How both sides work on leads.",
        {
            "follow_up": [
                {
                    "id": "all",
                    "starts": "handed_over",
                    "first_touch": {"within": "4 business hours"},
                    "attempts": {"at_least": 4, "over": "21 days"},
                }
            ],
            "acceptance": {"within": "1 business day", "silence_means": "accepted", "reasons": ["no budget"]},
            "nurture": {"owner": "marketing", "first_touch": "2 business days"},
            "closed_loop": {"every": "week", "owner": "sales", "recorded_in": "CRM"},
            "capacity": {"selling_hours_per_week": 20, "minutes_per_attempt": 6},
        },
    )
    review: Review = key(
        "When the agreement is looked at again.",
        {
            "cadence": "quarterly",
            "next": "2026-12-15",
            "meetings": {"every": "week", "off_track": {"below": "90%", "tell": ["cmo", "cro"]}},
            "amendments": {"material": "both sign", "editorial": "nobody signs"},
        },
    )
    additional_clauses: tuple[Clause, ...] = key(
        "Whatever else the parties agree.",
        [{"id": "events", "title": "Events", "text": "Leads of a fair go the same way."}],
        default=(),
    )
    statistics: tuple[Statistic, ...] = key(
        "What the parties cite from others, with its source.",
        [
            {
                "id": "an-hour",
                "says": "Who tries within an hour is nearly seven times as likely to qualify the lead.",
                "source": "Harvard Business Review, The Short Life of Online Sales Leads",
                "published": "2011-03",
                "supports": "lead_management",
            }
        ],
        default=(),
    )
    accepted_findings: tuple[AcceptedFinding, ...] = key(
        "What checks find, and both sides live with for a while.",
        [
            {
                "code": "SLA307",
                "reason": "Two more reps start in November.",
                "approved_by": ["cmo", "cro"],
                "until": "2026-11-30",
            }
        ],
        default=(),
    )
