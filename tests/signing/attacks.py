"""What somebody can do to a signed PDF: by adding to it, by signing what is not theirs, and by changing its digits."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable
from io import BytesIO
from typing import Any

from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.generic import pdf_name
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.fields import SigFieldSpec, append_signature_field, enumerate_sig_fields
from pyhanko.sign.general import byte_range_digest

from slabuilder.signing.appending import Appending
from tests.signing.authority import Holder

Change = Callable[[IncrementalPdfFileWriter], None]


def added(data: bytes, change: Change) -> bytes:
    """`data` with one more addition, in which `change` was made."""
    writer = Appending(BytesIO(data))
    writer._force_write_when_empty = True
    change(writer)
    out = BytesIO()
    writer.write(out)
    return out.getvalue()


def page_of(writer: IncrementalPdfFileWriter) -> generic.DictionaryObject:
    """The first page."""
    return writer.root["/Pages"]["/Kids"][0]


def _replace(writer: IncrementalPdfFileWriter, place: generic.IndirectObject, stream: bytes, **entries: str) -> None:
    told = {pdf_name(f"/{key}"): pdf_name(f"/{value}") for key, value in entries.items()}
    reference = place.reference
    writer.objects[reference.generation, reference.idnum] = generic.StreamObject(told, stream_data=stream)


def nothing(writer: IncrementalPdfFileWriter) -> None:
    """An addition that adds nothing."""


def orphan(writer: IncrementalPdfFileWriter) -> None:
    """An object to which nothing refers."""
    writer.add_object(generic.StreamObject(stream_data=b"nobody refers to me"))


def title(writer: IncrementalPdfFileWriter) -> None:
    """Another title in the properties of the document."""
    info = writer.trailer["/Info"]
    info["/Title"] = generic.pdf_string("Another agreement")
    writer.mark_update(writer.trailer.raw_get("/Info"))


def metadata(writer: IncrementalPdfFileWriter) -> None:
    """Another title in the packet of metadata."""
    place = writer.root.raw_get("/Metadata")
    packet = place.get_object().data.replace(b"<dc:title>", b"<dc:title >", 1)
    _replace(writer, place, packet, Type="Metadata", Subtype="XML")


def content(writer: IncrementalPdfFileWriter) -> None:
    """Another text on the page, in the object that it had."""
    _replace(writer, page_of(writer).raw_get("/Contents"), b"1 0 0 rg 100 400 300 40 re f")


def other_content(writer: IncrementalPdfFileWriter) -> None:
    """Another text on the page, in an object of its own."""
    page = page_of(writer)
    page["/Contents"] = writer.add_object(generic.StreamObject(stream_data=b"1 0 0 rg 0 0 600 900 re f"))
    writer.update_container(page)


def note(writer: IncrementalPdfFileWriter) -> None:
    """A note on the page."""
    page = page_of(writer)
    entries: dict[str, Any] = {
        "/Type": pdf_name("/Annot"),
        "/Subtype": pdf_name("/FreeText"),
        "/Rect": generic.ArrayObject(map(generic.NumberObject, (100, 400, 300, 430))),
        "/Contents": generic.pdf_string("void"),
    }
    made = writer.add_object(generic.DictionaryObject({pdf_name(key): value for key, value in entries.items()}))
    page["/Annots"] = generic.ArrayObject([*page["/Annots"], made])
    writer.update_container(page)


def source(writer: IncrementalPdfFileWriter) -> None:
    """Another agreement in the file that the document carries."""
    about = writer.root["/Names"]["/EmbeddedFiles"]["/Names"][1]
    _replace(writer, about["/EF"].raw_get("/F"), b"title: another\n", Type="EmbeddedFile")


def script(writer: IncrementalPdfFileWriter) -> None:
    """A script that runs when the document is opened."""
    action = {pdf_name("/S"): pdf_name("/JavaScript"), pdf_name("/JS"): generic.pdf_string("app.alert(1)")}
    writer.root["/OpenAction"] = generic.DictionaryObject(action)
    writer.update_root()


def look_of_signature(writer: IncrementalPdfFileWriter) -> None:
    """Another look of a field that is signed."""
    field = _field(writer, "sig-cmo")
    box = generic.ArrayObject(map(generic.NumberObject, (0, 0, 100, 50)))
    entries: dict[str, Any] = {"/Type": pdf_name("/XObject"), "/Subtype": pdf_name("/Form"), "/BBox": box}
    told = {pdf_name(key): value for key, value in entries.items()}
    made = writer.add_object(generic.StreamObject(told, stream_data=b"1 0 0 rg 0 0 100 50 re f"))
    field["/AP"] = generic.DictionaryObject({pdf_name("/N"): made})
    writer.update_container(field)


def emptied(writer: IncrementalPdfFileWriter) -> None:
    """A field whose signature is taken out."""
    field = _field(writer, "sig-cro")
    del field["/V"]
    writer.update_container(field)


def new_field(writer: IncrementalPdfFileWriter) -> None:
    """A new field that nobody sees."""
    append_signature_field(writer, SigFieldSpec("sig-extra"))


def visible_field(writer: IncrementalPdfFileWriter) -> None:
    """A new field that everybody sees."""
    append_signature_field(writer, SigFieldSpec("sig-extra", box=(10, 10, 200, 60)))


def unknown_kind(writer: IncrementalPdfFileWriter) -> None:
    """A field that is filled with a signature of a kind that nobody checks."""
    field = _field(writer, "sig-third")
    entries: dict[str, Any] = {
        "/Type": pdf_name("/Sig"),
        "/Filter": pdf_name("/Adobe.PPKLite"),
        "/SubFilter": pdf_name("/adbe.x509.rsa_sha1"),
        "/ByteRange": generic.ArrayObject(map(generic.NumberObject, (0, 10, 20, 10))),
        "/Contents": generic.ByteStringObject(b"\0" * 8),
    }
    made = generic.DictionaryObject({pdf_name(key): value for key, value in entries.items()})
    field["/V"] = writer.add_object(made)
    writer.update_container(field)


def _field(writer: IncrementalPdfFileWriter, name: str) -> generic.DictionaryObject:
    return next(ref.get_object() for found, _, ref in enumerate_sig_fields(writer) if found == name)


def digits(data: bytes, number: int = -1) -> tuple[int, int]:
    """Where the digits of a signature begin and end, the last one's if no other is meant."""
    found = PdfFileReader(BytesIO(data)).embedded_signatures[number]
    _, before, after, _ = (int(each) for each in found.byte_range)
    return before + 1, after - 1


