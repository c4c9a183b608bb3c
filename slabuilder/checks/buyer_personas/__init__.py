"""Checks of component 1: `buyer_personas`, codes SLA1xx."""
