"""The exceptions of slabuilder; none of them knows of a terminal.

SlabuilderError
├── UsageError        the command or the project's settings ask for what cannot be done
├── UnreadableError   a file cannot be read or written
├── CannotEditError   a file cannot be changed in one place alone (source.edits)
├── FaultyFileError   a file that everything depends on has faults (diagnostics.faulty)
├── SigningError      nothing is signed (signing.faults)
└── RenderError       a document cannot be made (render.faults)
"""

from __future__ import annotations


class SlabuilderError(Exception):
    """Anything that a user can mend; its text says what is wrong, `help` what to do."""

    def __init__(self, message: str, help: str | None = None) -> None:
        super().__init__(message)
        self.help = help


class UsageError(SlabuilderError):
    """The command line or `slabuilder.yaml` asks for something that cannot be done."""


class UnreadableError(SlabuilderError):
    """A file cannot be read or written."""
