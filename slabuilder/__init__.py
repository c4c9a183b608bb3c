"""slabuilder: the agreement between marketing and sales, as text that is signed and rules that run."""

__version__ = "0.1.0"