def with_digits(data: bytes, value: bytes, number: int = -1) -> bytes:
    """`data` with another signature in the place of one, with zeros behind it."""
    start, end = digits(data, number)
    return data[:start] + value.hex().encode().ljust(end - start, b"0") + data[end:]


def message(data: bytes) -> bytearray:
    """The message of the last signature."""
    start, end = digits(data)
    return bytearray.fromhex(data[start:end].decode())


def covering_less(data: bytes, by: Holder, less: int) -> bytes:
    """`data`, whose last signature is made again so that it covers so many bytes less at the end."""
    start, end = digits(data)
    place = data.rindex(b"/ByteRange")
    told = re.match(rb"/ByteRange \[0 (\d+) (\d+) (\d+)\]", data[place:])
    assert told is not None
    length = len(data) - end - 1 - less
    new = b"/ByteRange [0 %d %d %d]" % (start - 1, end + 1, length)
    data = data[:place] + new.ljust(told.end()) + data[place + told.end() :]
    _, digest = byte_range_digest(BytesIO(data), [0, start - 1, end + 1, length], "sha256")
    made = asyncio.run(by.signer().async_sign(digest, digest_algorithm="sha256", use_pades=True))
    return with_digits(data, made.dump())


def behind(front: bytes, data: bytes) -> bytes:
    """The PDF `data`, with the bytes of another one in front that nobody ever reads."""
    start = data.rindex(b"\nxref\n") + 1
    rows = re.sub(rb"(?m)^(\d{10}) 00000 n", lambda row: b"%010d 00000 n" % (int(row[1]) + len(front)), data[start:])
    end = re.sub(rb"startxref\n(\d+)", lambda row: b"startxref\n%d" % (int(row[1]) + len(front)), rows)
    return front + data[:start] + end
