"""Small valid agreements for the target math, written with the texts that YAML would hold."""

from __future__ import annotations

from typing import Any

from slabuilder.agreement.agreement import Agreement

SIGNATORY = {"id": "cmo", "name": "Dana Reyes", "title": "Chief Marketing Officer", "email": "dana@acme.example"}


def agreement(
    goals: dict[str, Any],
    *,
    term: tuple[str, str] = ("2026-10-01", "2026-12-31"),
    **changes: Any,
) -> Agreement:
    """An agreement with these `goals`, added to a plain one; `changes` replace whole keys of the agreement."""
    plain = {"marketing_share": "100%", "promise": promised_stage(goals), "why": {}}
    values: dict[str, Any] = {
        "format": "1",
        "id": "inbound",
        "title": "Inbound",
        "cycle": "2026-Q4",
        "version": {"number": "1", "effective": term[0]},
        "term": {"from": term[0], "to": term[1]},
        "currency": "USD",
        "locale": "en-US",
        "calendars": [{"id": "office", "timezone": "America/New_York", "open": {"mon-fri": "09:00-17:00"}}],
        "parties": {
            "marketing": {"name": "Marketing", "signatories": [SIGNATORY]},
            "sales": {
                "name": "Sales",
                "signatories": [SIGNATORY | {"id": "cro"}],
                "teams": [team("inside", reps="10")],
            },
        },
        "lead_fields": {"email": {"type": "text", "label": "e-mail address"}},
        "buyer_personas": [{"id": "p", "name": "P", "role": "R", "goals": ["g"], "challenges": ["c"]}],
        "qualified_lead": {
            "stages": [
                {"id": id, "owner": "marketing", "means": "M.", "when": {"email": {"is_known": True}}}
                for id in ("lead", "qualified", "mql", "sql")
            ],
            "counting": {"one_per": "person", "rejected_counts": False},
        },
        "goals": plain | goals,
        "kpis": [{"id": "k", "metric": "mqls", "owner": "marketing", "target": "as promised", "reviewed": "daily"}],
        "handoff": [route("rest", to="inside")],
        "lead_management": lead_management(),
        "review": {
            "cadence": "quarterly",
            "next": "2026-12-15",
            "meetings": {"every": "week", "off_track": {"below": "90%", "tell": ["cmo"]}},
            "amendments": {"material": "both sign", "editorial": "nobody signs"},
        },
    }
    return Agreement.model_validate(values | changes)


def promised_stage(goals: dict[str, Any]) -> str:
    """The stage that the goals' rates start from."""
    first = goals["funnel"][0] if "funnel" in goals else goals["close_rate"]
    return str(first["from"])


def team(id: str, *, reps: str, calendar: str = "office") -> dict[str, Any]:
    return {"id": id, "name": f"Team {id}", "reps": reps, "calendar": calendar}


def sales(*teams: dict[str, Any]) -> dict[str, Any]:
    """The parties, with these sales teams."""
    return {
        "marketing": {"name": "Marketing", "signatories": [SIGNATORY]},
        "sales": {"name": "Sales", "signatories": [SIGNATORY | {"id": "cro"}], "teams": list(teams)},
    }


def route(id: str, *, to: str, expected: str | None = None) -> dict[str, Any]:
    plain = {"id": id, "when": {"stage": "mql"}, "to": to, "within": "1 business hour", "how": "CRM task"}
    return plain if expected is None else plain | {"expected": expected}


def lead_management(attempts: dict[str, str] | None = None, hours: str = "20", minutes: str = "6") -> dict[str, Any]:
    """Follow-up rules by id with their fewest attempts, and the time that sales has."""
    return {
        "follow_up": [
            {
                "id": id,
                "starts": "handed_over",
                "first_touch": {"within": "4 business hours"},
                "attempts": {"at_least": at_least, "over": "14 days"},
            }
            for id, at_least in (attempts or {"rest": "4"}).items()
        ],
        "acceptance": {"within": "1 business day", "silence_means": "accepted", "reasons": ["no budget"]},
        "nurture": {"owner": "marketing", "first_touch": "2 business days"},
        "closed_loop": {"every": "week", "owner": "sales", "recorded_in": "CRM"},
        "capacity": {"selling_hours_per_week": hours, "minutes_per_attempt": minutes},
    }


SAMPLE = {
    "sales_quota": "1_200_000",
    "marketing_share": "40%",
    "average_deal": "12_500",
    "close_rate": {
        "from": "mql",
        "rate": "2.5%",
        "observed": {"entered": "4120", "won": "103", "between": ["2025-07-01", "2026-03-31"]},
    },
    "sales_cycle": "45 days",
}
"""The goals of the design's sample: 1,536 MQLs."""
