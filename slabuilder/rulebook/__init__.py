"""Rulebook: the rules of an agreement as typed values, what they decide of a lead, and what can be proved of them."""
