"""Component 2: what a qualified lead is: stages, counting, scoring, quality bands."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from itertools import pairwise

from slabuilder.agreement.base import Part, key
from slabuilder.agreement.values import ConditionOnLead, ExampleValue, FieldRef, Id, Line, Markdown, Points, Span
from slabuilder.diagnostics.finding import Finding, Mark

LeadExample = dict[FieldRef, ExampleValue]
"""One lead as an example gives it: values as written, by field."""


class Owner(StrEnum):
    """The two sides."""

    MARKETING = "marketing"
    SALES = "sales"


class DecidedBy(StrEnum):
    """What moves a lead to a stage that no condition decides: events in the lead data."""

    ACCEPTANCE = "acceptance"
    PERSON = "person"


class OnePer(StrEnum):
    """What counts as one lead."""

    PERSON = "person"
    COMPANY = "company"


def _decided(stage: Stage) -> Iterator[Finding]:
    if stage.when is None and stage.decided_by is None:
        help = "write when: and a condition, or decided_by: acceptance, or decided_by: person"
        yield Finding("SLA010", "nothing decides who reaches this stage", (), help, Mark.KEY)


def _decided_once(stage: Stage) -> Iterator[Finding]:
    if stage.when is not None and stage.decided_by is not None:
        help = "keep the condition, or decided_by, and take the other out"
        related = ((("when",), "the condition stands here"),)
        yield Finding("SLA016", "a stage is decided once, not twice", ("decided_by",), help, related=related)


def _condition_takes_no_time(stage: Stage) -> Iterator[Finding]:
    if stage.within is not None and stage.when is not None:
        help = "a condition needs no time; take within: out"
        yield Finding("SLA016", "only a decision by people takes time", ("within",), help)


def _examples_can_be_tried(stage: Stage) -> Iterator[Finding]:
    if stage.when is None:
        help = "take them out, or write when: and a condition"
        for name in ("examples", "counter_examples"):
            if getattr(stage, name):
                words = name.replace("_", "-")
                yield Finding("SLA016", f"{words} need a condition to be tried against", (name,), help, Mark.KEY)


def _plural_has_singular(stage: Stage) -> Iterator[Finding]:
    if stage.plural is not None and stage.name is None:
        yield Finding("SLA016", "plural: needs name: beside it", ("plural",), "write name: and what one is called")


class Stage(Part):
    """One stage on a lead's way; who reached it has reached those above it."""

    id: Id = key("The name by which the agreement refers to this stage.", "mql")
    name: Line | None = key("What people call one lead of this stage.", "evaluation", default=None)
    plural: Line | None = key("What people call several leads of this stage.", "evaluations", default=None)
    owner: Owner = key("Which side answers for leads in this stage.", "marketing")
    means: Markdown = key(
        "What it means, in a sentence that both sides would sign.", "A lead that marketing vouches for."
    )
    when: ConditionOnLead | None = key("The condition that decides it.", {"employees": {"at_least": 20}}, default=None)
    decided_by: DecidedBy | None = key(
        "What decides it, where no condition does: sales accepts the lead, or a person judges it.",
        "acceptance",
        default=None,
    )
    within: Span | None = key("How long that decision may take.", "10 business days", default=None)
    examples: tuple[LeadExample, ...] = key(
        "Leads that are in this stage; they are tried against the condition.",
        [{"employees": 40, "state": "CT"}],
        default=(),
    )
    counter_examples: tuple[LeadExample, ...] = key(
        "Leads that are not.", [{"employees": 12, "state": "CT"}], default=()
    )

    rules = (_decided, _decided_once, _condition_takes_no_time, _examples_can_be_tried, _plural_has_singular)


class Counting(Part):
    """How leads are counted."""

    one_per: OnePer = key("Whether a person or a company counts as one lead.", "person")
    again_after: Span | None = key("After how long the same one counts again.", "90 days", default=None)
    rejected_counts: bool = key("Whether a lead that sales rejected counts towards the promise.", False, strict=True)


class ScoringRule(Part):
    """Points that a lead gets if a condition holds."""

    points: Points = key("How many points; negative ones take away.", 40)
    when: ConditionOnLead = key("The condition.", {"requested_demo": True})
    because: Line | None = key("Why this counts.", "it asked to talk", default=None)


class Band(Part):
    """A band of lead quality, by score."""

    id: Id = key("The name of the band.", "A")
    from_: Points = key("The lowest score of the band.", 60, alias="from")


def _bands_descend(qualified_lead: QualifiedLead) -> Iterator[Finding]:
    for index, (better, band) in enumerate(pairwise(qualified_lead.bands), start=1):
        if band.from_ >= better.from_:
            help = "list the bands from the highest score to the lowest"
            related = ((("bands", index - 1, "from"), f"band {better.id} starts here"),)
            message = f"band {band.id} must start below band {better.id}"
            yield Finding("SLA016", message, ("bands", index, "from"), help, related=related)


def _bands_have_scoring(qualified_lead: QualifiedLead) -> Iterator[Finding]:
    if qualified_lead.bands and not qualified_lead.scoring:
        help = "add scoring: beside bands:"
        yield Finding("SLA016", "bands need scoring, which gives the points", ("bands",), help, Mark.KEY)


class QualifiedLead(Part):
    """What both sides mean by a qualified lead."""

    stages: tuple[Stage, ...] = key(
        "The stages in order.",
        [
            {
                "id": "lead",
                "owner": "marketing",
                "means": "Anyone who left a way to be reached.",
                "when": {"email": {"is_known": True}},
            }
        ],
        min_length=1,
    )
    counting: Counting = key("How leads are counted.", {"one_per": "person", "rejected_counts": False})
    scoring: tuple[ScoringRule, ...] = key(
        "What gives a lead points.", [{"points": 40, "when": {"requested_demo": True}}], default=()
    )
    bands: tuple[Band, ...] = key(
        "The quality bands, the best first.", [{"id": "A", "from": 60}, {"id": "B", "from": 0}], default=()
    )

    rules = (_bands_descend, _bands_have_scoring)
