"""Faults that only `slabuilder check` sees: changes of a right agreement, each with the code that it gives."""

from __future__ import annotations

FUNNEL = "funnel: [{from: mql, to: opportunity, rate: 60%}, {from: opportunity, to: customer, rate: 10%}]"
RATE = "close_rate: {from: mql, rate: 2.5%}"
DEAL = "average_deal: 12_500.50"
MQL = "owner: sales\n      means: A lead that marketing vouches for."
TEST = "employees: {at_least: 20}"
KPI = "metric: mqls\n    owner: marketing  # of MQLs\n    target: as promised"
COUNTS = "close_rate: {from: mql, rate: 2.5%, observed: {entered: 10, won: 1, between: [2025-07-01, 2026-03-31]}}"

CASES: tuple[tuple[str, str, str], ...] = (
    # code, what stands in the agreement, what stands there instead
    ("SLA010", RATE, "days: calendar days"),
    ("SLA010", DEAL, "days: calendar days"),
    ("SLA010", DEAL, "segments: [{id: a, share: 100%}]"),
    ("SLA010", DEAL, f"{DEAL}\n  lag: shifted"),
    ("SLA010", "type: integer, label: company size", "type: choice, label: company size"),
    ("SLA010", KPI, "metric: other\n    owner: sales\n    target: {at_least: 90%}"),
    ("SLA010", "when:\n        email: {is_known: true}", "name: one"),
    ("SLA012", "2026-12-15", "2027-02-30"),
    ("SLA012", "09:00-17:00", "17:00-09:00"),
    ("SLA012", "America/New_York", "America/Neverland"),
    ("SLA012", "currency: USD", "currency: QQQ"),
    ("SLA012", "locale: en-US", "locale: qq"),
    ("SLA012", DEAL, f"{DEAL}\n  sales_cycle: 10 business days"),
    ("SLA012", DEAL, f"{DEAL}\n  sales_cycle: 10 hours"),
    ("SLA012", TEST, "employees: {at_least: many}"),
    ("SLA012", "is_known: true}", "is_known: true}\n      examples: [{employees: many}]"),
    ("SLA012", "sales_quota: 1_200_000", "sales_quota: 1.2e6"),
    ("SLA012", "sales_quota: 1_200_000", "sales_quota: 0.1234567"),
    ("SLA012", "reps: 6", "reps: 06"),
    ("SLA012", "goals:\n", f"purpose: |\n  {'|a' * 60}\n  {'|-' * 60}\n" + "  |\n" * 50 + "goals:\n"),
    ("SLA013", "promise: mql", "promise: mpl"),
    ("SLA013", "to: inside", "to: outside"),
    ("SLA013", "calendar: us-east", "calendar: us-west"),
    ("SLA013", "tell: [cmo, cro]", "tell: [cmo, ceo]"),
    ("SLA013", TEST, "employes: {at_least: 20}"),
    ("SLA013", TEST, "band: A"),
    ("SLA014", "email: {is_known: true}", "stage: mql"),
    ("SLA015", "- id: mql\n", "- id: lead\n"),
    ("SLA015", "type: integer, label: company size", "type: choice, label: size, options: [a, a]"),
    ("SLA016", "to: 2026-12-31", "to: 2036-12-31"),
    ("SLA016", "to: 2026-12-31", "to: 2026-01-31"),
    ("SLA016", RATE, f"{RATE}\n  {FUNNEL}"),
    ("SLA016", RATE, FUNNEL.replace("from: opportunity", "from: lead")),
    ("SLA016", RATE, FUNNEL.replace("to: customer", "to: lead")),
    ("SLA016", RATE, FUNNEL.replace("from: mql", "from: lead")),
    ("SLA016", RATE, RATE.replace("2.5%", "0%")),
    ("SLA016", DEAL, "average_deal: 0"),
    ("SLA016", DEAL, f"{DEAL}\n  months: {{2026-10: 30%, 2026-11: 60%}}"),
    ("SLA016", DEAL, f"{DEAL}\n  segments: [{{id: a, share: 30%}}]"),
    ("SLA016", DEAL, f"{DEAL}\n  segments: [{{id: a, share: 30%}}, {{id: b, share: 70%}}]"),
    ("SLA016", RATE, f"{FUNNEL}\n  segments: [{{id: a, share: 100%, close_rate: 50%}}]"),
    ("SLA016", RATE, COUNTS.replace("won: 1,", "won: 11,")),
    ("SLA016", RATE, COUNTS.replace("2025-07-01", "2027-07-01")),
    ("SLA016", KPI, KPI.replace("as promised", "computed").replace("metric: mqls", "metric: attempts")),
    ("SLA016", KPI, KPI.replace("metric: mqls", "metric: close_rate")),
    ("SLA016", MQL, f"{MQL}\n      decided_by: person"),
    ("SLA016", MQL, f"{MQL}\n      within: 3 days"),
    ("SLA016", "when:\n        email: {is_known: true}", "decided_by: person\n      examples: [{employees: 3}]"),
    ("SLA016", MQL, f"{MQL}\n      plural: MQLs"),
    ("SLA016", "  counting:", "  bands: [{id: A, from: 10}]\n  counting:"),
    ("SLA016", "  counting:", "  bands: [{id: A, from: 1}, {id: B, from: 2}]\n  counting:"),
    ("SLA016", "label: e-mail address", "label: e-mail address, unit: letters"),
    ("SLA016", "label: e-mail address", "label: e-mail address, options: [a]"),
    ("SLA016", "at_least: 4, over", "at_least: 4, at_most: 3, over"),
    ("SLA016", "selling_hours_per_week: 20", "selling_hours_per_week: 0"),
    ("SLA016", "minutes_per_attempt: 6", "minutes_per_attempt: 0"),
    ("SLA016", "mon-fri: 09:00-17:00", "mon-fri: 09:00-17:00, fri: 09:00-15:00"),
    (
        "SLA016",
        "open: {mon-fri: 09:00-17:00}",
        "open: {mon: 09:00-17:00}\n    closed: {2026-12-24: x}\n    half_days: {2026-12-24: 09:00-12:00}",
    ),
    ("SLA016", TEST, "employees: {between: [20, 10]}"),
    ("SLA017", TEST, "employees: {contains: 20}"),
    ("SLA017", TEST, "email: {at_least: 20}"),
)
