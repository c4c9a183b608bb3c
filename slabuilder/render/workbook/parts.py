"""A total divided by largest remainder: the formula of what `targets.apportion` decides, and whether it is certain."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from slabuilder.render.workbook.floating import TOLERANCE, parts_alike, reach
from slabuilder.render.workbook.places import Column
from slabuilder.targets.expressions import Constant, Expression, Product, Quotient, Sum, evaluate

_ROOM = f"{float(TOLERANCE):f}".rstrip("0")


def part(weights: Column, row: int, total: str, decimals: int) -> str:
    """The part of the cell `total` that the weight in `row` brings.

    Parts are rounded down to `decimals`; what is left over goes to the largest remainders, of equal ones to the first.
    """
    here = f"({_pieces(total, weights.cell(row), weights, decimals)})"
    all = f"({_pieces(total, weights.range, weights, decimals)})"
    down, all_down = f"INT({here}+{_ROOM})", f"INT({all}+{_ROOM})"
    ahead = f"({all}-{all_down}-({here}-{down}))"
    before = f"(ROW({weights.range})<ROW({weights.cell(row)}))"
    rank = f"SUMPRODUCT(({ahead}>{_ROOM})+(ABS{ahead}<={_ROOM})*{before})"
    whole = total if decimals == 0 else f"{total}*{10**decimals}"
    left = f"ROUND({whole}-SUMPRODUCT({all_down}),0)"
    pieces = f"{down}+IF({rank}<{left},1,0)"
    return pieces if decimals == 0 else f"ROUND(({pieces})/{10**decimals},{decimals})"


def part_is_certain(total: Fraction, weights: Sequence[Expression], decimals: int) -> bool:
    """Whether the formula serves the same parts as the plan, however floating point comes out."""
    if evaluate(Sum(tuple(weights))) == 0:
        return False
    whole, scale = Sum(tuple(weights)), Constant(Fraction(10**decimals))
    pieces = [Product((Quotient(Product((Constant(total), weight)), whole), scale)) for weight in weights]
    return parts_alike([reach(each) for each in pieces], [evaluate(each) for each in pieces])


def _pieces(total: str, weight: str, weights: Column, decimals: int) -> str:
    amount = f"{total}*{weight}/SUM({weights.range})"
    return amount if decimals == 0 else f"{amount}*{10**decimals}"
