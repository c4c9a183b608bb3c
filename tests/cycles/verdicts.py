"""What changes are to come to, decided by thinking about what each side owes, and not by running the rules.

Each line is a change to the example agreement, the path of the difference, and the judgement on it: `+` heavier, `-` lighter
and `~` different, for (m)arketing and (s)ales; `=` where nobody owes anything else.
"""

from __future__ import annotations

from typing import NamedTuple


class Case(NamedTuple):
    """A change, where it shows, and what it comes to."""

    change: str
    at: str
    verdict: str
    from_: str = ""


_CLAUSES = (
    "additional_clauses: [{id: fair, title: Fairs, text: As usual.}, {id: press, title: Press, text: Not alone.}]"
)
_ACCEPTED = "accepted_findings: [{code: SLA307, reason: Two start, approved_by: [cro], until: 2026-11-30}]"
_HOLIDAYS = "calendars[office].holidays: {country: US, subdivision: NY}"
_SPARE = """calendars[spare]: {id: spare, timezone: Asia/Tokyo, open: {mon-fri: "09:00-17:00"}}"""
_LONG = """calendars[long]: {id: long, timezone: America/New_York, open: {mon-sat: "09:00-17:00"}}"""
_TEAM = "parties.marketing.teams: [{id: web, name: Web, reps: 3, calendar: office}]"
_CHOICE = "lead_fields.state: {type: choice, label: state, options: [CT, NY]}"
_ASKED = "qualified_lead.stages[mql].when: {all: [{employees: {at_least: 20}}, {state: CT}]}"

