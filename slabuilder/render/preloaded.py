"""Imports all that a page takes, and compiles the templates: for the process from which those of documents fork."""

from __future__ import annotations

import slabuilder.render.documents
import slabuilder.render.markdown
import slabuilder.targets.planning  # noqa: F401
from slabuilder.loading import load
from slabuilder.render.environment import environment
from slabuilder.render.template_assets import template_names

load(b"format: 1", "preloaded.yaml")
for name in template_names():
    environment().get_template(name)
