"""Makes the catalogues current: `python -m slabuilder.language.update_io` takes every message from the code and the
templates into `catalogues/messages.pot` and every `.po` file, and lists what still has to be translated.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

PACKAGE = Path(__file__).resolve().parent.parent
CATALOGUES = PACKAGE / "language" / "catalogues"
TEMPLATE = CATALOGUES / "messages.pot"
METHODS = [("**.py", "python"), ("**.html", "jinja2")]
OPTIONS = {"**.html": {"silent": "false"}}
FUNCTIONS = {
    "_": None,
    "ngettext": (1, 2),
    "text": None,
    "plural": (1, 2),
    "phrase": None,
    "counted": (1, 2),
    "marked": None,
    "marked_plural": (1, 2),
}
"""What takes a message as its first argument, or both forms of one as its first two."""

_HEADER = """\
# {about}
msgid ""
msgstr ""
"Project-Id-Version: slabuilder\\n"
"Language: {language}\\n"
"Plural-Forms: {plural_forms}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"

"""
"""Written here, because Babel puts dates and its own version in: every update would change the file."""


def extracted() -> Catalog:
    """Every message of the package, each with the files that it is used in."""
    catalog = Catalog()
    for file, line, message, comments, context in extract_from_dir(
        PACKAGE, METHODS, OPTIONS, FUNCTIONS, comment_tags=("Translators:",), strip_comment_tags=True
    ):
        catalog.add(message, None, [(f"slabuilder/{file}", line)], auto_comments=comments, context=context)
    return catalog


def catalogue(language: str) -> Catalog:
    """The catalogue of `language` as its file has it; an empty one where there is no file yet."""
    path = CATALOGUES / f"{language}.po"
    if not path.exists():
        return Catalog(locale=language)
    with path.open("rb") as file:
        return read_po(file, locale=language, abort_invalid=True)


def updated(language: str, messages: Catalog) -> Catalog:
    """The catalogue of `language` with exactly `messages`, and the translations that it has of these."""
    catalog = catalogue(language)
    catalog.update(messages, no_fuzzy_matching=True)
    return catalog


def untranslated(catalog: Catalog) -> list[Message]:
    """The messages of `catalog` that lack a translation, or one of its plural forms, or have a doubtful one."""
    return [message for message in catalog if message.id and (message.fuzzy or not _whole(message, catalog))]


def _whole(message: Message, catalog: Catalog) -> bool:
    strings = [message.string] if isinstance(message.string, str | None) else message.string[: catalog.num_plurals]
    return all(strings)


def written(catalog: Catalog) -> bytes:
    """`catalog` as the text of its file."""
    about = "The messages to be translated." if catalog.locale is None else f"{catalog.locale.english_name}."
    header = _HEADER.format(about=about, language=catalog.locale_identifier or "", plural_forms=catalog.plural_forms)
    body = BytesIO()
    write_po(body, catalog, width=100, omit_header=True, sort_by_file=True, ignore_obsolete=True, include_lineno=False)
    return header.encode() + body.getvalue()


def update(languages: Sequence[str]) -> list[str]:
    """Bring every catalogue up to date, those of `languages` too if they are new; a line for each gap that is left."""
    messages = extracted()
    TEMPLATE.write_bytes(written(messages))
    gaps = []
    for language in sorted({*languages, *(path.stem for path in CATALOGUES.glob("*.po"))}):
        catalog = updated(language, messages)
        (CATALOGUES / f"{language}.po").write_bytes(written(catalog))
        gaps += [f"{language}: {message.id!r}" for message in untranslated(catalog)]
    return gaps


if __name__ == "__main__":
    left = update(sys.argv[1:])
    sys.stdout.writelines(f"{line}\n" for line in left)
    sys.exit(1 if left else 0)
