"""Checks of component 6: `lead_management`, codes SLA6xx."""
