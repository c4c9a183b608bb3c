"""What is shown of an exact figure: counts by the declared policy, money to the minor unit, hours to a tenth."""

from __future__ import annotations

import math
from dataclasses import dataclass
from fractions import Fraction

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.goals import Rounding
from slabuilder.quantities.minor_units import minor_unit
from slabuilder.targets.expressions import Figure, Unit, evaluate
from slabuilder.targets.plan import Target

_HALF = Fraction(1, 2)


def rounded(value: Fraction, policy: Rounding, decimals: int = 0) -> Fraction:
    """`value` to so many decimals: up to the next, to the nearest (a half goes up), or as it is."""
    scale = 10**decimals
    match policy:
        case Rounding.UP:
            return Fraction(math.ceil(value * scale), scale)
        case Rounding.NEAREST:
            return Fraction(math.floor(value * scale + _HALF), scale)
        case Rounding.EXACT:
            return value


@dataclass(frozen=True, slots=True)
class RoundingRules:
    """How an agreement rounds: its policy for counts, and the decimals of its currency."""

    counts: Rounding
    money_decimals: int

    @classmethod
    def of(cls, agreement: Agreement) -> RoundingRules:
        """The rules that `agreement` declares."""
        return cls(agreement.goals.rounding, minor_unit(agreement.currency))

    def rule(self, unit: Unit) -> tuple[Rounding, int]:
        """The policy and the decimals for what is counted in `unit`."""
        match unit:
            case Unit.LEADS | Unit.CUSTOMERS:
                return self.counts, 0
            case Unit.MONEY | Unit.MONEY_PER_LEAD:
                return Rounding.NEAREST, self.money_decimals
            case Unit.HOURS:
                return Rounding.NEAREST, 1
            case Unit.SHARE | Unit.DAYS | Unit.MINUTES | Unit.ATTEMPTS | Unit.REPS | Unit.WEEKS | Unit.NUMBER:
                return Rounding.EXACT, 0

    def target(self, figure: Figure) -> Target:
        """`figure` with its exact value, and what is shown of it."""
        exact = evaluate(figure)
        return Target(figure, exact, self.rounded(exact, figure.unit))

    def rounded(self, value: Fraction, unit: Unit) -> Fraction:
        """What is shown of `value`, counted in `unit`."""
        return rounded(value, *self.rule(unit))

    def smallest_part(self, unit: Unit) -> Fraction | None:
        """The amount that a total in `unit` is divided down to: 1 lead, 1 cent; nothing where parts stay exact."""
        policy, decimals = self.rule(unit)
        return None if policy is Rounding.EXACT else Fraction(1, 10**decimals)
