"""PDFs of the example agreement, built as for signature, and signed."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from functools import cache
from io import BytesIO
from pathlib import Path

from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.sign import signers
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko.sign.timestamps import DummyTimeStamper

from slabuilder.bounded import Processes
from slabuilder.loading import load
from slabuilder.render.build_list import Order, inputs
from slabuilder.render.documents import Source, pdf_of
from slabuilder.render.settings import Settings
from slabuilder.render.toolchain_assets import toolchain
from slabuilder.rulebook.proofs.proofs_of import proofs_of
from slabuilder.signing.appending import Appending
from slabuilder.targets.planning import plan
from tests.signing.authority import Holder, authority, person, timestamper

EXAMPLE = Path(__file__).resolve().parents[2] / "agreements" / "inbound.yaml"
WHEN = datetime(2026, 9, 28, 9, 30, tzinfo=UTC)
"""When everybody signs; the certificates are of 2026 and 2027."""

Writer = Callable[[BytesIO], IncrementalPdfFileWriter]


@dataclass(frozen=True)
class Cast:
    """An authority, the two whom the example names as signatories, and somebody else of the same company."""

    root: Holder = field(default_factory=authority)

    def __post_init__(self) -> None:
        object.__setattr__(self, "cmo", person(self.root, "Dana Reyes", "dana@acme.example"))
        object.__setattr__(self, "cro", person(self.root, "Sam Okafor", "sam@acme.example"))
        object.__setattr__(self, "impostor", person(self.root, "Mallory Quinn", "mallory@acme.example"))

    cmo: Holder = field(init=False)
    cro: Holder = field(init=False)
    impostor: Holder = field(init=False)


@cache
def cast() -> Cast:
    """The same people for all tests."""
    return Cast()


@cache
def built(source: bytes | None = None, *, for_signature: bool = True, settings: Settings | None = None) -> bytes:
    """The PDF of the agreement in `source`, or of the example."""
    data = EXAMPLE.read_bytes() if source is None else source
    with Processes(1, modules=["slabuilder.render.preloaded", "slabuilder.render.preloaded_pdf"]) as processes:
        [made] = processes.results(_built, [(data, for_signature, settings or Settings())])
    assert isinstance(made, bytes), made
    return made


def _built(task: tuple[bytes, bool, Settings]) -> bytes:
    data, for_signature, settings = task
    loaded = load(data, EXAMPLE.name)
    assert loaded.agreement is not None, loaded.diagnostics
    planned = plan(loaded.agreement).plan
    assert planned is not None
    order = Order(for_signature=for_signature)
    made_from = inputs(EXAMPLE.name, data, order, settings, toolchain())
    file = Source(f"agreements/{EXAMPLE.name}", EXAMPLE.name, data)
    return pdf_of(loaded.agreement, planned, proofs_of(loaded.agreement), file, settings, order, made_from).data


def sign(
    data: bytes,
    name: str,
    by: Holder,
    *,
    certify: bool = False,
    stamper: DummyTimeStamper | None = None,
    new: SigFieldSpec | None = None,
    embedded: bool = False,
    writer: Writer = Appending,
) -> bytes:
    """`data` with a signature of `by` in the field `name`; in a new field if `new` tells of one."""
    about = signers.PdfSignatureMetadata(
        field_name=name,
        md_algorithm="sha256",
        subfilter=SigSeedSubFilter.PADES,
        certify=certify,
        docmdp_permissions=MDPPerm.FILL_FORMS,
    )
    signer = signers.PdfSigner(
        about, signer=by.signer(by.above if embedded else ()), timestamper=stamper, new_field_spec=new
    )
    out = asyncio.run(signer.async_sign_pdf(writer(BytesIO(data)), existing_fields_only=new is None))
    return bytes(out.getvalue())


def stamped(data: bytes, stamper: DummyTimeStamper) -> bytes:
    """`data` with a timestamp of the whole document behind its signatures."""
    writer = Appending(BytesIO(data))
    out = asyncio.run(signers.PdfTimeStamper(stamper).async_timestamp_pdf(writer, "sha256"))
    return bytes(out.getvalue())


@cache
def once() -> bytes:
    """Signed by marketing alone."""
    return sign(built(), "sig-cmo", cast().cmo, certify=True)


@cache
def twice() -> bytes:
    """Signed by both."""
    return sign(once(), "sig-cro", cast().cro)


@cache
def timed() -> bytes:
    """Signed by both, each with a timestamp."""
    stamper = timestamper(cast().root)
    first = sign(built(), "sig-cmo", cast().cmo, certify=True, stamper=stamper)
    return sign(first, "sig-cro", cast().cro, stamper=stamper)
