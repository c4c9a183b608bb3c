"""A relation in words: `narrower: company size 20 employees, state CT counted as MQL and no longer does`."""

from __future__ import annotations

from collections.abc import Iterator

from slabuilder.cycles.changes.condition_relation import Related, Relation
from slabuilder.rulebook.groups import AtStage, FollowedUp, Fulfilling, Group, OfBand, OfPersona, OnRoute
from slabuilder.rulebook.proofs.wording import Wording


def relation_words(related: Related, group: Group, wording: Wording) -> str:
    """What became of the leads of `group`, as it is called after the change; in English, as all findings are."""
    if related.relation is Relation.EQUIVALENT:
        return "the same leads as before"
    reason = [related.why_not_decided] if related.why_not_decided else []
    return f"{related.relation}: {'; '.join([*reason, *_shown(related, group, wording)])}"


def _shown(related: Related, group: Group, wording: Wording) -> Iterator[str]:
    lost, gained = _fates(group, wording)
    if related.lost is not None:
        yield f"{wording.lead(related.lost)} {lost}"
    if related.gained is not None:
        yield f"{wording.lead(related.gained)} {gained}"


def _fates(group: Group, wording: Wording) -> tuple[str, str]:
    """What is said of a lead that was in the group and no longer is, and of one that newly is."""
    match group:
        case Fulfilling():
            return "fulfilled it and no longer does", "fulfils it and did not before"
        case AtStage(id):
            name = wording.stage(id)
            return f"counted as {name} and no longer does", f"counts as {name} and did not before"
        case OfBand(id):
            return f"was in band {id} and no longer is", f"is in band {id} and was not before"
        case OfPersona(id):
            name = wording.persona(id)
            return f"fitted {name} and no longer does", f"fits {name} and did not before"
        case OnRoute(id):
            return f"took the route {id} and no longer does", f"takes the route {id} and did not before"
        case FollowedUp(id):
            rule = f"the follow-up rule {id}"
            return f"came under {rule} and no longer does", f"comes under {rule} and did not before"
