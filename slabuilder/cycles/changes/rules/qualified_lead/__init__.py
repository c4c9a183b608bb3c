"""Changes of component 2: `qualified_lead`, codes CHG2xx."""
