"""Judging a signed PDF: facts, read by pyHanko in a process with limits, and then rules that say what they are worth."""
