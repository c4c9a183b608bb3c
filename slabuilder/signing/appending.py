"""Appends to a PDF without changing what it says of itself, so that it stays PDF/A-3a and PDF/UA-1."""

from __future__ import annotations

from pyhanko.pdf_utils.extensions import DeveloperExtension
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter

PDF_1_7 = (1, 7)
"""The version of PDF on which PDF/A-3 is built."""


class Appending(IncrementalPdfFileWriter):
    """Writes a signature behind a PDF. pyHanko's own writer breaks PDF/A in three ways, each undone here."""

    def ensure_output_version(self, version: tuple[int, int]) -> None:
        """Raise the version as far as PDF/A-3 allows; for a key on an elliptic curve pyHanko asks for 2.0."""
        super().ensure_output_version(min(version, PDF_1_7))  # type: ignore[no-untyped-call]

    def register_extension(self, ext: DeveloperExtension) -> None:
        """Note what the signature uses beyond PDF 1.7; extensions of 2.0 mean nothing there."""
        if ext.base_version == "/1.7":
            super().register_extension(ext)

    def _update_meta(self) -> None:
        """Leave the metadata alone: pyHanko writes the packet again without the title and the claims of standards."""
