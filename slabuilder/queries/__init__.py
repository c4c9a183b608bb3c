"""Queries that say the same to every engine: dialects that only write text, and the few hooks in which engines differ.

A query uses what all engines do alike: integers, CASE, joins on equality, COUNT, SUM, ROW_NUMBER, and the hooks. It
never divides: `/` and `//` mean something else on one engine or the other, and a test forbids both.
"""
