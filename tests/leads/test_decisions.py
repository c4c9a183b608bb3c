"""The query says of every lead what the rules say of it when they are asked about it alone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from zoneinfo import ZoneInfo

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from slabuilder.conditions.evaluate import AsOf
from slabuilder.leads.rows import Row, Told
from slabuilder.leads.store import Leads
from tests.conditions.situations import ZONES, conditions_and_leads, instants
from tests.leads.one_by_one import one_by_one
from tests.leads.random_rules import rulebooks


@pytest.mark.slow
def test_all_at_once_is_one_by_one(record_property: Callable[[str, object], None]) -> None:
    seen: Counter[str] = Counter()

    @settings(max_examples=80, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def agree(data: st.DataObject) -> None:
        zone = data.draw(st.sampled_from(ZONES))
        rules, as_of = data.draw(rulebooks(zone)), AsOf(data.draw(instants(zone)), ZoneInfo(zone))
        lead = st.tuples(conditions_and_leads(zone)[2], st.sampled_from([None, "", "true", "false"]))
        leads = [{**values, "sal": sal} for values, sal in data.draw(st.lists(lead, min_size=1, max_size=6))]
        told, table = Told(), Leads(rules)
        table.fill([Row(number, raw) for number, raw in enumerate(leads, start=2)], told)
        assert told.faults == []
        expected = [{"number": n, **one_by_one(rules, raw, as_of)} for n, raw in enumerate(leads, start=2)]
        assert list(table.decided(as_of)) == expected
        seen.update(
            f"{key} {value}" for row in expected for key, value in row.items() if key not in {"number", "score"}
        )

    agree()
    record_property("counts of decided leads", "\n".join(f"{seen[what]:9,} {what}" for what in sorted(seen)))
    assert {"stage lead", "stage sal", "stage sql", "route route-1", "route None", "follow_up rule-1"} <= {*seen}
