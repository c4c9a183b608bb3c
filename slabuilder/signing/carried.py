"""What a PDF of slabuilder's carries: the agreement that it was made from, and the list of all that went in."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from slabuilder.render.attachments import COMPUTED
from slabuilder.render.build_list import Inputs
from slabuilder.signing.faults import SigningError

OURS = "sign the PDF that `slabuilder build --for-signature` wrote"


@dataclass(frozen=True, slots=True)
class Carried:
    """The agreement's file, its name and bytes, and what the document was made from, as the document says."""

    name: str
    source: bytes
    inputs: Inputs


def carried(files: Mapping[str, bytes]) -> Carried:
    """What the `files` in a PDF are; a SigningError if it was not made by slabuilder for signature."""
    try:
        inputs = json.loads(files[COMPUTED])["inputs"]
        name, for_signature = inputs["agreement"]["name"], inputs["order"]["for_signature"]
        found = Carried(name, files[name], inputs)
    except (KeyError, TypeError, ValueError, RecursionError):
        raise SigningError("this PDF carries no agreement that slabuilder made it from", OURS) from None
    if for_signature is not True:
        raise SigningError("this PDF is a draft, which nobody signs", OURS)
    return found
