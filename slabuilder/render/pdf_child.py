"""The process that runs WeasyPrint: the order comes on standard input, a line of report and the PDF go out.

It takes its limits first and imports WeasyPrint second, while the parent still writes the HTML.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from slabuilder.render.pdf_messages import Attachment, Report, order_of
from slabuilder.render.template_assets import fonts_folder

if TYPE_CHECKING:
    import weasyprint

    from slabuilder.render.fetching_assets import OwnAssets

VARIANT = {"pdf_variant": "pdf/a-3a", "pdf_tags": True}


def main() -> None:
    """Make one PDF."""
    take_limits(**json.loads(sys.argv[2]))
    gc.disable()  # a fifth faster, and the process ends after one document
    output, sys.stdout = sys.stdout.buffer, sys.stderr
    os.putenv("FONTCONFIG_FILE", str(fonts_folder() / "fonts.conf"))

    import weasyprint

    from slabuilder.render.fetching_assets import OwnAssets, missing_cjk
    from slabuilder.render.finishing import finish
    from slabuilder.render.tagging import keep_outermost_links

    faults = Faults()
    logger = logging.getLogger("weasyprint")
    logger.handlers = [faults]
    logger.propagate = False
    fetcher = OwnAssets()
    order = order_of(sys.stdin.buffer.read())
    missing = missing_cjk(order.html)
    data = b""
    if not missing:
        files = [_embedded(attachment, fetcher) for attachment in order.attachments]
        document = weasyprint.HTML(string=order.html, url_fetcher=fetcher).render(**VARIANT)
        keep_outermost_links(document)
        data = document.write_pdf(**VARIANT, attachments=files, finisher=finish)
    found = [(f"no font has “{character}” (U+{ord(character):04X})", character) for character in missing]
    found = found or [(f"refused to fetch {url}", url) for url in fetcher.refused] or faults.found
    output.write(Report(found).line())
    output.write(b"" if found else data)
    output.flush()
    os._exit(0)  # nothing to tidy up, and 50 MB of objects not to free one by one


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


def take_limits(cpu_seconds: int, memory_bytes: int) -> None:
    """Limit this process for good, as far as the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is all there is
        return
    wanted = {
        resource.RLIMIT_CPU: (cpu_seconds, cpu_seconds + 1),
        resource.RLIMIT_AS: (memory_bytes, memory_bytes),
        resource.RLIMIT_CORE: (0, 0),
    }
    for limit, values in wanted.items():
        try:
            resource.setrlimit(limit, values)
        except (ValueError, OSError):  # macOS has no limit on address space
            continue


class Faults(logging.Handler):
    """Keeps the errors of WeasyPrint's log: after each, something is missing from the PDF."""

    def __init__(self) -> None:
        super().__init__(logging.ERROR)
        self.found: list[tuple[str, str]] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep the message, and its first argument: most often the piece of the document that is at fault."""
        first = record.args[0] if isinstance(record.args, tuple) and record.args else ""
        self.found.append((record.getMessage(), str(first)))
