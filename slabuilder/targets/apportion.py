"""Divides what is signed into parts that always sum to it."""

from __future__ import annotations

import math
from collections.abc import Sequence
from fractions import Fraction
from itertools import pairwise


def apportion(total: Fraction, weights: Sequence[Fraction], smallest: Fraction | None) -> tuple[Fraction, ...]:
    """`total` in proportion to `weights`, in whole multiples of `smallest`, by largest remainder (Hamilton's method).

    Of equal remainders the earlier part is served first. Without `smallest` the parts are exact. `total` has to be a
    multiple of `smallest` itself; with weights that are all 0 only 0 can be divided.
    """
    whole = sum(weights, Fraction(0))
    if whole == 0:
        if total:
            raise ValueError(f"{total} cannot be divided into parts of no weight")
        return tuple(Fraction(0) for _ in weights)
    exact = [total * weight / whole for weight in weights]
    if smallest is None:
        return tuple(exact)
    pieces = [math.floor(part / smallest) for part in exact]
    left = total / smallest - sum(pieces)
    if left.denominator != 1:
        raise ValueError(f"{total} is not a multiple of {smallest}")
    remainders = [part / smallest - piece for part, piece in zip(exact, pieces, strict=True)]
    for index in sorted(range(len(pieces)), key=lambda index: -remainders[index])[: int(left)]:
        pieces[index] += 1
    return tuple(piece * smallest for piece in pieces)


def spread(total: Fraction, days: int, smallest: Fraction | None) -> tuple[Fraction, ...]:
    """`total` over so many equal days, in multiples of `smallest`.

    The remainders of equal parts are all equal, so that largest remainder leaves open which days get one more; here
    they are those on which the cumulative line would otherwise fall a whole one behind. It never runs ahead of the
    exact line, and ends at `total`.
    """
    line = [total * day / days for day in range(days + 1)]
    if smallest is not None:
        line = [math.floor(point / smallest) * smallest for point in line]
    return tuple(after - before for before, after in pairwise(line))
