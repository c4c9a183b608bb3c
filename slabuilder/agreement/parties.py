"""The two parties, their teams, and who signs for them."""

from __future__ import annotations

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import CalendarId, Count, Email, Id, Line


class Signatory(Part):
    """A person who signs."""

    id: Id = key("The name by which the agreement refers to this person.", "cmo")
    name: Line = key("The person's name.", "Dana Reyes")
    title: Line = key("The person's position.", "Chief Marketing Officer")
    email: Email = key("Where the person is reached.", "dana@acme.example")


class Team(Part):
    """A team that leads are handed to, or that works on them."""

    id: Id = key("The name by which the agreement refers to this team.", "enterprise")
    name: Line = key("The team's name.", "Enterprise desk")
    reps: Count = key("How many people of the team work on leads.", 6)
    calendar: CalendarId = key("The calendar on which the team's business time runs.", "us-east")


class Party(Part):
    """Marketing, or sales."""

    name: Line = key("The name of the department.", "Growth Marketing")
    company: Line | None = key(
        "The company that the department belongs to, if it is not the project's.", "Acme Ltd", default=None
    )
    signatories: tuple[Signatory, ...] = key(
        "Who signs for this party.",
        [{"id": "cmo", "name": "Dana Reyes", "title": "Chief Marketing Officer", "email": "dana@acme.example"}],
        min_length=1,
    )
    teams: tuple[Team, ...] = key(
        "The party's teams.", [{"id": "inside", "name": "Inside sales", "reps": 6, "calendar": "us-east"}], default=()
    )


class SalesParty(Party):
    """Sales, which has at least one team to hand leads to."""

    teams: tuple[Team, ...] = key(
        "The sales teams that leads are handed to.",
        [{"id": "inside", "name": "Inside sales", "reps": 6, "calendar": "us-east"}],
        min_length=1,
    )


class Parties(Part):
    """Both sides of the agreement."""

    marketing: Party = key(
        "The side that attracts leads.",
        {
            "name": "Growth Marketing",
            "signatories": [
                {"id": "cmo", "name": "Dana Reyes", "title": "Chief Marketing Officer", "email": "dana@acme.example"}
            ],
        },
    )
    sales: SalesParty = key(
        "The side that closes them.",
        {
            "name": "Inside Sales",
            "signatories": [
                {"id": "cro", "name": "Sam Okafor", "title": "Chief Revenue Officer", "email": "sam@acme.example"}
            ],
            "teams": [{"id": "inside", "name": "Inside sales", "reps": 6, "calendar": "us-east"}],
        },
    )