WHOLE = (
    Case("title: Leads", "title", "="),
    Case("purpose: Fewer arguments.", "purpose", "="),
    Case("id: outbound", "id", "~m ~s"),
    Case("cycle: 2027-Q1", "cycle", "~m ~s"),
    Case("term.to: 2026-12-24", "term.to", "~m ~s"),
    Case("term.from: 2026-09-20", "term.from", "~m ~s"),
    Case("version.number: 2", "version.number", "="),
    Case("version.effective: 2026-10-09", "version.effective", "~m ~s"),
    Case("currency: EUR", "currency", "~m ~s"),
    Case("locale: de-DE", "locale", "="),
    Case("parties.marketing.name: Marketing", "parties.marketing.name", "="),
    Case("parties.sales.teams[inside].name: Desk", "parties.sales.teams.inside.name", "="),
    Case("parties.sales.company: Acme Ltd", "parties.sales.company", "~m ~s"),
    Case(
        "parties.marketing.signatories[vp]: {id: vp, name: A. B., title: VP, email: a@b.example}",
        "parties.marketing.signatories.vp",
        "~m",
    ),
    Case("parties.sales.signatories[cro].name: Kim Lee", "parties.sales.signatories.cro.name", "~s"),
    Case("parties.sales.signatories[cro].email: kim@acme.example", "parties.sales.signatories.cro.email", "~s"),
    Case("parties.sales.signatories[cro].title: Head of Sales", "parties.sales.signatories.cro.title", "="),
    Case("parties.marketing.teams: null", "parties.marketing.teams.web", "~m", _TEAM),
    Case("parties.sales.teams[inside].reps: 7", "parties.sales.teams.inside.reps", "+s"),
    Case("parties.sales.teams[inside].reps: 5", "parties.sales.teams.inside.reps", "-s"),
    Case(_TEAM.replace("reps: 3", "reps: 4"), "parties.marketing.teams.web.reps", "+m", _TEAM),
    Case("parties.sales.teams[inside].calendar: long", "parties.sales.teams.inside.calendar", "+s", _LONG),
    Case("parties.sales.teams[inside].calendar: spare", "parties.sales.teams.inside.calendar", "~s", _SPARE),
    Case('calendars[office].open: {mon-thu: "09:00-17:00"}', "calendars.office.open", "-m -s"),
    Case('calendars[office].open: {mon-sat: "09:00-17:00"}', "calendars.office.open", "+m +s"),
    Case('calendars[office].open: {mon-fri: "10:00-18:00"}', "calendars.office.open", "~m ~s"),
    Case('calendars[spare].open: {mon: "09:00-17:00"}', "calendars.spare.open", "=", _SPARE),
    Case("calendars[office].closed: {2026-11-26: Thanksgiving}", "calendars.office.closed.2026-12-25", "+m +s"),
    Case(
        "calendars[office].closed: {2026-11-26: Thanksgiving, 2026-12-25: Christmas, 2026-12-24: Eve}",
        "calendars.office.closed.2026-12-24",
        "-m -s",
    ),
    Case(
        "calendars[office].closed: {2026-11-26: Thanksgiving, 2026-12-25: Christmas, 2026-12-26: A Saturday}",
        "calendars.office.closed.2026-12-26",
        "=",
    ),
    Case(
        "calendars[office].closed: {2026-11-26: A holiday, 2026-12-25: Christmas}",
        "calendars.office.closed.2026-11-26",
        "=",
    ),
    Case('calendars[office].half_days: {2026-12-24: "09:00-12:00"}', "calendars.office.half_days.2026-12-24", "-m -s"),
    Case(_HOLIDAYS, "calendars.office.holidays", "-m -s"),
    Case("calendars[office].holidays: null", "calendars.office.holidays", "+m +s", _HOLIDAYS),
    Case(
        "calendars[office].holidays.country: CA",
        "calendars.office.holidays.country",
        "~m ~s",
        _HOLIDAYS.replace(", subdivision: NY", ""),
    ),
    Case("calendars[office].timezone: Asia/Tokyo", "calendars.office.timezone", "~m ~s"),
    Case("calendars[spare].timezone: Asia/Seoul", "calendars.spare.timezone", "=", _SPARE),
    Case(_SPARE, "calendars.spare", "="),
    Case(
        'calendars: [{id: new, timezone: America/New_York, open: {mon-fri: "09:00-17:00"}}]\n'
        "parties.sales.teams[inside].calendar: new",
        "calendars.office",
        "~m ~s",
    ),
    Case(
        'calendars[long].open: {mon-fri: "09:00-17:00"}',
        "calendars.long.open",
        "-s",
        f"{_LONG}\nparties.sales.teams[inside].calendar: long",
    ),
    Case(
        'calendars[office].open: {mon-sat: "09:00-17:00"}',
        "calendars.office.open",
        "+m",
        f"{_LONG}\nparties.sales.teams[inside].calendar: long",
    ),
    Case("lead_fields.employees.label: people", "lead_fields.employees.label", "="),
    Case("lead_fields.employees.means: On the payroll.", "lead_fields.employees.means", "~m ~s"),
    Case("lead_fields.employees.unit: people", "lead_fields.employees.unit", "~m ~s"),
    Case("lead_fields.employees.type: decimal", "lead_fields.employees.type", "~m ~s"),
    Case("lead_fields.state.options: [CT, NY, NJ]", "lead_fields.state.options.NJ", "=", _CHOICE),
    Case("lead_fields.state.options: [CT, NY, NJ]", "lead_fields.state.options.NJ", "~m ~s", f"{_CHOICE}\n{_ASKED}"),
    Case("lead_fields.budget: {type: money, label: budget}", "lead_fields.budget", "="),
    Case(
        "lead_fields.budget: {type: money, label: budget}\nhandoff[all].with: [email, budget]",
        "lead_fields.budget",
        "~m ~s",
    ),
    Case(_CLAUSES, "additional_clauses.fair", "~m ~s"),
    Case("additional_clauses[fair]: null", "additional_clauses.fair", "~m ~s", _CLAUSES),
    Case("additional_clauses[fair].text: At once.", "additional_clauses.fair.text", "~m ~s", _CLAUSES),
    Case(
        "additional_clauses: [{id: press, title: Press, text: Not alone.}, {id: fair, title: Fairs, text: As usual.}]",
        "additional_clauses",
        "=",
        _CLAUSES,
    ),
    Case("additional_clauses[fair].title: Shows", "additional_clauses.fair.title", "=", _CLAUSES),
    Case(
        "statistics: [{id: hour, says: Hurry., source: HBR, published: 2011-03, supports: handoff}]",
        "statistics.hour",
        "=",
    ),
    Case(_ACCEPTED, "accepted_findings.SLA307", "~s"),
    Case("accepted_findings: null", "accepted_findings.SLA307", "~s", _ACCEPTED),
    Case(_ACCEPTED.replace("11-30", "12-30"), "accepted_findings.SLA307.until", "~s", _ACCEPTED),
    Case(_ACCEPTED.replace("[cro]", "[cro, cmo]"), "accepted_findings.SLA307.approved_by.cmo", "~m", _ACCEPTED),
    Case(_ACCEPTED.replace("Two start", "One starts"), "accepted_findings.SLA307.reason", "=", _ACCEPTED),
    Case(
        "parties.sales.signatories[cro].id: chief\nreview.recalculation: null\nreview.meetings.off_track.tell: [cmo, chief]",
        "review.meetings.off_track.tell.chief",
        "=",
    ),
    Case(
        "qualified_lead.bands[A].id: Best\nlead_management.follow_up[hot].when.band: Best",
        "qualified_lead.bands.id",
        "=",
    ),
    Case(
        "qualified_lead.bands[A].id: Best\nlead_management.follow_up[hot].when.band: Best",
        "lead_management.follow_up.hot.when",
        "=",
    ),
)

