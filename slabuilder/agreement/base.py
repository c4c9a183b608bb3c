"""What every part of an agreement has in common: frozen, no unknown keys, each key described with an example."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from slabuilder.diagnostics.finding import Finding

FINDINGS = "findings"
"""The type of the pydantic error that carries findings in its context, at paths seen from where it was raised."""


class Part(BaseModel):
    """A part of an agreement."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


def key(description: str, example: object, **arguments: Any) -> Any:
    """A key of the format: what it says, an example as YAML would hold it, and pydantic's own arguments."""
    return Field(description=description, examples=[example], **arguments)


def refuse(findings: Sequence[Finding]) -> None:
    """Raise all `findings` at once, if there are any."""
    if findings:
        raise PydanticCustomError(FINDINGS, "does not fit together", {FINDINGS: tuple(findings)})
