"""A signed document is filed by its agreement, cycle and version, and stays as it was filed."""

from __future__ import annotations

from pathlib import Path

import pytest

from slabuilder.agreement.agreement import Agreement
from slabuilder.errors import UsageError
from slabuilder.loading import load
from slabuilder.records.filing_io import file_away, place_of


@pytest.fixture
def agreement(root: Path) -> Agreement:
    found = load((root / "agreements" / "inbound.yaml").read_bytes(), "inbound.yaml").agreement
    assert found is not None
    return found


def test_its_place(agreement: Agreement, tmp_path: Path) -> None:
    assert place_of(tmp_path, agreement) == tmp_path / "inbound" / "2026-Q4-v1.pdf"
    odd = agreement.model_copy(update={"cycle": "../2026 Q4/2"})
    assert place_of(tmp_path, odd) == tmp_path / "inbound" / "..-2026-Q4-2-v1.pdf"


def test_it_is_filed_once_and_never_written_over(agreement: Agreement, tmp_path: Path) -> None:
    place = place_of(tmp_path, agreement)
    assert file_away(place, b"signed")
    assert not file_away(place, b"signed")
    with pytest.raises(UsageError, match="is another document"):
        file_away(place, b"signed by others")
    assert place.read_bytes() == b"signed"
