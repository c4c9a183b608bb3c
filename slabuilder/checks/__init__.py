"""Judges a whole agreement: what is allowed to write, and yet not wise to sign."""
