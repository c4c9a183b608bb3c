"""What each of several changes has contributed, whatever the order in which they are made: Shapley values.

The contribution of a change is the mean, over all orders in which the changes can be made, of what it moves when its
turn comes (L. S. Shapley, "A Value for n-Person Games", Contributions to the Theory of Games II, 1953). The parts sum to
the whole difference, a change that never moves anything has 0, and two changes that always move the same have the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from math import factorial

Value = Callable[[int], Fraction]
"""The value when the changes are made whose bits are set."""

MOST = 12
"""So many changes are told apart: 2 to the power of them are the mixes that are valued."""


def fair_parts(changes: Sequence[int], value: Value) -> tuple[Fraction, ...]:
    """The contribution of each of `changes`, which are sets of bits, to `value(all) - value(0)`, exactly."""
    count = len(changes)
    values = [value(_bits(changes, mix)) for mix in range(1 << count)]
    weights = [Fraction(factorial(size) * factorial(count - size - 1), factorial(count)) for size in range(count)]
    return tuple(
        sum(
            (
                weights[mix.bit_count()] * (values[mix | 1 << index] - values[mix])
                for mix in range(1 << count)
                if not mix >> index & 1
            ),
            Fraction(0),
        )
        for index in range(count)
    )


def told_apart(count: int, value: Value, most: int = MOST) -> tuple[tuple[int, ...], ...]:
    """The changes from 0 to `count` in groups, in order: each alone, or, of more than `most`, those of least reach as one.

    The reach of a change is what it moves when it is made first, and what it moves when it is made last. Of those that
    reach equally far the later are put together first.
    """
    if count <= most:
        return tuple((index,) for index in range(count))
    everything = (1 << count) - 1
    none, all_made = value(0), value(everything)
    reach = [
        abs(value(1 << index) - none) + abs(all_made - value(everything & ~(1 << index))) for index in range(count)
    ]
    order = sorted(range(count), key=lambda index: (-reach[index], index))
    alone, together = sorted(order[: most - 1]), sorted(order[most - 1 :])
    return (*((index,) for index in alone), tuple(together))


def _bits(changes: Sequence[int], mix: int) -> int:
    bits = 0
    for index, change in enumerate(changes):
        if mix >> index & 1:
            bits |= change
    return bits
