"""Changes of component 6: `lead_management`, codes CHG6xx."""
