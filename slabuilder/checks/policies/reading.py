"""Reads the policies of a project."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Finding
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.diagnostics.order import in_order
from slabuilder.loading.files_io import POLICIES, file_bytes, files_below
from slabuilder.loading.locate import located
from slabuilder.source import read, shown_text

if TYPE_CHECKING:
    from slabuilder.checks.check import Check


def policy_checks(project: Path, name: str) -> tuple[Check, ...]:
    """The checks that the policies of the project in the folder `project`, known as `name`, make.

    A FaultyFileError tells the faults of all files that have some.
    """
    checks: list[Check] = []
    faulty: list[FaultyFileError] = []
    for file in policy_files(project):
        try:
            checks += checks_in(file_bytes(file), (Path(name) / file.relative_to(project)).as_posix())
        except FaultyFileError as error:
            faulty.append(error)
    if faulty:
        first, *others = faulty
        raise FaultyFileError(first.name, first.text, first.diagnostics, others)
    return tuple(checks)


def policy_files(project: Path) -> list[Path]:
    """The files of policies of the project in the folder `project`."""
    return [file for file in files_below(project / POLICIES) if file.suffix in {".yaml", ".yml"}]


def checks_in(data: bytes, name: str) -> tuple[Check, ...]:
    """The checks that the policies in `data`, the bytes of the file that people know as `name`, make."""
    from slabuilder.checks.policies.format import PolicyFile
    from slabuilder.checks.policies.policy_check import TypedPolicy, checks_of, subject_of
    from slabuilder.checks.policies.typing import Typing
    from slabuilder.loading.validation import validated

    document, faults = read(data, name)
    if document is None:
        raise FaultyFileError(name, shown_text(data), faults)
    policies, findings = validated(PolicyFile, {} if document.value is None else document.value)
    checks: list[Check] = []
    seen: dict[str, int] = {}
    for index, policy in enumerate(policies.policies if policies else ()):
        path = ("policies", index)
        if (first := seen.setdefault(policy.id, index)) < index:
            related = ((("policies", first, "id"), "first here"),)
            message = f"the id {policy.id} stands twice"
            findings.append(Finding("SLA015", message, (*path, "id"), "choose another name", related=related))
        typing = Typing(subject_of(policy.of))
        when = None if policy.when is None else typing.condition(policy.when, (*path, "when"))
        must = typing.condition(policy.must, (*path, "must"))
        findings += typing.findings
        span = document.span((*path, "id"))
        place = name if span is None else f"{name}:{span.start.line}"
        checks += checks_of(TypedPolicy(policy, when, must, place))
    if faults or findings:
        diagnostics = in_order((*faults, *(located(finding, document) for finding in findings)))
        raise FaultyFileError(name, document.text, diagnostics)
    return tuple(checks)
