"""No file that differs from a genuine one in as little as a bit is valid; and none makes anything else than a verdict."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable

from slabuilder.signing.verification.verdict import judged
from tests.signing.mutations import KINDS, mutations
from tests.signing.small import case, full

COUNT = int(os.environ.get("SLABUILDER_MUTATIONS", "45"))
SEED = int(os.environ.get("SLABUILDER_SEED", "1"))


def test_no_changed_file_is_valid(record_property: Callable[[str, object], None]) -> None:
    taken, tried = [], Counter[str]()
    for number, (kind, data) in enumerate(mutations(full(), COUNT, SEED)):
        tried[kind] += 1
        if judged(case(data)).holds:
            taken.append((number, kind))
    assert set(tried) == set(KINDS)
    record_property("changed files, all refused", dict(tried))
    assert taken == []
