"""What every part of an agreement has in common: frozen, no unknown keys, each key described with an example."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, ClassVar, Self, TypeAlias

from pydantic import BaseModel, ConfigDict, Field, model_validator
from pydantic_core import PydanticCustomError

from slabuilder.diagnostics.finding import Finding

FINDINGS = "findings"
"""The type of the pydantic error that carries findings in its context, at paths seen from where it was raised."""

Rule: TypeAlias = Callable[[Any], Iterator[Finding]]
"""Says what does not fit together in a part, at paths seen from the part.

Where a part has wrong values too, a rule is asked all the same, and ends at the first key that could not be read: so
it asks for the keys that it needs and for no others, and a part has a rule for each thing that may not fit.
"""


class Part(BaseModel):
    """A part of an agreement; one that does not keep its `rules` cannot be made."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)

    rules: ClassVar[tuple[Rule, ...]] = ()

    @model_validator(mode="after")
    def _fits_together(self) -> Self:
        if findings := tuple(finding for rule in self.rules for finding in rule(self)):
            raise PydanticCustomError(FINDINGS, "does not fit together", {FINDINGS: findings})
        return self


def key(description: str, example: object, **arguments: Any) -> Any:
    """A key of the format: what it says, an example as YAML would hold it, and pydantic's own arguments."""
    return Field(description=description, examples=[example], **arguments)
