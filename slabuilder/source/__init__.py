"""YAML text becomes values that know where they stand; the only room that uses ruamel.yaml."""

from slabuilder.source.decoding import shown_text
from slabuilder.source.document import Document, Value
from slabuilder.source.reading import read

__all__ = ["Document", "Value", "read", "shown_text"]
