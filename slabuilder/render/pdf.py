"""From the HTML for print to a PDF, which fetches nothing, and is refused wherever something would be missing from it.

The one user of WeasyPrint. A document can keep it busy for as long as it likes: run it in a process that has limits
(`slabuilder.bounded`).
"""

from __future__ import annotations

import importlib
import logging
import os
import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING, Any

from slabuilder.bounded import tell_where
from slabuilder.render.attachments import Attachment
from slabuilder.render.dropped import Dropped
from slabuilder.render.faults import RenderError, where
from slabuilder.render.template_assets import fonts_folder

if TYPE_CHECKING:
    import weasyprint

    from slabuilder.render.fetching_assets import OwnAssets

VARIANT = {"pdf_variant": "pdf/a-3a", "pdf_tags": True}

LONGEST = 200
"""The longest line of WeasyPrint's log that a message repeats, in characters."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF, and the declarations of its style sheets that it was laid out without."""

    data: bytes
    dropped: tuple[Dropped, ...]


def pdf(html: str, attachments: Sequence[Attachment] = ()) -> bytes:
    """The PDF of `html`; see `printed`."""
    return printed(html, attachments).data


def printed(html: str, attachments: Sequence[Attachment] = ()) -> Printed:
    """The PDF of `html`, which `render.html.print_html` wrote, with `attachments` in it.

    It is PDF/A-3a and PDF/UA-1 at once. A RenderError if it cannot be made as it is meant.
    """
    load_libraries()
    from slabuilder.render.finishing import finish
    from slabuilder.render.tagging import changes_told_apart, keep_outermost_links

    def written(document: Any, fetcher: OwnAssets) -> bytes:
        keep_outermost_links(document)
        files = [_embedded(attachment, fetcher) for attachment in attachments]
        with changes_told_apart():
            data: bytes = document.write_pdf(**VARIANT, attachments=files, finisher=finish)
        return data

    return _made(html, VARIANT, written)


def drawing(html: str) -> bytes:
    """The PDF of `html` without tags, files and claims of standards: a page that becomes a part of another PDF."""
    load_libraries()
    from slabuilder.render.finishing import finish_drawing

    def written(document: Any, _: OwnAssets) -> bytes:
        data: bytes = document.write_pdf(finisher=finish_drawing)
        return data

    return _made(html, {}, written).data


def _made(html: str, options: dict[str, Any], written: Callable[[Any, OwnAssets], bytes]) -> Printed:
    """Lay `html` out and have it `written`. A RenderError if anything would be missing from it."""
    import weasyprint

    from slabuilder.render.fetching_assets import OwnAssets, missing_cjk
    from slabuilder.render.stuck import where_at, where_of

    tell_where(where_at, where_of)
    if missing := missing_cjk(html):
        raise _incomplete([(f"no font has “{one}” (U+{ord(one):04X})", one) for one in missing], html)
    fetcher, faults = OwnAssets(), _Faults()
    try:
        with faults:
            data = written(weasyprint.HTML(string=html, url_fetcher=fetcher).render(**options), fetcher)
    except (MemoryError, RecursionError):
        raise
    except Exception as error:  # a style sheet can make WeasyPrint fail in ways of its own
        what = f"{type(error).__name__} {error}".strip()
        help = "mend the style sheet or the template; if you have none of your own, report it with the agreement"
        raise RenderError(f"the PDF could not be made: WeasyPrint failed with {what}{where_of(error)}", help) from error
    found = [(f"refused to fetch {url}", url) for url in fetcher.refused] or faults.found
    if found:
        raise _incomplete(found, html)
    return Printed(data, tuple(dict.fromkeys(faults.dropped)))


def load_libraries() -> None:
    """Import WeasyPrint so that it knows no fonts but the document's own, of which it would warn; and what needs it."""
    os.putenv("FONTCONFIG_FILE", str(fonts_folder() / "fonts.conf"))
    with warnings.catch_warnings():
        warnings.filterwarnings("ignore", "No fonts configured in FontConfig")
        importlib.import_module("weasyprint")
    importlib.import_module("slabuilder.render.fetching_assets")
    importlib.import_module("slabuilder.render.finishing")
    importlib.import_module("slabuilder.render.stuck")


def _embedded(attachment: Attachment, fetcher: OwnAssets) -> weasyprint.Attachment:
    """`attachment` as WeasyPrint wants it, with a time that neither the clock nor the time zone decides."""
    import weasyprint

    midnight = datetime.combine(attachment.dated, time(), UTC)
    return weasyprint.Attachment(
        url=attachment.url,
        url_fetcher=fetcher,
        name=attachment.name,
        description=attachment.description,
        relationship=attachment.relationship,
        created=midnight,
        modified=midnight,
    )


class _Faults(logging.Handler):
    """Within its `with` block, keeps the errors of WeasyPrint's log: after each, something is missing from the PDF.

    Of its warnings it keeps those about declarations that are left out.
    """

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.found: list[tuple[str, str]] = []
        self.dropped: list[Dropped] = []
        self._logger = logging.getLogger("weasyprint")

    def __enter__(self) -> None:
        self._before = self._logger.handlers, self._logger.propagate
        self._logger.handlers, self._logger.propagate = [self], False

    def __exit__(self, *_: object) -> None:
        self._logger.handlers, self._logger.propagate = self._before

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, and its first argument: most often the piece of the document that is at fault."""
        if record.levelno < logging.ERROR:
            dropped = Dropped.of(record.getMessage())
            self.dropped += [] if dropped is None else [dropped]
            return
        first = record.args[0] if isinstance(record.args, tuple) and record.args else ""
        self.found.append((record.getMessage(), str(first)))


def _incomplete(faults: list[tuple[str, str]], html: str) -> RenderError:
    lines = [_short(message) + where(html, piece) for message, piece in faults]
    message = f"the PDF would not be what the document says: {'; '.join(lines)}"
    return RenderError(message, "mend the text or the template")


def _short(message: str) -> str:
    """`message` without the middle of a picture that stands in it."""
    return message if len(message) <= LONGEST else f"{message[: LONGEST // 2]}…{message[-LONGEST // 2 :]}"
