"""6. The workbook."""

from __future__ import annotations

from pathlib import Path

from slabuilder.workflows.planning import Computed
from slabuilder.workflows.projects import Workplace, settings


def written_workbook(found: Computed, place: Workplace, output: Path | None) -> Path:
    """Write the figures of `found`, which has a plan, as a workbook: to `output`, or beside the documents."""
    from slabuilder.language import language_for
    from slabuilder.render.documents import document_name
    from slabuilder.render.workbook.workbook import workbook
    from slabuilder.writing_io import write_whole

    agreement, plan = found.agreement, found.plan
    assert agreement is not None
    assert plan is not None
    data = workbook(agreement, plan, settings(place), language_for(agreement.locale, agreement.currency))
    file = output or place.output / f"{document_name(agreement)}.xlsx"
    write_whole(file, data)
    return file
