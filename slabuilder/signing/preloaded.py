"""Imports all that verifying takes: for the process from which those that look at a PDF fork."""

from __future__ import annotations

import slabuilder.signing.verification.again
import slabuilder.signing.verification.reading  # noqa: F401
