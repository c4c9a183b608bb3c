"""Figures as JavaScript for the page where people play with the inputs. Exact there too: fractions of BigInt."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from slabuilder.agreement.goals import Rounding
from slabuilder.targets.expressions import (
    Constant,
    Difference,
    Expression,
    Figure,
    Input,
    Named,
    Product,
    Quotient,
    Sum,
)

PRELUDE = """\
const exact = (() => {
  const gcd = (a, b) => { while (b) { [a, b] = [b, a % b]; } return a < 0n ? -a : a; };
  const fraction = (n, d = 1n) => {
    if (d === 0n) { throw new RangeError("division by zero"); }
    const by = d < 0n ? -gcd(n, d) : gcd(n, d);
    return { n: n / by, d: d / by };
  };
  const floor = (n, d) => n / d - (n % d < 0n ? 1n : 0n);
  return {
    fraction,
    decimal: (text) => {
      const [, sign, whole, parts = ""] = /^(-?)([0-9]+)(?:\\.([0-9]+))?$/.exec(text);
      return fraction(BigInt(sign + whole + parts), 10n ** BigInt(parts.length));
    },
    add: (a, b) => fraction(a.n * b.d + b.n * a.d, a.d * b.d),
    sub: (a, b) => fraction(a.n * b.d - b.n * a.d, a.d * b.d),
    mul: (a, b) => fraction(a.n * b.n, a.d * b.d),
    div: (a, b) => fraction(a.n * b.d, a.d * b.n),
    up: (a, decimals = 0n) => fraction(-floor(-a.n * 10n ** decimals, a.d), 10n ** decimals),
    nearest: (a, decimals = 0n) => fraction(floor(2n * a.n * 10n ** decimals + a.d, 2n * a.d), 10n ** decimals),
    number: (a) => Number(a.n) / Number(a.d),
  };
})();
"""
"""What the expressions need. A fraction is {n, d}, reduced, d above 0; `decimal` reads `12500.50`, and throws a
TypeError for anything else; `number` gives the nearest float, to be shown."""


def expression(of: Expression, names: Mapping[Named, str]) -> str:
    """A JavaScript expression that gives a fraction.

    `names` says which inputs and figures are variables that hold fractions; any other figure is written out, and any
    other input stands as its number.
    """
    match of:
        case Input(value=value):
            return names[of] if of in names else _fraction(value)
        case Constant(value=value):
            return _fraction(value)
        case Figure(expression=inner):
            return names[of] if of in names else expression(inner, names)
        case Sum(terms):
            return _chain("add", terms, names) if terms else _fraction(Fraction(0))
        case Difference(minuend, subtrahend):
            return _chain("sub", (minuend, subtrahend), names)
        case Product(factors):
            return _chain("mul", factors, names) if factors else _fraction(Fraction(1))
        case Quotient(dividend, divisor):
            return _chain("div", (dividend, divisor), names)


def rounded(expression: str, policy: Rounding, decimals: int = 0) -> str:
    """`expression`, rounded as the plan rounds (see `targets.rounding`)."""
    match policy:
        case Rounding.UP:
            return f"exact.up({expression}, {decimals}n)"
        case Rounding.NEAREST:
            return f"exact.nearest({expression}, {decimals}n)"
        case Rounding.EXACT:
            return expression


def _chain(operation: str, operands: tuple[Expression, ...], names: Mapping[Named, str]) -> str:
    text = expression(operands[0], names)
    for operand in operands[1:]:
        text = f"exact.{operation}({text}, {expression(operand, names)})"
    return text


def _fraction(value: Fraction) -> str:
    denominator = "" if value.denominator == 1 else f", {value.denominator}n"
    return f"exact.fraction({value.numerator}n{denominator})"
