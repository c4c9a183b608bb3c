"""Checks of component 4: `kpis`, codes SLA4xx."""
