"""The figures by which a version is known are those of its plan."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from slabuilder.loading import load
from slabuilder.targets.main_figures import main_figures
from slabuilder.targets.planning import plan
from tests.agreement.random_agreements import agreement as random_value
from tests.agreement.validation import loaded


@pytest.mark.parametrize("name", ["inbound", "enterprise-funnel", "japan-inbound"])
def test_of_the_examples(root: Path, name: str) -> None:
    agreement = load((root / "agreements" / f"{name}.yaml").read_bytes(), name).agreement
    assert agreement is not None
    found, planned = main_figures(agreement), plan(agreement).plan
    assert found is not None
    assert planned is not None
    assert (found.promised, found.marketing_revenue) == (planned.promised, planned.totals["marketing_revenue"])


def test_of_random_agreements() -> None:
    compared = 0
    for seed in range(60):
        agreement = loaded(random_value(Random(seed))).agreement
        assert agreement is not None
        found, planned = main_figures(agreement), plan(agreement, lambda *_: {}).plan
        if planned is not None:
            assert found is not None
            assert (found.promised, found.marketing_revenue) == (planned.promised, planned.totals["marketing_revenue"])
            compared += 1
    assert compared > 10
