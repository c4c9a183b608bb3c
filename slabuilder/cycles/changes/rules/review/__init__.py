"""Changes of component 7: `review`, codes CHG7xx."""
