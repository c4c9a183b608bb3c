"""A figure that was measured, what it may be, and how both stand in the table."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Goal:
    """A figure that was measured, a ratio if it has no `unit`, and what it may be at most, or must be at least.

    Without a figure it could not be measured on this machine.
    """

    words: str
    figure: float | None
    at_most: float | None = None
    at_least: float | None = None
    unit: str = ""

    @property
    def met(self) -> bool:
        """Whether the figure keeps the bound; what could not be measured breaks none."""
        if self.figure is None:
            return True
        return (self.at_most is None or self.figure <= self.at_most) and (
            self.at_least is None or self.figure >= self.at_least
        )

    def row(self) -> str:
        """The goal as a row of a Markdown table."""
        figure = "not to be had here" if self.figure is None else f"{self.figure:.2f}{self.unit}"
        if self.at_most is None and self.at_least is None:
            return f"| {self.words} | {figure} | | |"
        bound = f"≤ {self.at_most}" if self.at_most is not None else f"≥ {self.at_least}"
        kept = "" if self.figure is None else " met" if self.met else " **missed**"
        return f"| {self.words} | {figure} | {bound}{self.unit} |{kept} |"
