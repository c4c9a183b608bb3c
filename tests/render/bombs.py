"""Pieces of HTML that keep a renderer busy.

A text of an agreement cannot hold them: they need tags or styles of a template.
"""

from __future__ import annotations

USES = "".join(f'<g id="u{n}">{f"""<use href="#u{n - 1}"/>""" * 10}</g>' for n in range(1, 9))
VARIABLES = "".join(f"--v{n}: var(--v{n - 1}) var(--v{n - 1});" for n in range(1, 30))

BOMBS = {
    # read
    "30,000 rows": "<table>" + "<tr><td>x</td><td>y</td></tr>" * 30_000 + "</table>",
    "200,000 rectangles": '<svg width="9" height="9">' + '<rect width="1" height="1"/>' * 200_000 + "</svg>",
    "200,000 attributes": "<p " + " ".join(f"a{n}" for n in range(200_000)) + ">x</p>",
    # styled
    "doubled variables": f"<style>.v {{ --v0: x; {VARIABLES} font-family: var(--v29) }}</style><p class='v'>x</p>",
    "selectors": f"<style>{''.join(f'p:not(:has(.x{n} + p ~ p)) {{}}' for n in range(60))}</style>" + "<p>x</p>" * 8000,
    "10,000 page breaks": '<p style="break-before: page">x</p>' * 10_000,
    # laid out
    "flex in flex": '<div style="display: flex">' * 14 + "x" + "</div>" * 14,
    "grid in grid": '<div style="display: grid">' * 14 + "x" + "</div>" * 14,
    "a million columns": "<table><tr><td colspan=1000000>x</td></tr></table>",
    "wide cells": "<table><tr>" + "<td colspan=1000>x</td>" * 1000 + "</tr></table>",
    "hyphens in no room": f'<p style="width: 1px; hyphens: auto">{"internationalization " * 9000}</p>',
    "text columns": f'<div style="columns: 1000; width: 9999999px">{"<p>x</p>" * 3000}</div>',
    "a long text": "<p>" + "word " * 150_000 + "</p>",
    "footnotes": '<span style="float: footnote">x</span>' * 2000,
    # drawn
    "uses of uses": f'<svg width="9" height="9"><defs><g id="u0"><rect width="1" height="1"/></g>{USES}</defs>'
    '<use href="#u8"/></svg>',
    "a fine gradient": '<p style="background: repeating-linear-gradient(red, blue 0.00001px); height: 900px">x</p>',
    "a long word": "<p>" + "x" * 1_000_000 + "</p>",
}
"""What takes longer than two seconds, by the stage that it keeps busy."""

DEEP = {
    "500 divisions": "<div>" * 500 + "x",
    "500 spans": "<span>" * 500 + "x",
    "300 lists": "<ul><li>" * 300 + "x",
    "3,000 divisions": "<div>" * 3000 + "x",
}
"""What is nested too deeply."""

LARGE = {
    "a fine gradient": BOMBS["a fine gradient"],
    "200,000 words": "<p>word</p>" * 200_000,
    "30,000 rows": BOMBS["30,000 rows"],
}
"""What takes a lot of memory."""

MARKS = f"<p>a{chr(0x301) * 300_000}</p>"
"""One call of the library that shapes letters, which takes minutes and never comes back to Python meanwhile."""
