"""Which checks tell of proofs is known, so that a run without proofs does not say that they found nothing."""

from __future__ import annotations

from datetime import date

import pytest

from slabuilder.checks.choice import Choice
from slabuilder.checks.judging import Judging
from slabuilder.checks.proved import BY_PROOF
from slabuilder.checks.registry import CHECKS


def test_every_check_that_tells_of_proofs_is_known() -> None:
    assert {check.code for check in CHECKS if "found_by_proof" in check.find.__code__.co_names} == BY_PROOF


@pytest.mark.parametrize("proofs", [True, False])
def test_a_run_without_proofs_has_not_run_them(proofs: bool) -> None:
    codes = Judging(date(2026, 9, 15), Choice(), proofs, None).codes
    assert {*codes} >= BY_PROOF if proofs else BY_PROOF.isdisjoint(codes)
    assert codes
