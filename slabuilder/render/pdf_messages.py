"""What the command and the process that makes its PDF say to each other: an order goes in, a report comes out."""

from __future__ import annotations

import base64
import json
from dataclasses import asdict, dataclass
from datetime import date
from typing import Literal


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


@dataclass(frozen=True, slots=True)
class Order:
    """What the process is asked for: the PDF of `html`, with the attachments in it."""

    html: str
    attachments: tuple[Attachment, ...] = ()

    def message(self) -> bytes:
        """The order as the bytes that `order_of` reads."""
        files = [
            asdict(each) | {"dated": each.dated.isoformat(), "data": base64.b64encode(each.data).decode("ascii")}
            for each in self.attachments
        ]
        return json.dumps({"html": self.html, "attachments": files}).encode("ascii")


def order_of(message: bytes) -> Order:
    """The order that was written as `message`."""
    values = json.loads(message)
    files = (
        Attachment(**each | {"dated": date.fromisoformat(each["dated"]), "data": base64.b64decode(each["data"])})
        for each in values["attachments"]
    )
    return Order(values["html"], tuple(files))


@dataclass(frozen=True, slots=True)
class Report:
    """What the process says before the PDF: faults, each with a piece of the document in which it may be found."""

    faults: list[tuple[str, str]]

    def line(self) -> bytes:
        """The report as one line."""
        return json.dumps(asdict(self)).encode("ascii") + b"\n"
