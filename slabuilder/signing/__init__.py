"""Signing a PDF and verifying its signatures: the one user of pyHanko, and of keys."""
