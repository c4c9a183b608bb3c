"""Checks of component 5: `handoff`, codes SLA5xx."""