PERSONAS = (
    Case("buyer_personas[olivia].name: Olivia", "buyer_personas.olivia.name", "="),
    Case("buyer_personas[olivia].role: A director", "buyer_personas.olivia.role", "="),
    Case("buyer_personas[olivia].background: Came up.", "buyer_personas.olivia.background", "="),
    Case("buyer_personas[olivia].looks_in: [fairs]", "buyer_personas.olivia.looks_in.fairs", "="),
    Case(
        "buyer_personas[paul]: {id: paul, name: Paul, role: Boss, goals: [a], challenges: [b]}",
        "buyer_personas.paul",
        "~m ~s",
    ),
    Case(
        "buyer_personas[olivia].matches_when: {employees: {between: [300, 400]}}",
        "buyer_personas.olivia.matches_when",
        "~m ~s",
    ),
    Case("buyer_personas[olivia].matches_when: null", "buyer_personas.olivia.matches_when", "~m ~s"),
    Case(
        "buyer_personas[olivia].matches_when: {all: [{employees: {at_least: 200}}, {employees: {at_most: 1000}}]}",
        "buyer_personas.olivia.matches_when",
        "=",
    ),
    Case(
        "buyer_personas[olivia].matches_when: {employees: {between: [300, 400]}}",
        "buyer_personas.olivia.matches_when",
        "+m -s",
        "qualified_lead.stages[mql].when: {persona: olivia}",
    ),
    Case(
        "buyer_personas[olivia].matches_when: {employees: {between: [100, 4000]}}",
        "buyer_personas.olivia.matches_when",
        "-m +s",
        "qualified_lead.stages[mql].when: {persona: olivia}",
    ),
)

_WHEN = "qualified_lead.stages[mql].when"
_MQL = "qualified_lead.stages.mql.when"
_SCORED = f"{_WHEN}: {{score: {{at_least: 60}}}}"

