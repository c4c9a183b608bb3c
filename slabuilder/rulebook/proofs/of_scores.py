"""Scores: every band can be reached with the points there are, and every line of the scoring gives its points."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.diagnostics.finding import Finding, Mark
from slabuilder.rulebook.proofs.proof import Claim, Proof
from slabuilder.rulebook.proofs.proving import Proving
from slabuilder.rulebook.rules import BandRule, ScoringLine


def bands_can_be_reached(proving: Proving) -> Iterator[Proof]:
    """Each quality band has leads that can be in it."""
    for band in proving.rules.bands:
        yield _can_be_reached(band, proving)


def _can_be_reached(band: BandRule, proving: Proving) -> Proof:
    def fault() -> Finding:
        help = "lower the score that it begins with, or give points for more"
        return Finding("SLA293", _why_nobody_is_in(band, proving), (*band.path, "from"), help)

    return proving.somebody(
        Claim("SLA293", f"a lead can be in band {band.id}", band.path),
        proving.symbolic.in_band(band.id),
        lambda decision: decision.band == band,
        fault,
    )


def _why_nobody_is_in(band: BandRule, proving: Proving) -> str:
    highest = _highest_score(proving)
    if highest < band.lowest:
        return (
            f"no lead can be in band {band.id}: it begins at {band.lowest} points, and no lead has more than {highest}"
        )
    return f"no lead can be in band {band.id}: no score lies between {band.lowest} and the next band"


def _highest_score(proving: Proving) -> int:
    """The most points that a lead can have: no lead has more than all that are given."""
    score = proving.symbolic.score
    low = sum(min(line.points, 0) for line in proving.rules.scoring)
    high = sum(max(line.points, 0) for line in proving.rules.scoring)
    while low < high:
        middle = (low + high + 1) // 2
        if proving.is_possible(score >= middle):
            low = middle
        else:
            high = middle - 1
    return low


def points_are_given(proving: Proving) -> Iterator[Proof]:
    """Each line of the scoring gives its points to some lead."""
    for line in proving.rules.scoring:
        yield _is_given(line, proving)


def _is_given(line: ScoringLine, proving: Proving) -> Proof:
    def fault() -> Finding:
        message = f"no lead gets these {line.points} points: nothing fulfils the condition"
        return Finding("SLA294", message, (*line.path, "when"), "change the condition, or take the line out", Mark.KEY)

    index = proving.rules.scoring.index(line)
    return proving.somebody(
        Claim("SLA294", f"some lead gets the {line.points} points of line {index + 1}", line.path),
        proving.symbolic.lines[index],
        lambda decision: decision.scoring[index].held,
        fault,
    )
