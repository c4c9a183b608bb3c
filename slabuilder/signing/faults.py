"""What can go wrong while something is signed."""

from __future__ import annotations

from slabuilder.errors import SlabuilderError


class SigningError(SlabuilderError):
    """Nothing was signed: the document, the key or the person does not fit."""


class KeyFaultError(SigningError):
    """The key cannot be opened, or is none to sign with."""
