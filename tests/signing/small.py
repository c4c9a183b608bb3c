"""A document of one page with places to sign, quicker to look at than an agreement, and the case that it makes."""

from __future__ import annotations

from datetime import UTC, date, datetime
from functools import cache

from slabuilder.render.attachments import Attachment
from slabuilder.signing.verification.case import Again, Case, Rendering, Signatory
from slabuilder.signing.verification.facts import PdfFacts
from slabuilder.signing.verification.reading import Look, Unreadable, facts_of
from tests.render.pages import PAGE, pdf
from tests.signing.authority import timestamper
from tests.signing.signed import cast, sign

NOW = datetime(2026, 12, 1, tzinfo=UTC)
PEOPLE = (
    Signatory("cmo", "Dana Reyes", "dana@acme.example", "Growth Marketing"),
    Signatory("cro", "Sam Okafor", "sam@acme.example", "Inside Sales"),
)
FIELD = (
    '<div><input type="checkbox" name="{name}" title="Signature" style="appearance:auto;width:60mm;height:9mm"></div>'
)


@cache
def page(*fields: str, text: str = "Marketing owes 480 leads.") -> bytes:
    """The page, with a field to sign in for each name; those of both signatories if none is given."""
    places = "".join(FIELD.format(name=name) for name in fields or ("sig-cmo", "sig-cro"))
    source = Attachment("inbound.yaml", "application/yaml", "Source", "Agreement", date(2026, 10, 1), text.encode())
    return pdf(PAGE.format(f"<p>{text}</p>{places}"), (source,))


@cache
def first() -> bytes:
    """The page, signed by marketing."""
    return sign(page(), "sig-cmo", cast().cmo, certify=True)


@cache
def both() -> bytes:
    """The page, signed by both."""
    return sign(first(), "sig-cro", cast().cro)


@cache
def full() -> bytes:
    """The page, signed by both, with timestamps, and with the certificates of the authority in each signature."""
    stamper = timestamper(cast().root, embedded=True)
    one = sign(page(), "sig-cmo", cast().cmo, certify=True, stamper=stamper, embedded=True)
    return sign(one, "sig-cro", cast().cro, stamper=stamper, embedded=True)


def facts(data: bytes, *roots: bytes, now: datetime = NOW) -> PdfFacts | Unreadable:
    """What is seen in `data`, by somebody who trusts `roots`, or the authority of the cast."""
    return facts_of(Look(data, roots or (cast().root.der,), now))


def case(data: bytes, *roots: bytes, now: datetime = NOW) -> Case | Unreadable:
    """What `data` is judged by, if it begins with the very page."""
    found = facts(data, *roots, now=now)
    return found if isinstance(found, Unreadable) else Case(found, PEOPLE, again(data))


def again(data: bytes) -> Again:
    """What comes of making the page anew."""
    end = int(page()[page().rindex(b"startxref\n") + 10 :].split()[0])
    if data.startswith(page()):
        return Again(Rendering.SAME, (), figures=True, content=True, is_draft=False, end=end)
    why = ("the file does not begin with what its source gives",)
    return Again(Rendering.OTHER, why, figures=True, content=True, is_draft=False)
