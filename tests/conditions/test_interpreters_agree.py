"""Every interpreter says the same of every lead: evaluation, DuckDB, Postgres and Z3.

A short form runs with the suite; `SLABUILDER_EXAMPLES=20000` asks for so many situations. What was tried is counted and
printed at the end of the run; a count of nothing is a failure.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

import psycopg
import pytest
from hypothesis import HealthCheck, given, settings

from tests.conditions.interpreters import Evaluation, Interpreter, OnDuckDB, OnPostgres, leads_of
from tests.conditions.proof_interpreter import Proof
from tests.conditions.situations import OPTIONS, Situation, changes, situations, texts_in

SHORT = 100
QUIRKS: dict[str, Callable[[str], bool]] = {
    "texts with İ": lambda text: "İ" in text,
    "texts with ß": lambda text: "ß" in text,
    "texts with final sigma": lambda text: "ς" in text,
    "texts with a quote": lambda text: "'" in text or '"' in text,
    "texts with %": lambda text: "%" in text,
    "texts with a backslash": lambda text: "\\" in text,
}
COUNTED = ("blanks", "empty texts", *QUIRKS, "seconds at a change of clocks", "choice values outside the options")


@pytest.mark.slow
def test_interpreters_agree(postgres: psycopg.Connection, record_property: Callable[[str, object], None]) -> None:
    engines: dict[str, Interpreter] = {
        "evaluate": Evaluation(),
        "DuckDB": OnDuckDB(),
        "Postgres": OnPostgres(postgres),
        "Z3": Proof(),
    }
    tally: Counter[str] = Counter()

    @settings(
        max_examples=int(os.environ.get("SLABUILDER_EXAMPLES", SHORT)),
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=False,
    )
    @given(situations())
    def agree(situation: Situation) -> None:
        leads = leads_of(situation)
        answers = {name: engine.answers(situation, leads) for name, engine in engines.items()}
        for name, said in answers.items():
            assert said == answers["evaluate"], name
            tally[f"answers of {name}"] += sum(map(len, said))
        tally["situations"] += 1
        tally["conditions"] += len(situation.conditions)
        tally["answers that are true"] += sum(map(sum, answers["evaluate"]))
        tally.update(quirks(situation))

    agree()
    record_property("counts of tried conditions", "\n".join(f"{count:9,} {what}" for what, count in tally.items()))
    expected = (*COUNTED, *(f"answers of {name}" for name in engines), "answers that are true")
    assert [what for what in expected if not tally[what]] == []


def quirks(situation: Situation) -> Iterator[str]:
    """Everything in `situation` that engines are known to treat differently, by name."""
    zone = str(situation.zone)
    for lead in situation.leads:
        for value in lead.values():
            if value is None:
                yield "blanks"
            if value == "":
                yield "empty texts"
            if isinstance(value, datetime) and is_change(value, zone):
                yield "seconds at a change of clocks"
        state = lead.get("state")
        if state and state not in OPTIONS:
            yield "choice values outside the options"
    world = situation.world
    conditions = (*situation.conditions, *world.stages.values(), *world.personas.values())
    for text in texts_in([*situation.leads, *conditions, *(when for _, when in world.scoring)]):
        yield from (name for name, has in QUIRKS.items() if has(text))


def is_change(moment: datetime, zone: str) -> bool:
    """Whether clocks change in this second, or in the one before or after."""
    return zone != "UTC" and any(abs(moment - change) <= timedelta(seconds=1) for change in changes(zone))
