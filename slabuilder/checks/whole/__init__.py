"""Checks of the agreement as a whole, codes SLA0xx."""
