"""From the bytes of a file to an agreement, or to every fault in it."""

from slabuilder.loading.load import Loaded, load

__all__ = ["Loaded", "load"]
