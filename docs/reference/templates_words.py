"""The parts of the page of templates that are written by hand, as data that tests can try."""

from __future__ import annotations

INTRODUCTION = """\
# What a project's templates can replace, and what they see

Templates are [Jinja](https://jinja.palletsprojects.com/en/stable/templates/). A file of a project's own folder
`templates` (beside its `slabuilder.yaml`) stands in for the packaged one of the same name; the original stays reachable
as `slabuilder/…`. [How to restyle the document](../restyle.md) shows it step by step.

A folder may hold `.html`, `.css`, `.svg`, fonts (`fonts/*.ttf`, `.otf`, `.woff2`), and notes that nobody reads (`.txt`,
`.md`): at most 200 files, 1 MB for each text, 10 MB for each font. Names that begin with a dot are passed over; links
are refused.
"""

TEMPLATES: dict[str, str] = {
    "agreement.html": "the whole document, in order; includes all others",
    "page.html": "the page: extends `agreement.html` with its style sheets and the contents beside the text",
    "print.html": "what becomes the PDF: extends `agreement.html` with its style sheets and the fields to sign in",
    "cover.html": "title, facts, purpose, contents",
    "footer.html": "the line at the foot of each page; the mark of a draft",
    "one_page.html": "the agreement on one page",
    "unfolding_one_page.html": "the same on the page, where each figure unfolds how it came about",
    "components/1_buyer_personas.html": "section 1",
    "components/2_qualified_lead.html": "section 2",
    "components/3_goals.html": "section 3",
    "unfolding_goals.html": "the same on the page, where each figure unfolds how it came about",
    "components/4_kpis.html": "section 4",
    "components/5_handoff.html": "section 5",
    "components/6_lead_management.html": "section 6",
    "components/7_review.html": "section 7",
    "terms_used.html": "section 8",
    "general.html": "section 9",
    "additional_clauses.html": "section 10, where there is one",
    "signatures.html": "the boxes of those who sign",
    "signature_fields.html": "the same with fields, for the PDF",
    "appendices.html": "the cumulative target, holidays, sources, what is proved, accepted findings, uncertainty",
    "changes/changes.html": "what a new version changes, in order",
    "changes/page.html": "the page of it",
    "changes/print.html": "the form of it that becomes the PDF",
    "what_if.html": "the page of what would follow from other values",
    "parts.html": "macros: what every section is made of",
    "charts.html": "macros: the charts",
    "change_charts.html": "macros: the charts of what moved a target and of what would",
    "redline_page.html": "two versions in one page: extends `page.html`, with nothing folded",
    "redline_print.html": "two versions in one PDF: extends `print.html`, without fields to sign in",
    "redline_front.html": "the page behind the cover of a redline: which versions, how to read it, which targets moved",
    "redline_notes.html": "what a change means for whom, where it stands in a redline",
    "redline_footer.html": "the line at the foot of each page of a redline",
    "styles/tokens.css": "colours and families, for page and PDF",
    "styles/document.css": "what page and PDF share",
    "styles/page.css": "the page: widths, dark mode, print from the browser",
    "styles/print.css": "the PDF: paper, margins, where pages break",
    "styles/changes.css": "what changes, for page and PDF",
    "styles/redline.css": "a redline: what was taken out, what came in, bars in the margin, notes",
    "styles/redline_print.css": "a redline on paper",
}
"""What each packaged template is, in the order in which people look for them."""

GIVEN = """\
## What every template is given

| name | what it is |
|---|---|
| `view` | the agreement, ready to be shown: below |
| `_("whole sentence {place}", place=value)` | a sentence in the agreement's language; one that slabuilder does not have stays as it is |
| `ngettext("{count} lead", "{count} leads", n)` | the same with a number that decides the form |
| `both(list)` | `a, b and c` |
| `faces` | the fonts as `@font-face` rules, for the template that has the style sheets |

Jinja's own filters and tests are there, but `safe`, and what would make a document another one each time (`random`,
`lipsum`). Values are escaped. A macro sees these names where it is imported `with context`.
"""

VIEW = """\
## What the view has

Everything is a text that can be shown, unless it says otherwise. Text *with tags* was Markdown. What may be *none* has
to be asked for: `{% if view.purpose is not none %}`. A list is gone through: `{% for kpi in view.kpis %}`. A name that is
not there, or *none* where a text is shown, is an error with its line.
"""

LANGUAGE = "The language of the agreement: where its lines run to, and the paper of its region."
