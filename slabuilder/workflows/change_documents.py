"""10. What a new version changes, as a page or a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from slabuilder.errors import SlabuilderError
from slabuilder.workflows.comparing import Difference
from slabuilder.workflows.projects import Workplace, settings

if TYPE_CHECKING:
    from slabuilder.render.view.changes import ChangesView


@dataclass(frozen=True, slots=True)
class ChangeDocument:
    """The document of one difference: the file that was written, or else why there is none."""

    name: str
    file: Path | None = None
    reason: str | None = None
    help: str | None = None


@dataclass(frozen=True, slots=True)
class Refused:
    """Why a document cannot be made."""

    reason: str
    help: str | None


def written_changes(differences: Sequence[Difference], form: str, place: Workplace) -> Iterator[ChangeDocument]:
    """Write each of `differences`, in which something changed, as `html` or `pdf` to the project's output."""
    from slabuilder.bounded import Exceeded, Processes
    from slabuilder.render.documents import document_name
    from slabuilder.render.view.changes import changes_view
    from slabuilder.writing_io import write_whole

    look = settings(place)
    changed = [(one, one.diff) for one in differences if one.diff is not None and one.diff.changes]
    if not changed:
        return
    views = [changes_view(found, one.before, one.after, look) for one, found in changed]
    modules = ["slabuilder.render.preloaded"] + (["slabuilder.render.preloaded_pdf"] if form == "pdf" else [])
    with Processes(1, None, modules) as processes:
        for (one, found), result in zip(changed, processes.results(_MAKERS[form], views), strict=True):
            match result:
                case Exceeded():
                    yield ChangeDocument(one.name, None, f"the document {result.what}", "shorten its texts and tables")
                case Refused(reason, help):
                    yield ChangeDocument(one.name, None, reason, help)
                case bytes():
                    file = place.output / f"{document_name(found.compared.after)}-changes.{form}"
                    write_whole(file, result)
                    yield ChangeDocument(one.name, file)


def _page(view: ChangesView) -> bytes | Refused:
    from slabuilder.render.changes import changes_html

    return _made(lambda: changes_html(view).encode())


def _pdf(view: ChangesView) -> bytes | Refused:
    from slabuilder.render.changes import changes_pdf

    return _made(lambda: changes_pdf(view))


def _made(make: Callable[[], bytes]) -> bytes | Refused:
    try:
        return make()
    except SlabuilderError as error:
        return Refused(str(error), error.help)


_MAKERS = {"html": _page, "pdf": _pdf}
