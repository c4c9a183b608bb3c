"""Component 2: what a qualified lead is: stages, counting, scoring, quality bands."""

from __future__ import annotations

from enum import StrEnum

from pydantic import model_validator

from slabuilder.agreement.base import Part, key, refuse
from slabuilder.agreement.values import ConditionOnLead, ExampleValue, FieldRef, Id, Line, Markdown, Points, Span
from slabuilder.diagnostics.finding import Finding

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

    @model_validator(mode="after")
    def _one_decision(self) -> Stage:
        findings = []
        if self.when is None and self.decided_by is None:
            help = "write when: and a condition, or decided_by: acceptance, or decided_by: person"
            findings.append(Finding("SLA010", f"nothing decides who reaches the stage {self.id}", (), help))
        if self.when is not None and self.decided_by is not None:
            help = "keep the condition, or decided_by, and take the other out"
            related = ((("when",), "the condition stands here"),)
            findings.append(
                Finding("SLA016", "a stage is decided once, not twice", ("decided_by",), help, related=related)
            )
        if self.when is not None and self.within is not None:
            help = "a condition needs no time; take within: out"
            findings.append(Finding("SLA016", "only a decision by people takes time", ("within",), help))
        if self.when is None:
            untried = [name for name in ("examples", "counter_examples") if getattr(self, name)]
            findings += [Finding("SLA016", f"{name} need a condition to be tried against", (name,)) for name in untried]
        if self.plural is not None and self.name is None:
            findings.append(Finding("SLA016", "plural: needs name: beside it", ("plural",)))
        refuse(findings)
        return self


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

    @model_validator(mode="after")
    def _bands_descend(self) -> QualifiedLead:
        findings = []
        for index, (better, band) in enumerate(zip(self.bands, self.bands[1:], strict=False), start=1):
            if band.from_ >= better.from_:
                help = "list the bands from the highest score to the lowest"
                related = ((("bands", index - 1, "from"), f"band {better.id} starts here"),)
                findings.append(
                    Finding(
                        "SLA016",
                        f"band {band.id} must start below band {better.id}",
                        ("bands", index, "from"),
                        help,
                        related=related,
                    )
                )
        if self.bands and not self.scoring:
            findings.append(
                Finding(
                    "SLA016", "bands need scoring, which gives the points", ("bands",), "add scoring: beside bands:"
                )
            )
        refuse(findings)
        return self
