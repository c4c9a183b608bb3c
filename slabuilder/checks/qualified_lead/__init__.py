"""Checks of component 2: `qualified_lead`, codes SLA2xx."""
