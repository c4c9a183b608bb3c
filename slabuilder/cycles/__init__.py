"""The cycles and versions of an agreement, as git keeps them."""
