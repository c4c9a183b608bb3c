"""The agreement that a PDF carries as the file it was made from.

Whoever sent the PDF decides what it says, so it is read in a process of its own, which may take so much and no more. What
is found is as good as the file: whether the signatures on it hold is another question.
"""

from __future__ import annotations

from io import BytesIO
from typing import Any

from slabuilder.bounded import Exceeded, Limits, Processes
from slabuilder.errors import UnreadableError
from slabuilder.signing.needs import check_needs
from slabuilder.source.limits import MAX_BYTES

MOST_BYTES = 50_000_000
"""A signed agreement has less than one million."""

_LIMITS = Limits(cpu_seconds=20, wall_seconds=40, memory_bytes=256 << 20)
_MARK = b"%PDF-"


def is_pdf(data: bytes) -> bool:
    """Whether a file begins as a PDF does."""
    return data.startswith(_MARK)


def embedded_source(data: bytes, name: str) -> bytes:
    """The text of the agreement in the PDF `data`, which people know as `name`; an UnreadableError if it has none."""
    check_needs()
    if len(data) > MOST_BYTES:
        raise UnreadableError(f"{name} is larger than {MOST_BYTES // 1_000_000} MB", "a signed agreement is not")
    with Processes(1, _LIMITS, ["pyhanko.pdf_utils.reader"]) as processes:
        [found] = processes.results(_source, [data])
    match found:
        case bytes():
            return found
        case str():
            raise UnreadableError(f"{name} {found}", "take the PDF that `slabuilder build` made, signed or not")
        case Exceeded(what):
            raise UnreadableError(f"{name} cannot be read: it {what}", "this is no PDF that `slabuilder build` made")


def _source(data: bytes) -> bytes | str:
    """The one embedded file that the PDF says it was made from, or what is wrong, as the end of a sentence."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    try:
        reader: Any = PdfFileReader(BytesIO(data), strict=False)
        if reader.encrypted:
            return "is encrypted"
        sources = [each for each in _attached(reader.root) if each.get("/AFRelationship") == "/Source"]
        texts = [bytes(each["/EF"]["/F"].data) for each in sources]
    except MemoryError:
        raise
    except Exception:  # whatever a broken file makes of a reader of PDFs
        return "cannot be read as a PDF"
    if len(texts) != 1:
        return "carries no agreement" if not texts else "carries more than one agreement"
    return texts[0] if len(texts[0]) <= MAX_BYTES else "carries an agreement that is too large"


def _attached(root: Any) -> list[Any]:
    return [each.get_object() for each in root["/AF"]] if "/AF" in root else []
