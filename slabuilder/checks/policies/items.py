"""The facts of the items of an agreement's lists."""

from __future__ import annotations

from functools import reduce
from typing import Any

from slabuilder.agreement.kpis import Metric, Reviewed
from slabuilder.agreement.lead_management import Starts
from slabuilder.agreement.qualified_lead import Owner
from slabuilder.checks.judged import Judged
from slabuilder.checks.policies.facts import Fact, Item, Kind, Subject, options, subject
from slabuilder.checks.policies.follow_up_bands import bands_under
from slabuilder.checks.policies.format import Of

_ID = Fact("id", Kind.TEXT, "Its name in the agreement.", ("id",), lambda item: item.part.id)


def _list(path: tuple[str, ...], *facts: Fact) -> Subject:
    """The items of the list at `path`, each with its id and `facts`."""

    def items(judged: Judged) -> list[Item]:
        parts: Any = reduce(getattr, path, judged.agreement)
        return [Item(judged, part, (*path, index)) for index, part in enumerate(parts)]

    return subject(path[-1], path, items, _ID, *facts)


def _signatories(judged: Judged) -> list[Item]:
    sides = {"marketing": judged.agreement.parties.marketing, "sales": judged.agreement.parties.sales}
    return [
        Item(judged, part, ("parties", side, "signatories", index))
        for side, party in sides.items()
        for index, part in enumerate(party.signatories)
    ]


ITEMS: dict[Of, Subject] = {
    Of.FOLLOW_UP: _list(
        ("lead_management", "follow_up"),
        Fact(
            "first_touch",
            Kind.DURATION,
            "Within what time the first touch has to happen.",
            ("first_touch", "within"),
            lambda item: item.part.first_touch.within,
        ),
        Fact(
            "met_for",
            Kind.SHARE,
            "For which share of the leads; unknown where it is for all.",
            ("first_touch", "met_for"),
            lambda item: item.part.first_touch.met_for,
        ),
        Fact(
            "starts",
            Kind.CHOICE,
            "What starts the clock.",
            ("starts",),
            lambda item: item.part.starts.value,
            options(Starts),
        ),
        Fact(
            "bands",
            Kind.NAMES,
            "The quality bands whose leads can come under the rule.",
            ("when",),
            bands_under,
        ),
        Fact(
            "has_condition",
            Kind.BOOLEAN,
            "Whether the rule is for some leads only.",
            ("when",),
            lambda item: item.part.when is not None,
        ),
        Fact(
            "attempts_at_least",
            Kind.INTEGER,
            "The fewest attempts.",
            ("attempts", "at_least"),
            lambda item: item.part.attempts.at_least,
        ),
        Fact(
            "attempts_at_most",
            Kind.INTEGER,
            "The most.",
            ("attempts", "at_most"),
            lambda item: item.part.attempts.at_most,
        ),
        Fact(
            "spacing",
            Kind.DURATION,
            "The time between two attempts.",
            ("attempts", "spacing"),
            lambda item: item.part.attempts.spacing,
        ),
        Fact(
            "attempts_over",
            Kind.DURATION,
            "The time over which they are spread.",
            ("attempts", "over"),
            lambda item: item.part.attempts.over,
        ),
        Fact("channels", Kind.NAMES, "Where the lead is tried.", ("channels",), lambda item: tuple(item.part.channels)),
        Fact(
            "escalations", Kind.INTEGER, "The steps of the ladder.", ("escalate",), lambda item: len(item.part.escalate)
        ),
    ),
    Of.ROUTES: _list(
        ("handoff",),
        Fact("to", Kind.TEXT, "The team that gets the lead.", ("to",), lambda item: item.part.to),
        Fact(
            "within", Kind.DURATION, "Within what time it is handed over.", ("within",), lambda item: item.part.within
        ),
        Fact("with", Kind.NAMES, "The information that goes with it.", ("with",), lambda item: tuple(item.part.with_)),
        Fact(
            "expected",
            Kind.SHARE,
            "The share of the promised leads that is expected.",
            ("expected",),
            lambda item: item.part.expected,
        ),
    ),
    Of.STAGES: _list(
        ("qualified_lead", "stages"),
        Fact(
            "owner",
            Kind.CHOICE,
            "Which side answers for it.",
            ("owner",),
            lambda item: item.part.owner.value,
            options(Owner),
        ),
        Fact(
            "decided_by_rule",
            Kind.BOOLEAN,
            "Whether a condition decides it.",
            ("when",),
            lambda item: item.part.when is not None,
        ),
        Fact(
            "within",
            Kind.DURATION,
            "How long a decision by people may take.",
            ("within",),
            lambda item: item.part.within,
        ),
        Fact(
            "examples", Kind.INTEGER, "How many examples it has.", ("examples",), lambda item: len(item.part.examples)
        ),
        Fact(
            "counter_examples",
            Kind.INTEGER,
            "How many counter-examples.",
            ("counter_examples",),
            lambda item: len(item.part.counter_examples),
        ),
    ),
    Of.BANDS: _list(
        ("qualified_lead", "bands"),
        Fact("from", Kind.INTEGER, "The lowest score.", ("from",), lambda item: item.part.from_),
    ),
    Of.KPIS: _list(
        ("kpis",),
        Fact(
            "metric",
            Kind.CHOICE,
            "What is measured.",
            ("metric",),
            lambda item: item.part.metric.value,
            options(Metric),
        ),
        Fact(
            "owner",
            Kind.CHOICE,
            "Which side answers for it.",
            ("owner",),
            lambda item: item.part.owner.value,
            options(Owner),
        ),
        Fact(
            "reviewed",
            Kind.CHOICE,
            "How often it is looked at.",
            ("reviewed",),
            lambda item: item.part.reviewed.value,
            options(Reviewed),
        ),
    ),
    Of.TEAMS: _list(
        ("parties", "sales", "teams"),
        Fact("name", Kind.TEXT, "Its name.", ("name",), lambda item: item.part.name),
        Fact("reps", Kind.INTEGER, "How many work on leads.", ("reps",), lambda item: item.part.reps),
        Fact("calendar", Kind.TEXT, "Its calendar.", ("calendar",), lambda item: item.part.calendar),
    ),
    Of.SIGNATORIES: subject(
        "signatories",
        ("parties",),
        _signatories,
        _ID,
        Fact(
            "side",
            Kind.CHOICE,
            "The side for which the person signs.",
            (),
            lambda item: str(item.path[1]),
            options(Owner),
        ),
        Fact("name", Kind.TEXT, "The person's name.", ("name",), lambda item: item.part.name),
        Fact("title", Kind.TEXT, "The person's position.", ("title",), lambda item: item.part.title),
        Fact("email", Kind.TEXT, "Where the person is reached.", ("email",), lambda item: item.part.email),
    ),
    Of.PERSONAS: _list(
        ("buyer_personas",),
        Fact("name", Kind.TEXT, "The persona's name.", ("name",), lambda item: item.part.name),
        Fact("role", Kind.TEXT, "Its role.", ("role",), lambda item: item.part.role),
        Fact(
            "has_condition",
            Kind.BOOLEAN,
            "Whether a condition recognises it.",
            ("matches_when",),
            lambda item: item.part.matches_when is not None,
        ),
    ),
}