STAGES = (
    Case(f"{_WHEN}: {{all: [{{email: {{is_known: true}}}}, {{employees: {{at_least: 50}}}}]}}", _MQL, "+m -s"),
    Case(f"{_WHEN}: {{employees: {{at_least: 20}}}}", _MQL, "-m +s"),
    Case(f"{_WHEN}: {{all: [{{email: {{is_known: true}}}}, {{employees: {{more_than: 19}}}}]}}", _MQL, "="),
    Case(f"{_WHEN}: {{all: [{{requested_demo: true}}, {{employees: {{at_least: 10}}}}]}}", _MQL, "~m ~s"),
    Case("qualified_lead.stages[sal].owner: marketing", "qualified_lead.stages.sal.owner", "+m -s"),
    Case("qualified_lead.stages[sal].means: Taken.", "qualified_lead.stages.sal.means", "~m ~s"),
    Case("qualified_lead.stages[sal].name: taken lead", "qualified_lead.stages.sal.name", "="),
    Case("qualified_lead.stages[sal].decided_by: person", "qualified_lead.stages.sal.decided_by", "~m ~s"),
    Case("qualified_lead.stages[sal].within: 2 business days", "qualified_lead.stages.sal.within", "-s"),
    Case("qualified_lead.stages[sal].within: 1 business hour", "qualified_lead.stages.sal.within", "+s"),
    Case("qualified_lead.stages[sal].within: null", "qualified_lead.stages.sal.within", "-s"),
    Case(
        "qualified_lead.stages[mql].counter_examples: null",
        "qualified_lead.stages.mql.counter_examples.email: a@b.example, employees: 5",
        "=",
    ),
    Case(
        "qualified_lead.stages[won]: {id: won, owner: sales, means: Done., decided_by: person}",
        "qualified_lead.stages.won",
        "~m ~s",
    ),
    Case("qualified_lead.counting.one_per: company", "qualified_lead.counting.one_per", "+m -s"),
    Case("qualified_lead.counting.again_after: 30 days", "qualified_lead.counting.again_after", "-m"),
    Case("qualified_lead.counting.again_after: null", "qualified_lead.counting.again_after", "+m"),
    Case("qualified_lead.counting.rejected_counts: true", "qualified_lead.counting.rejected_counts", "-m +s"),
    Case("qualified_lead.scoring[1].because: it called", "qualified_lead.scoring.requested_demo: true.because", "="),
    Case("qualified_lead.scoring[1].points: 70", "qualified_lead.scoring.requested_demo: true.points", "="),
    Case("qualified_lead.scoring[1].points: 50", "qualified_lead.scoring.requested_demo: true.points", "~m ~s"),
    Case(
        "qualified_lead.scoring[1].points: 50", "qualified_lead.scoring.requested_demo: true.points", "+m -s", _SCORED
    ),
    Case(
        "qualified_lead.scoring[2]: {points: 60, when: {employees: {at_least: 90}}}",
        "qualified_lead.scoring.employees: at_least: 90",
        "-m +s",
        _SCORED,
    ),
    Case("qualified_lead.bands: [{id: B, from: 60}, {id: A, from: 0}]", "qualified_lead.bands", "~m ~s"),
    Case(
        "qualified_lead.stages[sal]: null\n"
        "qualified_lead.stages[1]: {id: sal, owner: sales, means: Sales took it on., decided_by: acceptance}\n"
        "qualified_lead.stages[2]: {id: mql, owner: marketing, means: Ours., when: {employees: {at_least: 20}}}",
        "qualified_lead.stages",
        "~m ~s",
    ),
    Case("qualified_lead.bands[A].from: 70", "qualified_lead.bands.A.from", "~m ~s"),
    Case("qualified_lead.bands[A].from: 40", "qualified_lead.bands.A.from", "="),
    Case("qualified_lead.bands[C]: {id: C, from: -10}", "qualified_lead.bands.C", "~m ~s"),
)

_FUNNEL = """goals.close_rate: null
goals.funnel: [{from: mql, to: opportunity, rate: 20%}, {from: opportunity, to: customer, rate: 12.5%}]"""
_PARTS = "goals.segments: [{id: big, when: {employees: {at_least: 200}}, share: 55%}, {id: others, share: 45%}]"
_MONTHS = "goals.months: {2026-10: 30%, 2026-11: 35%, 2026-12: 35%}"

_OWN = _PARTS.replace("share:", "average_deal: 9_000, close_rate: 3%, share:")

