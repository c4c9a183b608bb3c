"""Exact quantities: numbers, shares, money amounts and durations, from the text that people write."""

from slabuilder.quantities.amounts import RateOverTime
from slabuilder.quantities.durations import Clock, Duration, TimeUnit
from slabuilder.quantities.numbers import QuantityError

__all__ = ["Clock", "Duration", "QuantityError", "RateOverTime", "TimeUnit"]
