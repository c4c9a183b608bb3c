"""The next cycle and the next version of an agreement, by edits of its text."""
