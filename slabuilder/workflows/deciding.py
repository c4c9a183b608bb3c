"""4. A lead, many leads, and the time that there is for them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.projects import shown

if TYPE_CHECKING:
    from slabuilder.leads.deciding import DecidedLeads
    from slabuilder.leads.files import LeadFile
    from slabuilder.rulebook.answer import Answered, Moments, Question
    from slabuilder.rulebook.time_answer import Timed, TimeQuestion


def decided(file: Path, question: Question, current: Path) -> Answered:
    """What the agreement in `file` says about a lead; faults come as diagnostics, not as exceptions."""
    from slabuilder.rulebook.answer import answered

    name = shown(file, current)
    return answered(load(file_bytes(file), name), name, question)


def decided_many(file: Path, leads: LeadFile, keep: tuple[str, ...], moments: Moments, current: Path) -> DecidedLeads:
    """What the agreement in `file` says about all of `leads`, whose columns `keep` stay beside the answers."""
    from slabuilder.leads.deciding import decided_leads

    name = shown(file, current)
    return decided_leads(load(file_bytes(file), name), name, leads, keep, moments)


def decided_one_of(file: Path, leads: LeadFile, number: int, moments: Moments, current: Path) -> Answered:
    """What the agreement in `file` says about the lead with that number in `leads`, with its trace."""
    from slabuilder.leads.deciding import one_of_many

    name = shown(file, current)
    return one_of_many(load(file_bytes(file), name), name, leads, number, moments)


def timed(file: Path, question: TimeQuestion, current: Path) -> Timed:
    """Business time on a calendar of the agreement in `file`."""
    from slabuilder.rulebook.time_answer import timed as timed_in

    name = shown(file, current)
    return timed_in(load(file_bytes(file), name), name, question)