GOALS = (
    Case("goals.sales_quota: 1_100_000", "goals.sales_quota", "-m -s"),
    Case("goals.sales_quota: 1_300_000", "goals.sales_quota", "+m +s"),
    Case("goals.sales_quota: 1_300_000\ncurrency: EUR", "goals.sales_quota", "~m ~s"),
    Case("goals.marketing_share: 30%", "goals.marketing_share", "-m +s"),
    Case("goals.measure: revenue", "goals.measure", "~m ~s"),
    Case("goals.credit: influenced", "goals.credit", "-m +s"),
    Case("goals.credit: sourced", "goals.credit", "+m -s", "goals.credit: influenced"),
    Case("goals.average_deal: 10_000", "goals.average_deal", "+m -s"),
    Case("goals.average_deal: 15_000\ncurrency: EUR", "goals.average_deal", "~m ~s"),
    Case("goals.average_deal: 15_000", "goals.average_deal", "-m +s"),
    Case(_PARTS.replace("55%", "55%, average_deal: 20_000"), "goals.segments.big.average_deal", "-m +s", _PARTS),
    Case(_PARTS.replace("55%", "55%, average_deal: 12_500"), "goals.segments.big.average_deal", "=", _PARTS),
    Case("goals.average_deal: 15_000", "goals.average_deal", "=", _OWN),
    Case("goals.close_rate.rate: 2%", "goals.close_rate.rate", "=", _OWN),
    Case(
        "goals.funnel: [{from: mql, to: opportunity, rate: 60%}, {from: opportunity, to: customer, rate: 12.5%}]",
        "goals.funnel.mql.rate",
        "=",
        f"{_FUNNEL}\n{_OWN}",
    ),
    Case("goals.close_rate.rate: 2%", "goals.close_rate.rate", "+m -s"),
    Case("goals.close_rate: {from: sal, rate: 5%}\ngoals.promise: sal", "goals.close_rate.rate", "~m ~s"),
    Case(
        "qualified_lead.stages[mql].id: lead\nhandoff[all].when.stage: lead\ngoals.promise: lead\n"
        "goals.close_rate: {from: lead, rate: 5%}\ngoals.why: {strengths: [a website]}",
        "goals.close_rate.rate",
        "-m +s",
    ),
    Case("goals.close_rate.rate: 3%", "goals.close_rate.rate", "-m +s"),
    Case(_PARTS.replace("55%", "55%, close_rate: 2%"), "goals.segments.big.close_rate", "+m -s", _PARTS),
    Case(_PARTS.replace("55%", "55%, close_rate: 2.5%"), "goals.segments.big.close_rate", "=", f"{_PARTS}\n{_FUNNEL}"),
    Case(_FUNNEL, "goals.close_rate", "~m ~s"),
    Case(_FUNNEL, "goals.funnel.mql", "~m ~s"),
    Case(
        _FUNNEL.replace("12.5%", "15%").replace("goals.close_rate: null\n", ""),
        "goals.funnel.opportunity.rate",
        "-m +s",
        _FUNNEL,
    ),
    Case(
        "goals.funnel: [{from: mql, to: sal, rate: 50%}, {from: sal, to: customer, rate: 5%}]",
        "goals.funnel.mql.rate",
        "~m ~s",
        _FUNNEL,
    ),
    Case("goals.close_rate.observed.won: 90", "goals.close_rate.observed.won", "="),
    Case("goals.close_rate.observed: null", "goals.close_rate.observed", "="),
    Case("goals.close_rate.because: two reps joined", "goals.close_rate.because", "="),
    Case(_MONTHS, "goals.months.2026-10", "~m"),
    Case(_MONTHS.replace("30%", "20%").replace("12: 35%", "12: 45%"), "goals.months.2026-12", "~m", _MONTHS),
    Case("goals.days: open days", "goals.days", "~m"),
    Case(_PARTS, "goals.segments.big", "~m ~s"),
    Case(_PARTS.replace("55%", "60%").replace("45%", "40%"), "goals.segments.others.share", "~m ~s", _PARTS),
    Case(
        "goals.segments: [{id: us, when: {employees: {at_most: 50}}, share: 20%}, "
        "{id: big, when: {employees: {at_least: 20}}, share: 35%}, {id: others, share: 45%}]",
        "goals.segments",
        "~m ~s",
        "goals.segments: [{id: big, when: {employees: {at_least: 20}}, share: 35%}, "
        "{id: us, when: {employees: {at_most: 50}}, share: 20%}, {id: others, share: 45%}]",
    ),
    Case(_PARTS.replace("id: big", "id: big, name: Big ones"), "goals.segments.big.name", "=", _PARTS),
    Case(_PARTS.replace("at_least: 200", "at_least: 300"), "goals.segments.big.when", "~m ~s", _PARTS),
    Case(_PARTS.replace("at_least: 200", "more_than: 199"), "goals.segments.big.when", "=", _PARTS),
    Case("goals.sales_cycle: 60 days", "goals.sales_cycle", "~m ~s"),
    Case("goals.lag: shifted", "goals.lag", "~m"),
    Case("goals.promise: opportunity", "goals.promise", "~m ~s", _FUNNEL),
    Case("goals.promised_in: value", "goals.promised_in", "~m ~s"),
    Case("goals.rounding: nearest", "goals.rounding", "-m"),
    Case("goals.rounding: up", "goals.rounding", "+m", "goals.rounding: exact"),
    Case("goals.rounding: exact", "goals.rounding", "~m", "goals.rounding: nearest"),
    Case("goals.why.weaknesses: null", "goals.why.weaknesses.no field presence in NJ", "="),
    Case("goals.why.past_results: {2026-Q2: {mql: 1500, won: 36}}", "goals.why.past_results.2026-Q2.mql", "="),
    Case("goals.why.current_volume: {mql: 600 a month}", "goals.why.current_volume.mql", "="),
)
