"""The files that a PDF carries: the agreement as it was written, and what was computed from it."""

from __future__ import annotations

import json

from slabuilder.agreement.agreement import Agreement
from slabuilder.render.pdf_messages import Attachment
from slabuilder.targets.as_json import JsonObject

COMPUTED = "figures.json"


def attachments(agreement: Agreement, name: str, source: bytes, computed: JsonObject) -> tuple[Attachment, ...]:
    """The bytes `source` of the agreement's file `name`, and `computed` as JSON.

    Both bear the day from which the agreement is effective, and its title.
    """
    title, day = agreement.title, agreement.version.effective
    values = json.dumps(computed, indent=2, ensure_ascii=False).encode()
    return (
        Attachment(name, "application/yaml", "Source", title, day, source),
        Attachment(COMPUTED, "application/json", "Data", title, day, values),
    )
