"""What was decided about many leads, as rows to write down, and in a few words."""

from __future__ import annotations

import csv
import io
import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from slabuilder.diagnostics.nearest import nearest
from slabuilder.leads.rows import Told

if TYPE_CHECKING:
    from slabuilder.leads.columns import Layout

_SUMMED_UP = {"stage": "none", "band": "none", "persona": "none", "route": "none, nurture"}
"""What is counted, and how leads are counted of which it is nothing."""


@dataclass
class Counts:
    """How many leads were decided in which way."""

    by: dict[str, Counter[str | None]] = field(default_factory=lambda: {name: Counter() for name in _SUMMED_UP})

    def counted(self, rows: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
        """The same rows, counted as they pass."""
        for row in rows:
            for name, counter in self.by.items():
                counter[row[name]] += 1
            yield row

    def lines(self) -> Iterator[str]:
        """`route  rest 120, hot 31, none, nurture 849`: for each thing that was decided, the most frequent first."""
        for name, counter in self.by.items():
            parts = (f"{value or _SUMMED_UP[name]}: {count:,}" for value, count in counter.most_common())
            yield f"{name:8}{'; '.join(parts)}"


def as_csv(rows: Iterable[Mapping[str, Any]], names: list[str]) -> str:
    """The rows as CSV, with a line of names."""
    text = io.StringIO()
    writer = csv.DictWriter(text, names, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()


def as_json_lines(rows: Iterable[Mapping[str, Any]]) -> str:
    """The rows as one JSON object a line."""
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def notes(told: Told, layout: Layout) -> Iterator[str]:
    """What should be known of the file's columns: which fields it lacks, and which columns are none."""
    known = {*layout.fields, *layout.events}
    others = [name for name in told.columns if name not in known and name not in layout.kept]
    for name in layout.fields:
        if name not in told.columns:
            close = nearest(name, others)
            hint = f"; is it the column {close!r}?" if close else ""
            yield f"the file has no column {name}, so that it is unknown of every lead{hint}"
    if others:
        yield f"these columns are no lead fields, and are not looked at: {', '.join(others)}"
