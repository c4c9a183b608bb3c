"""11. Two versions in one document, with what was taken out and what came in."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.diagnostics import Diagnostic
from slabuilder.diagnostics.faulty import FaultyFileError
from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.workflows.checking import with_findings
from slabuilder.workflows.comparing import difference, version_pairs
from slabuilder.workflows.projects import Workplace, settings, shown

if TYPE_CHECKING:
    from slabuilder.bounded import Limits
    from slabuilder.checks.judging import Judging
    from slabuilder.cycles.history.earlier import EarlierText
    from slabuilder.loading import Loaded
    from slabuilder.render.redline.documents import Planned
    from slabuilder.render.settings import Settings


@dataclass(frozen=True, slots=True)
class RedlineTask:
    """A file as people call it, its two texts, and how the document looks."""

    name: str
    before: EarlierText
    after: EarlierText
    settings: Settings
    judging: Judging


@dataclass(frozen=True, slots=True)
class Redline:
    """What came of one task: files by their names, or else why there are none, as diagnostics of `texts` or a sentence.

    Where both texts say the same, there is nothing to show, and `same` is set.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    texts: Mapping[str, str] = field(default_factory=dict)
    files: Mapping[str, bytes] = field(default_factory=dict)
    same: bool = False
    reason: str | None = None
    help: str | None = None


def redline_tasks(
    files: Sequence[Path], before: str | None, after: str | None, current: Path, place: Workplace, judging: Judging
) -> list[RedlineTask]:
    """A task for each of `files` that was there before, between the versions that people call `before` and `after`; see `differences`."""
    from slabuilder.render.toolchain_assets import toolchain

    if "pango" not in toolchain()["versions"]:
        raise UsageError("a PDF needs Pango, which is not installed", "see docs/setup.md")
    look = settings(place)
    texts = version_pairs(files, before, after, current)
    pairs = zip(files, texts, strict=True)
    return [RedlineTask(shown(file, current), old, new, look, judging) for file, (old, new) in pairs if old is not None]


def redlined(task: RedlineTask) -> Redline:
    """Make the redline of `task` in this process."""
    from slabuilder.render.faults import RenderError
    from slabuilder.render.redline.documents import redline_files

    found = difference(task.name, task.before, task.after)
    if found.diff is None:
        return Redline(found.diagnostics, found.texts)
    if not found.diff.changes:
        return Redline(found.diagnostics, found.texts, same=True)
    (old, faults), (new, more) = (_planned(text, task.judging) for text in (task.before, task.after))
    diagnostics = (*found.diagnostics, *faults, *more)
    if old is None or new is None:
        return Redline(tuple(dict.fromkeys(diagnostics)), found.texts)
    try:
        files = redline_files(old, new, found.diff, task.settings)
    except FaultyFileError as error:  # a template
        return Redline((*diagnostics, *error.diagnostics), found.texts | {error.name: error.text})
    except RenderError as error:
        return Redline(diagnostics, found.texts, reason=str(error), help=error.help)
    return Redline(diagnostics, found.texts, files)


def _planned(text: EarlierText, judging: Judging) -> tuple[Planned | None, tuple[Diagnostic, ...]]:
    """The version in `text` with its figures and proofs; or the faults for which it has none."""
    from slabuilder.render.redline.documents import Planned
    from slabuilder.targets.planning import plan

    loaded: Loaded = load(text.data, text.name)
    assert loaded.agreement is not None
    planned = plan(loaded.agreement)
    if planned.plan is None:
        return None, with_findings(loaded, planned.findings)
    return Planned(loaded.agreement, planned.plan, judging.judged(loaded.agreement).proofs, text.name), ()


def all_redlined(tasks: Sequence[RedlineTask], count: int, limits: Limits | None = None) -> Iterator[Redline]:
    """What comes of each task, in their order, made in up to `count` processes at a time that have `limits`."""
    from slabuilder.bounded import Exceeded, Processes

    modules = ["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf"]
    with Processes(min(count, len(tasks)), limits, modules) as processes:
        for result in processes.results(redlined, tasks):
            if isinstance(result, Exceeded):
                yield Redline(reason=f"the redline {result.what}", help="shorten the texts and tables of the agreement")
            else:
                yield result


def write_redline(redline: Redline, place: Workplace) -> list[Path]:
    """Write its files into the folder of the project's documents."""
    from slabuilder.writing_io import write_whole

    files = {place.output / name: data for name, data in redline.files.items()}
    for file, data in files.items():
        write_whole(file, data)
    return list(files)
