"""Changes of the agreement as a whole, codes CHG0xx."""
