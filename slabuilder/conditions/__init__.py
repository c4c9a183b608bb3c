"""Conditions on a lead: one closed tree, its parser and its types; each interpreter is a module of its own."""
