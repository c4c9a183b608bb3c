"""Changes of component 1: `buyer_personas`, codes CHG1xx."""
