"""What leads are called: by the agreement's own names of its stages, or by the field's."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from slabuilder.language.messages import marked, marked_plural


class StageName(Protocol):
    """A stage as an agreement names it; both names may be missing."""

    @property
    def id(self) -> str:
        """The name by which the agreement refers to it."""
        ...

    @property
    def name(self) -> str | None:
        """What people call one lead of this stage."""
        ...

    @property
    def plural(self) -> str | None:
        """What people call several."""
        ...


@dataclass(frozen=True, slots=True)
class KnownStage:
    """Messages that name a stage: one lead, several, and so many."""

    one: str
    many: str
    counted: tuple[str, str]


KNOWN = {
    "lead": KnownStage(marked("lead"), marked("leads"), marked_plural("{count} lead", "{count} leads")),
    "mql": KnownStage(marked("MQL"), marked("MQLs"), marked_plural("{count} MQL", "{count} MQLs")),
    "sal": KnownStage(marked("SAL"), marked("SALs"), marked_plural("{count} SAL", "{count} SALs")),
    "sql": KnownStage(marked("SQL"), marked("SQLs"), marked_plural("{count} SQL", "{count} SQLs")),
    "opportunity": KnownStage(
        marked("opportunity"),
        marked("opportunities"),
        marked_plural("{count} opportunity", "{count} opportunities"),
    ),
    "customer": KnownStage(
        marked("customer"), marked("customers"), marked_plural("{count} customer", "{count} customers")
    ),
}
"""The stages that the field has names for, by the id that agreements give them."""


def named(stage_id: str, stages: Iterable[StageName]) -> tuple[str, str] | None:
    """One lead and several of this stage as the agreement itself calls them, if it does."""
    for stage in stages:
        if stage.id == stage_id and stage.name is not None:
            return stage.name, stage.plural or stage.name
    return None
