"""Checks of component 3: `goals`, codes SLA3xx."""
