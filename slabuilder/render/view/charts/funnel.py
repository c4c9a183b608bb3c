"""The funnel as bars, from the first stage that is counted to the customer, and the share that goes on between them.

The shares are those of the counts that are drawn. Where segments have close rates of their own, these are not the
agreed rates of the steps, which stand in the table of rates.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from slabuilder.agreement.rates import CUSTOMER
from slabuilder.render.view.charts.drawing import WIDTH, room, shortened, units
from slabuilder.render.view.writing import Amount, Writing, labelled

BAR, STEP = 18, 42
"""The height of a bar, and from the top of one to the top of the next."""

MOST_FOR_NAMES = 180
"""No column of names is wider; longer names are cut, and the table of rates has them whole."""

GAP = 8


@dataclass(frozen=True, slots=True)
class StageBar:
    """One stage: its bar, its count at the end of it, and below it the share that goes on, if any stage follows."""

    top: int
    length: str
    end: str
    name: str
    count: Amount
    goes_on: str | None
    is_last: bool


@dataclass(frozen=True, slots=True)
class Funnel:
    """What to draw, from `left`, where the bars begin. `by_segment` says that the shares are not the agreed rates."""

    height: int
    left: str
    bars: tuple[StageBar, ...]
    sentence: str
    counts: str
    by_segment: bool


def funnel(writing: Writing) -> Funnel | None:
    """The funnel of the plan; none where one close rate leads from a single stage to the customer."""
    language, goals, plan = writing.language, writing.agreement.goals, writing.plan
    if len(goals.funnel) < 2:
        return None
    targets = list(plan.stages.values())
    shares = [after.exact / before.exact for before, after in pairwise(targets)]
    names = [shortened(labelled(writing.stages(stage)), MOST_FOR_NAMES) for stage in plan.stages]
    counts = [writing.count(target) for target in targets]
    left = max(map(room, names)) + GAP
    right = WIDTH - max(room(f"{count.shown} ({count.exact})" if count.exact else count.shown) for count in counts)
    most = max(target.value for target in targets)
    ends = [left + (right - GAP - left) * target.value / most for target in targets]
    return Funnel(
        height=STEP * (len(targets) - 1) + BAR + 2,
        left=units(left),
        bars=tuple(
            StageBar(
                top=STEP * index,
                length=units(max(ends[index] - left, Fraction(2))),
                end=units(ends[index]),
                name=names[index],
                count=counts[index],
                goes_on=language.phrase("{share} go on", share=language.share(shares[index]))
                if index < len(shares)
                else None,
                is_last=stage == CUSTOMER,
            )
            for index, stage in enumerate(plan.stages)
        ),
        sentence=language.text(
            "Of {leads}, {share} become customers",
            leads=writing.target(targets[0]),
            share=language.share(targets[-1].exact / targets[0].exact),
        ),
        counts=language.both([writing.target(target) for target in targets]),
        by_segment=shares != [Fraction(step.rate) for step in goals.funnel],
    )
