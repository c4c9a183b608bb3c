"""Imports all that a page takes, and compiles the templates: for the process from which those of documents fork."""

from __future__ import annotations

import slabuilder.render.documents
import slabuilder.render.markdown
import slabuilder.targets.planning  # noqa: F401
from slabuilder.loading import load
from slabuilder.render.environment import environment
from slabuilder.render.toolchain_assets import toolchain

load(b"format: 1", "preloaded.yaml")
for name in toolchain()["templates"]:
    environment().get_template(name)
