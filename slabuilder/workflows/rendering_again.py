"""Renders a document again from what its PDF carries: only the same bytes prove that it says what its agreement says."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from slabuilder.loading import load
from slabuilder.workflows.projects import Workplace, settings

if TYPE_CHECKING:
    from slabuilder.render.build_list import Inputs
    from slabuilder.render.settings import Settings

TOOLS = ("code", "templates", "fonts", "catalogues", "versions")
"""The inputs that are neither the agreement nor the project's."""


@dataclass(frozen=True, slots=True)
class Again:
    """What is rendered again: the agreement's file, what the PDF says it was made from, and the project's settings.

    Proofs are kept in the folder `kept_in`, if there is one.
    """

    name: str
    source: bytes
    inputs: Inputs
    settings: Settings
    kept_in: Path | None


@dataclass(frozen=True, slots=True)
class Differences:
    """What this machine and project would make the document from, where that is something else: names of inputs."""

    agreement: tuple[str, ...]
    project: tuple[str, ...]
    tools: tuple[str, ...]


def again(name: str, source: bytes, inputs: Inputs, place: Workplace, kept_in: Path | None) -> Again:
    """The document that `inputs` describe, to be rendered again in the project `place`."""
    return Again(name, source, inputs, settings(place), kept_in)


def differences(task: Again) -> Differences:
    """What would go in here and now, compared with what the PDF says went in."""
    from slabuilder.render.build_list import HOLIDAYS, Order, inputs
    from slabuilder.render.toolchain_assets import toolchain

    now = inputs(task.name, task.source, Order(for_signature=True), task.settings, toolchain())
    told = {name: value for name, value in task.inputs.items() if name != HOLIDAYS}
    return Differences(
        agreement=_unlike(told, now, ("agreement", "order")) + tuple(sorted(told.keys() - now.keys())),
        project=_unlike(_part(told, "settings"), now["settings"], tuple(now["settings"])),
        tools=_unlike(told, now, TOOLS[:-1]) + _unlike(_part(told, "versions"), now["versions"], _versions(told, now)),
    )


def rendered_again(task: Again) -> bytes | None:
    """The PDF, made anew of the same; nothing where the agreement does not even make one. For a process with limits.

    What the PDF says of its tools is taken over, so that other tools which make the same document give the same bytes.
    """
    from slabuilder.render.build_list import HOLIDAYS, Order
    from slabuilder.render.documents import Source, documents
    from slabuilder.render.faults import RenderError
    from slabuilder.rulebook.proofs.proofs_of import proofs_of
    from slabuilder.targets.planning import plan

    loaded = load(task.source, task.name)
    planned = None if loaded.agreement is None else plan(loaded.agreement).plan
    if loaded.agreement is None or planned is None:
        return None
    told = {name: value for name, value in task.inputs.items() if name != HOLIDAYS}
    source, order = Source(task.name, task.name, task.source), Order(for_signature=True)
    try:
        made = documents(loaded.agreement, planned, proofs_of(loaded.agreement), source, task.settings, order, told)
    except RenderError:
        return None
    return made.files[f"{made.name}.pdf"]


def _unlike(one: Any, other: Any, names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if one.get(name) != other.get(name))


def _part(inputs: Any, name: str) -> Any:
    found = inputs.get(name)
    return found if isinstance(found, dict) else {}


def _versions(one: Any, other: Any) -> tuple[str, ...]:
    return tuple(sorted({*_part(one, "versions"), *_part(other, "versions")}))
