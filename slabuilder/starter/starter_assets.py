"""The text that a first agreement is made from."""

from __future__ import annotations

from importlib.resources import files


def starter_text() -> str:
    """A commented agreement with a `${name}` for every answer."""
    return files("slabuilder.starter").joinpath("agreement.yaml.txt").read_text(encoding="utf-8")
