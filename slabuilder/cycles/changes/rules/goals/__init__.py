"""Changes of component 3: `goals`, codes CHG3xx."""
