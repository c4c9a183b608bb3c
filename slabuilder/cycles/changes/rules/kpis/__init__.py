"""Changes of component 4: `kpis`, codes CHG4xx."""
