"""What verifying a signed agreement costs: its signatures against plain pyHanko, the whole command, and one of 50 pages."""

from __future__ import annotations

import asyncio
import resource
import sys
import time
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from tests.benchmarks.builds import by_turns
from tests.benchmarks.goals import Goal
from tests.benchmarks.timing import costs

SLABUILDER = Path(sys.executable).with_name("slabuilder")
NOW = datetime(2026, 12, 1, tzinfo=UTC)
WORDS = "Both sides keep this clause as it stands, and neither leaves it to the other to remember it. " * 5


def verify(folder: Path) -> Iterator[Goal]:
    """A signed agreement of 14 pages, and one of more than 50."""
    from tests.signing.signed import EXAMPLE, built, cast, sign, twice

    file, root = folder / "signed.pdf", folder / "root.pem"
    file.write_bytes(twice())
    root.write_bytes(cast().root.pem)
    ours, theirs = by_turns(lambda: _ours(twice()), lambda: _theirs(twice()), rounds=3)
    yield Goal("the signatures of 14 pages, of plain pyHanko, which compares once less", ours / theirs, at_most=1.2)
    yield Goal("the same, in seconds on the clock", ours, at_most=1, unit=" s")
    found = costs({"verify": [SLABUILDER, "verify", file, "--trust", root]}, rounds=3)
    yield Goal("`verify` of 14 pages, the whole command", found["verify"].wall, at_most=2.5, unit=" s")

    long = EXAMPLE.read_text(encoding="utf-8") + "\nadditional_clauses:\n"
    long += "".join(f"  - {{id: c-{n}, title: Clause {n}, text: '{WORDS}'}}\n" for n in range(260))
    start = sign(built(long.encode()), "sig-cmo", cast().cmo, certify=True)
    large = sign(start, "sig-cro", cast().cro)
    pages = large.count(b"/Type /Page\n") + large.count(b"/Type /Page/")
    yield Goal(f"the signatures of {pages} pages", _seconds(lambda: _ours(large)), at_most=15, unit=" s")
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss >> 10
    yield Goal("the most memory for that", most, at_most=1024, unit=" MB")


def _ours(data: bytes) -> None:
    from slabuilder.signing.verification.facts import PdfFacts
    from slabuilder.signing.verification.reading import Look, facts_of
    from tests.signing.signed import cast

    found = facts_of(Look(data, (cast().root.der,), NOW))
    assert isinstance(found, PdfFacts), found
    assert not found.changes


def _theirs(data: bytes) -> None:
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import async_validate_pdf_signature
    from pyhanko_certvalidator import ValidationContext

    from tests.signing.signed import cast

    async def judge() -> None:
        for signature in PdfFileReader(BytesIO(data), strict=True).embedded_signatures:
            context = ValidationContext(trust_roots=[Certificate.load(cast().root.der)], moment=NOW)
            status = await async_validate_pdf_signature(signature, context)
            assert status.bottom_line

    asyncio.run(judge())


def _seconds(run: Callable[[], object]) -> float:
    start = time.perf_counter()
    run()
    return time.perf_counter() - start
