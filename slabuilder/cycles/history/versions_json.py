"""The versions of an agreement as JSON values, for other programs."""

from __future__ import annotations

from typing import Any

from slabuilder.agreement.agreement import Agreement
from slabuilder.cycles.history.commits_io import Commit
from slabuilder.cycles.history.versions import Version
from slabuilder.diagnostics import Diagnostic
from slabuilder.targets.as_json import target_json
from slabuilder.targets.main_figures import main_figures


def version_json(version: Version) -> dict[str, Any]:
    """One version; `commit` is null where it is only on disk, and what stands in the text is null where it has errors."""
    agreement, calls_itself = version.agreement, version.calls_itself
    return {
        "id": calls_itself.id,
        "cycle": calls_itself.cycle,
        "version": None if agreement is None else agreement.version.number,
        "title": None if agreement is None else agreement.title,
        "effective": None if agreement is None else agreement.version.effective.isoformat(),
        "term": None if agreement is None else _term(agreement),
        **(_NO_FIGURES if agreement is None else _figures(agreement)),
        "signatories": None if agreement is None else _signatories(agreement),
        "commit": None if version.commit is None else _commit(version.commit),
        "path": version.path,
        "may_be_older": version.cut,
        "fault": None if version.fault is None else _fault(version.fault),
    }


_NO_FIGURES = {"promised": None, "marketing_revenue": None}


def _term(agreement: Agreement) -> dict[str, str]:
    return {"from": agreement.term.from_.isoformat(), "to": agreement.term.to.isoformat()}


def _figures(agreement: Agreement) -> dict[str, Any]:
    figures = main_figures(agreement)
    if figures is None:
        return _NO_FIGURES
    figure = figures.promised.figure
    return {
        "promised": {"stage": figure.stage, "unit": figure.unit.value, **target_json(figures.promised)},
        "marketing_revenue": {"currency": agreement.currency, **target_json(figures.marketing_revenue)},
    }


def _signatories(agreement: Agreement) -> list[dict[str, str]]:
    parties = (("marketing", agreement.parties.marketing), ("sales", agreement.parties.sales))
    return [
        {"id": person.id, "name": person.name, "title": person.title, "email": person.email, "party": side}
        for side, party in parties
        for person in party.signatories
    ]


def _commit(commit: Commit) -> dict[str, str]:
    return {
        "id": commit.id,
        "committed": commit.committed.isoformat(),
        "authored": commit.authored.isoformat(),
    }


def _fault(fault: Diagnostic) -> dict[str, Any]:
    line = None if fault.span is None else fault.span.start.line
    return {"code": fault.code, "message": fault.message, "line": line}
