"""Tables of leads: read into typed, comparable columns, and decided all at once in DuckDB.

Needs the extra `leads`, which brings DuckDB and SQLAlchemy; `leads.needs` says so where they are missing.
"""
