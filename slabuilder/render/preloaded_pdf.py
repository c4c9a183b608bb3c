"""Imports all that a PDF takes besides its page."""

from __future__ import annotations

from slabuilder.render.pdf import load_libraries

load_libraries()
