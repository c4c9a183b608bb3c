"""Checks of component 7: `review`, codes SLA7xx."""
