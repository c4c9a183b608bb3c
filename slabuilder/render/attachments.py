"""The files that a PDF carries: the agreement as it was written, and what was computed from it."""

from __future__ import annotations

import base64
import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

from slabuilder.agreement.agreement import Agreement

COMPUTED = "figures.json"


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file inside the PDF, which is the document's source or data that it shows.

    `dated` is the day that it bears as created and changed: the clock would make every PDF another one.
    """

    name: str
    media_type: str
    relationship: Literal["Source", "Data"]
    description: str
    dated: date
    data: bytes

    @property
    def url(self) -> str:
        """The file as a data: URL, which names its media type, so that nobody guesses it from the name."""
        return f"data:{self.media_type};base64,{base64.b64encode(self.data).decode('ascii')}"


def attachments(agreement: Agreement, name: str, source: bytes, computed: Any) -> tuple[Attachment, ...]:
    """The bytes `source` of the agreement's file `name`, and the JSON values `computed`.

    Both bear the day from which the agreement is effective, and its title.
    """
    title, day = agreement.title, agreement.version.effective
    values = json.dumps(computed, indent=2, ensure_ascii=False).encode()
    return (
        Attachment(name, "application/yaml", "Source", title, day, source),
        Attachment(COMPUTED, "application/json", "Data", title, day, values),
    )
