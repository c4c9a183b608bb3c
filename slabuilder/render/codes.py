"""The codes of what is wrong with a project's own templates, style sheets and fonts, or what fonts lack."""

from __future__ import annotations

CODES: dict[str, tuple[str, str]] = {
    # code: (name, what it means)
    "SLA030": ("template-file", "A file in `templates` that cannot be used: its kind, its size, or what it is called."),
    "SLA031": ("template-syntax", "The text of a template is not a template."),
    "SLA032": ("template-name", "A template uses a name, a filter, a test or a template that is not there."),
    "SLA033": ("template-value", "A template shows what is no text, or something in it cannot be calculated."),
    "SLA034": ("template-refused", "A template asks for something that templates may not do."),
    "SLA035": ("template-endless", "A template includes itself, counts too far, or needs too much memory."),
    "SLA036": ("picture-without-words", "A picture without a title, of which people who cannot see it would not know."),
    "SLA037": ("missing-glyph", "A text has a character that no font of the document has."),
    "SLA038": ("style-left-out", "A style sheet asks for what the PDF is laid out without."),
}
