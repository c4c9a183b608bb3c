"""Writes a PAdES signature (B-B, or B-T with a timestamp) into an empty field of a PDF; see ETSI EN 319 142-1."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
from datetime import datetime
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils.content import PdfContent
from pyhanko.pdf_utils.layout import AxisAlignment, BoxConstraints, Margins, SimpleBoxLayoutRule
from pyhanko.pdf_utils.misc import PdfError
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import MDPPerm, SigSeedSubFilter, enumerate_sig_fields
from pyhanko.sign.general import SigningError as PyHankoError
from pyhanko.sign.signers import PdfSignatureMetadata, PdfSigner
from pyhanko.sign.timestamps import TimeStamper
from pyhanko.stamp import StaticStampStyle

from slabuilder.signing.appending import Appending
from slabuilder.signing.credential import Credential
from slabuilder.signing.faults import SigningError
from slabuilder.signing.logs import keep_logs_quiet

DIGEST = "sha256"


@dataclass(frozen=True, slots=True)
class Act:
    """What is signed where: the field, why, at which time (UTC), and a PDF of one page that shows it in the field.

    The first signature also seals the document: from then on, nothing but signatures may be added.
    """

    field: str
    reason: str
    at: datetime
    appearance: bytes
    first: bool


@dataclass(frozen=True, slots=True)
class Box:
    """The size of a field on its page, in points."""

    width: float
    height: float


def signed(data: bytes, act: Act, credential: Credential, timestamps: TimeStamper | None) -> bytes:
    """The PDF `data` with the signature behind it. A SigningError if pyHanko or a token refuses."""
    keep_logs_quiet()
    metadata = PdfSignatureMetadata(
        field_name=act.field,
        reason=act.reason,
        md_algorithm=DIGEST,
        subfilter=SigSeedSubFilter.PADES,
        certify=act.first,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = _Signer(act.at, metadata, credential.signer, timestamper=timestamps, stamp_style=_style(act.appearance))
    output = BytesIO()
    try:
        asyncio.run(signer.async_sign_pdf(Appending(BytesIO(data)), existing_fields_only=True, output=output))
    except (PyHankoError, PdfError) as error:
        raise SigningError(f"the document could not be signed: {error}", "build it again, and sign that") from error
    return output.getvalue()


def box_of(data: bytes, field: str) -> Box | None:
    """The box of a signature field of the PDF `data`; nothing if it has none of that name."""
    for name, _, found in enumerate_sig_fields(PdfFileReader(BytesIO(data))):
        if name == field:
            left, bottom, right, top = (float(edge) for edge in found.get_object()["/Rect"])
            return Box(abs(right - left), abs(top - bottom))
    return None


class _Signer(PdfSigner):
    """Signs at the time that it is told; pyHanko would look at the clock."""

    def __init__(self, at: datetime, *given: Any, **named: Any) -> None:
        super().__init__(*given, **named)
        self._at = at

    def init_signing_session(self, *given: Any, **named: Any) -> Any:
        session = super().init_signing_session(*given, **named)
        session.system_time = self._at
        return session


class _Page(PdfContent):
    """The one page of a PDF as content of another."""

    def __init__(self, data: bytes) -> None:
        self._reader = PdfFileReader(BytesIO(data))
        left, bottom, right, top = self._reader.root["/Pages"]["/Kids"][0]["/MediaBox"]
        super().__init__(box=BoxConstraints(width=float(right - left), height=float(top - bottom)))

    def render(self) -> bytes:
        """The operator that draws the page."""
        assert self.writer is not None
        self.resources.xobject["/Page"] = self.writer.import_page_as_xobject(self._reader)
        return b"/Page Do"


def _style(appearance: bytes) -> StaticStampStyle:
    """The page fills the field from its lower left corner, without a frame."""
    corner = SimpleBoxLayoutRule(x_align=AxisAlignment.ALIGN_MIN, y_align=AxisAlignment.ALIGN_MIN, margins=Margins())
    return StaticStampStyle(background=_Page(appearance), border_width=0, background_layout=corner)
