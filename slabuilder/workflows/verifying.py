"""12. A signed PDF: is it what it says?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.bounded import Exceeded, Limits, Processes, TaskFailedError
from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.loading.files_io import file_bytes
from slabuilder.workflows.projects import Workplace, settings, shown, workplace

if TYPE_CHECKING:
    from slabuilder.agreement.agreement import Agreement
    from slabuilder.render.settings import Settings
    from slabuilder.signing.verification.again import Remade
    from slabuilder.signing.verification.case import Case
    from slabuilder.signing.verification.facts import PdfFacts
    from slabuilder.signing.verification.reading import Look, Unreadable
    from slabuilder.signing.verification.verdict import Verdict

LIMITS = Limits(cpu_seconds=120, wall_seconds=600, memory_bytes=1 << 30)
"""What looking at one PDF may take: on a busy machine, computing takes a while on the clock."""

MODULES = ("slabuilder.signing.preloaded", "slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf")


@dataclass(frozen=True, slots=True)
class Repository:
    """What the agreement says in the project now, in `file`; `changes` in words since it was signed, and who has to sign.

    `asked` if somebody named the file; otherwise it was found by the agreement's id.
    """

    file: str
    changes: tuple[str, ...]
    signing: tuple[str, ...]
    asked: bool


@dataclass(frozen=True, slots=True)
class Verified:
    """The verdict on the PDF `name` with the bytes `data`, and all that it rests on: nothing if it could not be read."""

    name: str
    data: bytes = field(repr=False)
    verdict: Verdict
    case: Case | None
    remade: Remade | None
    repository: Repository | None

    @property
    def holds(self) -> bool:
        """Whether one may rely on it: it is valid, and the file that was named says the same."""
        other = self.repository is not None and self.repository.asked and bool(self.repository.changes)
        return self.verdict.holds and not other


def verified(file: Path, agreement: Path | None, trust: Sequence[Path], current: Path, now: datetime) -> Verified:
    """Verify the PDF in `file`, as of `now`, against the file of its `agreement` or the one that the project has.

    Trusted are the certificates in the files `trust`, or else those that the project names. The project is that of
    `agreement`, or of the folder `current`: whoever sends a PDF could send a project with it.
    """
    from slabuilder.signing.needs import check_needs

    check_needs()
    from slabuilder.signing.files_io import pdf_bytes
    from slabuilder.signing.verification.reading import Look, Unreadable
    from slabuilder.signing.verification.trust import trusted_certificates
    from slabuilder.signing.verification.verdict import judged

    place = workplace(current, [] if agreement is None else [agreement])
    named = trust or [place.folder / each for each in place.project.signing.trust]
    look = Look(pdf_bytes(file), trusted_certificates(named), now)
    case, remade = looked_at(look, settings(place))
    repository = _repository(remade, agreement, place, current)
    seen = None if isinstance(case, Unreadable) else case
    return Verified(shown(file, current), look.data, judged(case), seen, remade, repository)


@dataclass(frozen=True, slots=True)
class _ToMake:
    """A PDF whose document is to be made anew, in the project's look."""

    data: bytes
    settings: Settings


def looked_at(look: Look, settings: Settings) -> tuple[Case | Unreadable, Remade | None]:
    """What is judged, and the agreement in it. Both are found in processes that have limits, at the same time."""
    from slabuilder.signing.verification.case import Case, signatories_of
    from slabuilder.signing.verification.facts import PdfFacts
    from slabuilder.signing.verification.reading import Unreadable

    tasks: list[Look | _ToMake] = [look, _ToMake(look.data, settings)]
    try:
        with Processes(2, LIMITS, MODULES) as processes:
            facts, made = processes.results(_seen, tasks)
    except TaskFailedError as error:  # a hostile file found a way to make our own code fail
        return Unreadable(f"it cannot be looked at: {error}"), None
    if not isinstance(facts, PdfFacts):
        return _unreadable(facts), None
    if not isinstance(made, _Made):
        return _unreadable(made), None
    remade = made.remade
    if remade is None:
        return Case(facts, None, None), None
    return Case(facts, signatories_of(remade.agreement), remade.again), remade


def _unreadable(instead: object) -> Unreadable:
    from slabuilder.signing.verification.reading import Unreadable

    if isinstance(instead, Exceeded):
        return Unreadable(f"looking at it {instead.what}")
    assert isinstance(instead, Unreadable)
    return instead


@dataclass(frozen=True, slots=True)
class _Made:
    """What came of making it anew, if it carries an agreement at all."""

    remade: Remade | None


def _seen(task: Look | _ToMake) -> PdfFacts | Unreadable | _Made:
    from slabuilder.signing.verification.again import remade
    from slabuilder.signing.verification.reading import Unreadable, facts_of, files_of

    if not isinstance(task, _ToMake):
        return facts_of(task)
    files = files_of(task.data)
    return files if isinstance(files, Unreadable) else _Made(remade(task.data, files, task.settings))


def _repository(remade: Remade | None, file: Path | None, place: Workplace, current: Path) -> Repository | None:
    """What the project says now of the agreement; nothing if it does not have it."""
    if remade is None:
        return None
    if file is not None:
        name = shown(file, current)
        now = load(file_bytes(file), name).agreement
        if now is None:
            raise UsageError(f"{name} has errors", f"mend it first: slabuilder check {name}")
        return _compared(name, remade.agreement, now, asked=True)
    try:
        files = place.agreements(())
    except UsageError:
        return None
    for each in files:
        data = file_bytes(each)
        if remade.agreement.id.encode() in data:
            now = load(data, each.name).agreement
            if now is not None and now.id == remade.agreement.id:
                return _compared(shown(each, current), remade.agreement, now, asked=False)
    return None


def _compared(name: str, signed: Agreement, now: Agreement, *, asked: bool) -> Repository:
    """What changed since `signed`, by the rules of changes, and who has to sign it by `signed`."""
    from slabuilder.agreement.content import content_digest

    if content_digest(signed) == content_digest(now):
        return Repository(name, (), (), asked)
    from slabuilder.cycles.changes.compared import Compared
    from slabuilder.cycles.changes.judged_changes import judged_changes
    from slabuilder.cycles.changes.signing_again import must_sign

    compared = Compared(signed, now)
    changes = judged_changes(compared)
    says = tuple(change.judgement.says for change in changes) or ("the order of what is written",)
    return Repository(name, says, tuple(person.name for person in must_sign(compared, changes)), asked)
