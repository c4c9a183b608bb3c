"""All claims, in the order in which they are proved and told."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from slabuilder.rulebook.proofs.of_conditions import conditions_decide
from slabuilder.rulebook.proofs.of_follow_up import follow_up_applies, leads_have_somebody, routes_have_follow_up
from slabuilder.rulebook.proofs.of_personas import personas_are_met
from slabuilder.rulebook.proofs.of_routes import promised_leads_have_a_route, routes_apply
from slabuilder.rulebook.proofs.of_scores import bands_can_be_reached, points_are_given
from slabuilder.rulebook.proofs.of_stages import stages_can_be_reached, stages_nest
from slabuilder.rulebook.proofs.proof import Proof
from slabuilder.rulebook.proofs.proving import Proving

CLAIMS: tuple[Callable[[Proving], Iterator[Proof]], ...] = (
    stages_can_be_reached,
    stages_nest,
    points_are_given,
    bands_can_be_reached,
    promised_leads_have_a_route,
    routes_apply,
    leads_have_somebody,
    routes_have_follow_up,
    follow_up_applies,
    personas_are_met,
    conditions_decide,
)
