"""Makes of WeasyPrint's PDF/A-3a a PDF/UA-1 as well, with fields to sign in, before it is written.

WeasyPrint claims one standard a file and knows no signature fields; what both standards ask of the pages it does, but for some tags.
"""

from __future__ import annotations

from base64 import a85encode
from codecs import BOM_UTF16_BE
from typing import Any

import pydyf

from slabuilder.render.tagging import mend_tags

PRINTED, LOCKED = 4, 128
"""Flags of an annotation (ISO 32000-1, 12.5.3): it is printed, and nobody moves it."""

SIGNATURES_EXIST = 1
"""Flag of a form (ISO 32000-1, 12.7.2)."""

# PDF/UA-1, clause 5: the part of the standard; PDF/A-3, clause 6.6.2.3.3: words that PDF/A lacks are explained.
_PDF_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdfuaid:part="1"/>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the document conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF>"""


def finish(_: Any, pdf: pydyf.PDF) -> None:
    """Finish `pdf` in place. WeasyPrint calls this with the document that it drew, and with the PDF."""
    mend_tags(pdf)
    _claim_pdf_ua(pdf)
    _list_files_once_and_sorted(pdf)
    _turn_boxes_into_signature_fields(pdf)
    _leave_pictures_as_they_are(pdf)
    _end_streams_clearly(pdf)
    _write_without_object_streams(pdf)


def finish_drawing(_: Any, pdf: pydyf.PDF) -> None:
    """Finish in place a `pdf` whose page becomes a part of another one."""
    _end_streams_clearly(pdf)
    _write_without_object_streams(pdf)


def _claim_pdf_ua(pdf: pydyf.PDF) -> None:
    """Both standards in one packet of metadata, which PDF/A wants to be readable without unpacking."""
    metadata = _object(pdf, pdf.catalog["Metadata"])
    (packet,) = metadata.stream
    metadata.stream = [packet.replace(b"</rdf:RDF>", _PDF_UA)]
    metadata.compress = False


def _list_files_once_and_sorted(pdf: pydyf.PDF) -> None:
    """WeasyPrint 70 lists each embedded file twice, in the order given and under bytes that are no text of a PDF."""
    if "AF" not in pdf.catalog:
        return
    pdf.catalog["AF"] = pydyf.Array(dict.fromkeys(pdf.catalog["AF"]))
    files = sorted((_text(_object(pdf, reference)["UF"].string), reference) for reference in pdf.catalog["AF"])
    tree = _object(pdf, pdf.catalog["Names"]["EmbeddedFiles"])
    tree["Names"] = pydyf.Array(part for file in files for part in file)


def _turn_boxes_into_signature_fields(pdf: pydyf.PDF) -> None:
    """A checkbox needs no font and is tagged already; what makes it one goes, its place and its name stay."""
    form = pdf.catalog.get("AcroForm")
    if form is None:
        return
    del form["NeedAppearances"]
    form["SigFlags"] = SIGNATURES_EXIST
    for reference in form["Fields"]:
        _turn_into_signature_field(pdf, _object(pdf, reference))
    for element in pdf.objects:
        # pyHanko, which later judges what a signature changed, knows a tagged field only as the one child of its tag.
        if isinstance(element, dict) and element.get("S") == "/Form":
            (element["K"],) = element["K"]


def _turn_into_signature_field(pdf: pydyf.PDF, field: pydyf.Dictionary) -> None:
    left, right = sorted(field["Rect"][0::2])
    bottom, top = sorted(field["Rect"][1::2])
    look = _object(pdf, field["AP"]["N"]["on"])
    look.stream = []
    look.extra = {"Type": "/XObject", "Subtype": "/Form", "BBox": pydyf.Array((0, 0, right - left, top - bottom))}
    for key in ("V", "AS", "MK", "Border"):
        del field[key]
    field["FT"] = "/Sig"
    field["F"] = PRINTED | LOCKED
    field["Rect"] = pydyf.Array((left, bottom, right, top))
    field["AP"] = pydyf.Dictionary({"N": look.reference})


def _leave_pictures_as_they_are(pdf: pydyf.PDF) -> None:
    """No viewer smooths a picture in a way of its own (PDF/A-3, 6.2.8.1)."""
    for element in pdf.objects:
        if isinstance(element, pydyf.Stream) and "Interpolate" in element.extra:
            element.extra["Interpolate"] = "false"


def _end_streams_clearly(pdf: pydyf.PDF) -> None:
    """No stream ends with a byte of which one could take it for the end of line that follows.

    A carriage return and the line feed before `endstream` are one end of line, and then the stream is a byte shorter
    than its /Length says (PDF/A-3, 6.1.7.1). Another level of compression does not help: the last bytes are a checksum
    of what is compressed. So such a stream, one in 128, is written in letters, from which its very bytes come back.
    """
    for stream in pdf.objects:
        if isinstance(stream, pydyf.Stream):
            raw = _raw(stream)
            if raw.endswith((b"\r", b"\n")):
                _write_in_letters(stream, raw)


def _raw(stream: pydyf.Stream) -> bytes:
    """What the file would hold between `stream` and `endstream`."""
    _, _, rest = stream.data.partition(b"\nstream\n")
    return bytes(rest.removesuffix(b"\nendstream"))


def _write_in_letters(stream: pydyf.Stream, raw: bytes) -> None:
    filters = "/FlateDecode" if stream.compress else stream.extra.get("Filter")
    stream.stream, stream.compress = [a85encode(raw) + b"~>"], False
    stream.extra["Filter"] = pydyf.Array(filter(None, ("/ASCII85Decode", filters)))
    if "DecodeParms" in stream.extra:
        stream.extra["DecodeParms"] = pydyf.Array(("null", stream.extra["DecodeParms"]))


def _write_without_object_streams(pdf: pydyf.PDF) -> None:
    """Every object stands by itself: verifying signatures over object streams takes time with the square of them."""
    write = pdf.write
    pdf.write = lambda output, version, identifier, _: write(output, version, identifier, compress=False)


def _object(pdf: pydyf.PDF, reference: bytes) -> Any:
    return pdf.objects[int(reference.split()[0])]


def _text(string: str) -> bytes:
    """`string` in UTF-16, even where ASCII would do: readers that sort by bytes and those by letters then agree."""
    return b"<" + (BOM_UTF16_BE + string.encode("utf-16-be")).hex().encode("ascii") + b">"
