"""Changes of component 5: `handoff`, codes CHG5xx."""
