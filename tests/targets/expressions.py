"""Random formulas over named inputs, each with the variables that it uses."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import strategies as st

from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Product,
    Quotient,
    Sum,
    Unit,
    evaluate,
)

VALUES = st.one_of(
    st.decimals(0, 10**6, places=6).map(Fraction),
    st.fractions(0, 1, max_denominator=1000),
    st.integers(0, 10**9).map(Fraction),
)
INPUTS = st.builds(
    lambda index, value: Input(f"input{index}", value, Unit.NUMBER, ("inputs", index)), st.integers(0, 99), VALUES
)
CONSTANTS = st.builds(Constant, st.one_of(VALUES, VALUES.map(lambda value: -value)))


def _larger(parts: st.SearchStrategy[Expression]) -> st.SearchStrategy[Expression]:
    several = st.lists(parts, max_size=3).map(tuple)
    return st.one_of(
        st.builds(Sum, several),
        st.builds(Product, several),
        st.builds(Difference, parts, parts),
        st.builds(Quotient, parts, parts),
        st.builds(lambda inner: Figure("figure", Unit.NUMBER, inner), parts),
    )


def has_a_value(expression: Expression) -> bool:
    """Whether it divides by zero nowhere."""
    try:
        evaluate(expression)
    except ZeroDivisionError:
        return False
    return True


EXPRESSIONS: st.SearchStrategy[Expression] = st.recursive(st.one_of(INPUTS, CONSTANTS), _larger, max_leaves=8).filter(
    has_a_value
)


def inputs(expression: Expression) -> set[Input]:
    """The inputs that `expression` uses."""
    match expression:
        case Input():
            return {expression}
        case Constant():
            return set()
        case Figure(expression=inner):
            return inputs(inner)
        case Sum(parts) | Product(parts):
            return set().union(*(inputs(part) for part in parts))
        case Difference(first, second) | Quotient(first, second):
            return inputs(first) | inputs(second)


def figures(expression: Expression) -> set[Figure]:
    """The figures that `expression` uses, those inside figures too."""
    match expression:
        case Input() | Constant():
            return set()
        case Figure(expression=inner):
            return {expression} | figures(inner)
        case Sum(parts) | Product(parts):
            return set().union(*(figures(part) for part in parts))
        case Difference(first, second) | Quotient(first, second):
            return figures(first) | figures(second)
