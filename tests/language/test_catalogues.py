"""The shipped catalogues are current, whole, and say what the messages say. polib reads them, independently of Babel."""

from __future__ import annotations

import re
import shutil
from pathlib import Path

import polib
import pytest
from babel import Locale

from slabuilder.language import language_for, update_io
from slabuilder.language.messages import places
from tests.structure.sources import some

LANGUAGES = sorted(path.stem for path in some(update_io.CATALOGUES.glob("*.po")))
BEING_WRITTEN = ("site",)
"""Rooms whose sentences still change: they are translated when they have settled, and then leave this list."""
UPDATE = "python -m slabuilder.language.update_io"


def settled(entry: polib.POEntry) -> bool:
    return any(Path(file).parts[1] not in BEING_WRITTEN for file, _ in some(entry.occurrences))


def entries(language: str) -> dict[str, polib.POEntry]:
    """The settled messages of a catalogue."""
    file = polib.pofile(str(update_io.CATALOGUES / f"{language}.po"))
    return {entry.msgid: entry for entry in some(file) if settled(entry)}


def template() -> dict[str, polib.POEntry]:
    """The settled messages as the code has them now."""
    file = polib.pofile(update_io.written(update_io.extracted()).decode())
    return {entry.msgid: entry for entry in some(file) if settled(entry)}


def strings(entry: polib.POEntry) -> list[str]:
    return [*entry.msgstr_plural.values()] if entry.msgid_plural else [entry.msgstr]


def test_the_shipped_languages() -> None:
    assert LANGUAGES == ["de", "ja"]


@pytest.mark.parametrize("name", ["messages.pot", *(f"{language}.po" for language in LANGUAGES)])
def test_the_files_have_the_messages_of_the_code(name: str) -> None:
    file = polib.pofile(str(update_io.CATALOGUES / name))
    kept = {(entry.msgid, entry.msgid_plural) for entry in file if settled(entry)}
    assert kept == {(entry.msgid, entry.msgid_plural) for entry in template().values()}, UPDATE


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_update_of_what_is_current_changes_no_translation(language: str) -> None:
    current = polib.pofile(update_io.written(update_io.updated(language, update_io.extracted())).decode())
    assert {entry.msgid: strings(entry) for entry in current if settled(entry)} == {
        message: strings(entry) for message, entry in entries(language).items()
    }


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_is_translated(language: str) -> None:
    lacking = [entry.msgid for entry in entries(language).values() if entry.fuzzy or not all(strings(entry))]
    assert lacking == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_places_of_its_message(language: str) -> None:
    for entry in entries(language).values():
        wanted = places(entry.msgid) | places(entry.msgid_plural)
        for string in strings(entry):
            assert places(string) == wanted, string


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_translation_has_the_tags_of_its_message(language: str) -> None:
    for entry in entries(language).values():
        for string in strings(entry):
            assert sorted(re.findall(r"<[^>]*>", string)) == sorted(re.findall(r"<[^>]*>", entry.msgid)), string


@pytest.mark.parametrize("language", LANGUAGES)
def test_plural_forms_are_those_of_cldr(language: str) -> None:
    header = polib.pofile(str(update_io.CATALOGUES / f"{language}.po")).metadata["Plural-Forms"]
    forms, formula = re.fullmatch(r"nplurals=(\d+); plural=(.*);", header).groups()  # type: ignore[union-attr]
    rule = Locale(language).plural_form
    chosen = {
        count: int(eval(formula, {"n": count}))  # the formulas of de and ja are Python too
        for count in range(300)
    }
    assert len({rule(count) for count in chosen}) == int(forms) == len(set(chosen.values()))
    assert all((chosen[one] == chosen[other]) == (rule(one) == rule(other)) for one in chosen for other in (1, 2))
    plurals = some(entry for entry in entries(language).values() if entry.msgid_plural)
    assert {len(entry.msgstr_plural) for entry in plurals} == {int(forms)}


@pytest.mark.parametrize(("locale", "translated"), [("de-AT", "1 Geschäftstag"), ("ja-JP", "1営業日")])
def test_the_catalogue_that_is_read_is_the_file(locale: str, translated: str) -> None:
    shown = language_for(locale, "EUR").counted("{count} business day", "{count} business days", 1)
    assert shown == translated


def test_templates_and_code_are_searched(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "templates").mkdir()
    (tmp_path / "templates" / "page.html").write_text(
        "{{ _('{owner} signs.', owner=x) }}{% if y %}{{ ngettext('{count} day', '{count} days', n) }}{% endif %}"
    )
    (tmp_path / "view.py").write_text(
        "language.text('Nobody ' 'signs.')\nlanguage.plural('{count} hour', '{count} hours', 2)\n"
        "language.phrase(name)\nlanguage.phrase('soon')\nlanguage.counted('{count} x', '{count} xs', 1)\n"
    )
    monkeypatch.setattr(update_io, "PACKAGE", tmp_path)
    assert {message.id for message in update_io.extracted() if message.id} == {
        "{owner} signs.",
        ("{count} day", "{count} days"),
        "Nobody signs.",
        ("{count} hour", "{count} hours"),
        "soon",
        ("{count} x", "{count} xs"),
    }


def test_an_update_keeps_what_is_translated_and_lists_what_is_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    catalogues = tmp_path / "catalogues"
    shutil.copytree(update_io.CATALOGUES, catalogues)
    code = tmp_path / "code"
    code.mkdir()
    (code / "a.py").write_text("text('yes')\ntext('every weeks')\nplural('{count} day', '{count} days', n)\n")
    monkeypatch.setattr(update_io, "CATALOGUES", catalogues)
    monkeypatch.setattr(update_io, "TEMPLATE", catalogues / "messages.pot")
    monkeypatch.setattr(update_io, "PACKAGE", code)
    assert update_io.update(["nl"]) == [
        "de: 'every weeks'",
        "ja: 'every weeks'",
        "nl: 'yes'",
        "nl: 'every weeks'",
        "nl: ('{count} day', '{count} days')",
    ]
    german = polib.pofile(str(catalogues / "de.po"))
    assert {entry.msgid: strings(entry) for entry in german} == {
        "yes": ["ja"],
        "every weeks": [""],
        "{count} day": ["{count} Tag", "{count} Tage"],
    }
    german = polib.pofile(str(catalogues / "de.po"))
    german[0].flags.append("fuzzy")
    german.save()
    assert update_io.update([])[0] == "de: 'yes'"
    before = {path.name: path.read_bytes() for path in catalogues.iterdir()}
    (code / "a.py").write_text("\n" + (code / "a.py").read_text())  # what only moves changes no catalogue
    update_io.update([])
    assert {path.name: path.read_bytes() for path in catalogues.iterdir()} == before
