"""A tenth more and a tenth less of each input, as bars of text around the leads that are needed."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from slabuilder.cycles.attribution.inputs import input_name
from slabuilder.cycles.what_if.reach import Reach
from slabuilder.cycles.what_if.what_if import WhatIf
from slabuilder.diagnostics.display import width_of
from slabuilder.language import Language

MORE, LESS, NOW = "█", "░", "│"
_COLUMNS, _NAMES = 80, 30
_MOST, _LEAST = 31, 11
"""The columns from the fewest leads to the most."""


def tenths(found: WhatIf, language: Language) -> Iterator[str]:
    """A line for each input, the longest first: its name, the fewer leads, the bars, the more leads."""
    now = found.then.stages[found.after.goals.promise].value
    ends = [(each, _ends(each)) for each in found.reaches]
    low = min(now, *(leads for _, of in ends for leads, _ in of))
    high = max(now, *(leads for _, of in ends for leads, _ in of))
    names = {each: _cut(input_name(each, found.after, language)) for each, _ in ends}
    width = max(map(width_of, names.values()))
    digits = max(width_of(language.number(leads)) for _, of in ends for leads, _ in of)
    bars_width = max(_LEAST, min(_MOST, _COLUMNS - 6 - width - 2 * digits))
    scale = Fraction(bars_width - 1) / (high - low or 1)
    middle = round((now - low) * scale)
    for each, of in ends:
        left, right = "", ""
        bars = {"left": 0, "right": 0}
        signs = {"left": " ", "right": " "}
        for leads, sign in of:
            side = "right" if leads > now else "left"
            bars[side] = abs(round((leads - low) * scale) - middle)
            signs[side] = sign
            if side == "left":
                left = language.number(leads)
            else:
                right = language.number(leads)
        bar = f"{left} {signs['left'] * bars['left']}".rjust(digits + 1 + middle)
        name = names[each] + " " * (width - width_of(names[each]))
        yield f"  {name}  {bar}{NOW}{signs['right'] * bars['right']} {right}".rstrip()


def _ends(reach: Reach) -> list[tuple[Fraction, str]]:
    """The leads with a tenth more and with a tenth less, each with the sign of its bar."""
    turned = ((reach.more, MORE), (reach.less, LESS))
    return [(end.shown, sign) for end, sign in turned if end is not None]


def _cut(name: str) -> str:
    return name if width_of(name) <= _NAMES else f"{name[: _NAMES - 1]}…"
