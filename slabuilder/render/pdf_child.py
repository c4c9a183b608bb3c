"""The process that runs WeasyPrint: the HTML comes on standard input, a line of report and the PDF go out.

It takes its limits first and imports WeasyPrint second, while the parent still writes the HTML.
"""

from __future__ import annotations

import gc
import json
import logging
import os
import sys

from slabuilder.render.pdf import Report
from slabuilder.render.template_assets import fonts_folder


def main() -> None:
    """Make one PDF."""
    take_limits(**json.loads(sys.argv[2]))
    gc.disable()  # a fifth faster, and the process ends after one document
    output, sys.stdout = sys.stdout.buffer, sys.stderr
    os.putenv("FONTCONFIG_FILE", str(fonts_folder() / "fonts.conf"))

    import weasyprint

    from slabuilder.render.fetching_assets import OwnAssets, missing_cjk

    faults = Faults()
    logger = logging.getLogger("weasyprint")
    logger.handlers = [faults]
    logger.propagate = False
    fetcher = OwnAssets()
    html = sys.stdin.buffer.read().decode("utf-8")
    missing = missing_cjk(html)
    data = b"" if missing else weasyprint.HTML(string=html, url_fetcher=fetcher).write_pdf(pdf_tags=True)
    found = [(f"no font has “{character}” (U+{ord(character):04X})", character) for character in missing]
    found = found or [(f"refused to fetch {url}", url) for url in fetcher.refused] or faults.found
    output.write(Report(found).line())
    output.write(b"" if found else data)
    output.flush()
    os._exit(0)  # nothing to tidy up, and 50 MB of objects not to free one by one


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
