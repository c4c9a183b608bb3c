"""Both parsers: everything that is true of reading has to be true with either."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from slabuilder.diagnostics import Diagnostic
from slabuilder.source import Document, read
from slabuilder.source.events import HAS_C_PARSER

Reader = Callable[[str | bytes], tuple[Document | None, tuple[Diagnostic, ...]]]


@pytest.fixture(params=["compiled", "pure"])
def reader(request: pytest.FixtureRequest) -> Reader:
    """Reads with one parser, then with the other."""
    pure = request.param == "pure"
    if not pure and not HAS_C_PARSER:
        pytest.skip("there is no compiled parser for this platform")

    def run(data: str | bytes) -> tuple[Document | None, tuple[Diagnostic, ...]]:
        return read(data.encode() if isinstance(data, str) else data, "f.yaml", pure=pure)

    return run
