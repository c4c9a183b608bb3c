"""3. The plan."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.checking import Checked, with_findings
from slabuilder.workflows.projects import shown

if TYPE_CHECKING:
    from slabuilder.targets.plan import Plan


@dataclass(frozen=True, slots=True)
class Computed(Checked):
    """One file, and its plan, where the agreement has no error."""

    plan: Plan | None = None


def computed(file: Path, current: Path) -> Computed:
    """The agreement in `file` and its plan; faults come as diagnostics, not as exceptions."""
    name = shown(file, current)
    loaded = load(file_bytes(file), name)
    if loaded.agreement is None:
        return Computed(name, loaded.text, loaded.document, None, loaded.diagnostics)
    from slabuilder.targets.planning import plan

    planned = plan(loaded.agreement)
    diagnostics = with_findings(loaded, planned.findings)
    return Computed(name, loaded.text, loaded.document, loaded.agreement, diagnostics, plan=planned.plan)
