"""The languages that tests speak."""

from __future__ import annotations

from slabuilder.language import Language, language_for

ENGLISH = language_for("en-US", "USD")
GERMAN = language_for("de-DE", "EUR")
JAPANESE = language_for("ja-JP", "JPY")
PSEUDO = language_for("en-XA", "USD")

ALL: tuple[Language, ...] = (ENGLISH, GERMAN, JAPANESE, PSEUDO)
