"""Signed documents as they are filed in a project, and how its agreements stand by them."""
