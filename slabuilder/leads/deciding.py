"""The leads of a file, decided by an agreement: all at once, or one of them with everything that is to be said of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from slabuilder.conditions.evaluate import AsOf
from slabuilder.diagnostics import Diagnostic
from slabuilder.errors import UsageError
from slabuilder.leads.files import LeadFile
from slabuilder.leads.rows import Told
from slabuilder.leads.store import Leads
from slabuilder.loading import Loaded
from slabuilder.loading.lead_file import LeadData
from slabuilder.rulebook.answer import Answered, Moments, Question, answered, as_of
from slabuilder.rulebook.rules import rulebook


@dataclass(frozen=True, slots=True)
class DecidedLeads:
    """Many leads of one file and what is to be known of them; none where the agreement has faults."""

    diagnostics: tuple[Diagnostic, ...]
    texts: Mapping[str, str]
    leads: Leads | None = None
    told: Told | None = None
    as_of: AsOf | None = None


def decided_leads(loaded: Loaded, name: str, file: LeadFile, kept: tuple[str, ...], moments: Moments) -> DecidedLeads:
    """The leads of `file`, ready to be decided by the agreement that was `loaded` from the file called `name`."""
    texts = {name: loaded.text}
    if loaded.agreement is None:
        return DecidedLeads(loaded.diagnostics, texts)
    rules = rulebook(loaded.agreement)
    judged = as_of(moments, ZoneInfo(rules.zone))
    leads = Leads(rules, kept)
    return DecidedLeads(loaded.diagnostics, texts, leads, file.fill(leads), judged)


def one_of_many(loaded: Loaded, name: str, file: LeadFile, number: int, moments: Moments) -> Answered:
    """What is decided about the lead of that number, as if it came alone; a UsageError if there is none."""
    row = file.row(number)
    if row is None:
        raise UsageError(f"{file.path} has no lead in {file.numbered} {number}")
    if loaded.agreement is None:
        return Answered(loaded.diagnostics, {name: loaded.text})
    rules = rulebook(loaded.agreement)
    values = {field: value for field, value in row.values.items() if field in rules.fields}
    events = [stage.id for stage in rules.stages if stage.when is None]
    reached = tuple(stage for stage in events if str(row.values.get(stage)).strip().lower() == "true")
    return answered(loaded, name, Question(LeadData(f"{file.path}:{number}", values=values), reached, moments))
