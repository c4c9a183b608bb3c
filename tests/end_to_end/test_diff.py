"""`slabuilder diff`: what a new text changes, for whom, and who has to sign."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from tests.end_to_end.conftest import Run
from tests.render.documents import EXAMPLES

INBOUND = EXAMPLES / "inbound.yaml"


@pytest.fixture
def changed(tmp_path: Path) -> Path:
    """The agreement with a larger share, a quicker first touch by sales, and another title."""
    text = INBOUND.read_text(encoding="utf-8")
    for old, new in (
        ("marketing_share: 40%", "marketing_share: 45%"),
        ("first_touch: {within: 5 business minutes", "first_touch: {within: 4 business minutes"),
    ):
        assert text.count(old) == 1
        text = text.replace(old, new)
    file = tmp_path / "changed.yaml"
    file.write_text(text, encoding="utf-8")
    return file


def test_it_says_what_changed_for_whom(run: Run, changed: Path) -> None:
    ran = run("diff", changed, "--from", INBOUND)
    assert (ran.code, ran.err) == (0, "")
    words = " ".join(ran.out.split())
    assert "Marketing: 1 heavier, 192 MQLs more. Sales: 1 heavier, 1 lighter" in words
    assert "To sign: Dana Reyes, Sam Okafor." in words
    assert "What marketing promises (MQLs) 1,536 → 1,728 +192" in words
    assert "CHG302 heavier lighter marketing's share of the quota: 45%, was 40%" in words
    lines = changed.read_text(encoding="utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if "marketing_share" in line)
    assert f"changed.yaml:{line}\n" in ran.out
    assert max(map(len, ran.out.splitlines()[1:])) <= 80


def test_as_json(run: Run, changed: Path) -> None:
    found = json.loads(run("diff", changed, "--from", INBOUND, "--format", "json").out)
    share, touch = found["changes"]
    assert (share["code"], share["path"]) == ("CHG302", "goals.marketing_share")
    assert (share["before"], share["after"]) == ("0.4", "0.45")
    assert (share["heavier_for"], share["lighter_for"], share["material"]) == (["marketing"], ["sales"], True)
    assert (touch["code"], touch["heavier_for"]) == ("CHG601", ["sales"])
    assert [person["id"] for person in found["must_sign"]] == ["cmo", "cro"]
    promised = next(target for target in found["targets"] if target["id"] == "promised")
    assert (promised["old"]["value"], promised["new"]["value"]) == ("1536", "1728")
    assert sum(int(part["value"]) for part in promised["moved_by"]) == 1728 - 1536


def test_as_a_comment_on_a_pull_request(run: Run, changed: Path) -> None:
    text = run("diff", changed, "--from", INBOUND, "--format", "markdown").out
    assert text.startswith("### Inbound lead agreement, 2026-Q4, version 1\n\n**Marketing: 1 heavier, 192 MQLs more.")
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(text)
    assert page.count("<details>") == page.count("</details>") == 2
    assert page.count("<table>") == 2
    assert "marketing's share of the quota: 45%, was 40%" in page


def test_texts_of_an_agreement_are_no_markup_and_call_nobody(run: Run, changed: Path) -> None:
    evil = "](http://x.example) @everyone <img src=x onerror=alert(1)> | `x` **b** </details> #1 _e_ ![i](u)"
    text = changed.read_text(encoding="utf-8").replace("to: team lead", f"to: '{evil}'")
    assert evil in text
    changed.write_text(text, encoding="utf-8")
    comment = run("diff", changed, "--from", INBOUND, "--format", "markdown").out
    assert not re.search(r"@\w|<img|\*\*b|\]\(", comment)
    page = MarkdownIt("commonmark", {"html": True}).enable("table").render(comment)
    assert page.count("<details>") == page.count("</details>") == 2
    assert "<img" not in page
    assert "<a " not in page


def test_nothing_changed(run: Run) -> None:
    ran = run("diff", INBOUND, "--from", INBOUND, "--fail-on", "any")
    assert (ran.code, ran.out) == (0, "1 agreement is as before.\n")


@pytest.mark.parametrize(("fail_on", "code"), [("material", 1), ("any", 1)])
def test_the_exit_code_can_say_that_something_changed(run: Run, changed: Path, fail_on: str, code: int) -> None:
    assert run("diff", changed, "--from", INBOUND, "--fail-on", fail_on).code == code


def test_words_alone_are_no_material_change(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "words.yaml"
    text = INBOUND.read_text(encoding="utf-8")
    assert text.count("wording: 1\n") == 0
    file.write_text(text.replace("format: 1\n", "format: 1\nwording: 1\n", 1), encoding="utf-8")
    ran = run("diff", file, "--from", INBOUND, "--fail-on", "material")
    assert ran.code == 0
    assert "Words changed, and nobody owes anything else. Nobody has to sign." in " ".join(ran.out.split())


def test_a_version_with_errors_is_told(run: Run, changed: Path) -> None:
    changed.write_text(changed.read_text(encoding="utf-8").replace("45%", "450%"), encoding="utf-8")
    ran = run("diff", changed, "--from", INBOUND)
    assert ran.code == 1
    assert "450%" in ran.err
    assert "changed.yaml:" in ran.err


def test_conditions_are_compared_by_proof(run: Run, changed: Path) -> None:
    text = changed.read_text(encoding="utf-8")
    assert text.count("- {id: hot, when: {all: [{stage: mql}, {band: A}]}") <= 1
    narrower = text.replace("band: A", "band: B", 1)
    assert narrower != text
    changed.write_text(narrower, encoding="utf-8")
    [condition] = json.loads(run("diff", changed, "--from", INBOUND, "--format", "json").out)["conditions"]
    assert condition["relation"] == "incomparable"
    assert condition["lost"]
    assert condition["gained"]
    quick = json.loads(run("diff", changed, "--from", INBOUND, "--format", "json", "--no-proofs").out)["conditions"]
    assert (quick[0]["relation"], quick[0]["why_not_decided"]) == ("not_decided", "not compared")


@pytest.mark.parametrize("form", ["html", "pdf"])
def test_as_a_document(run: Run, changed: Path, tmp_path: Path, form: str) -> None:
    ran = run("diff", changed, "--from", INBOUND, "--format", form, "--output", "written")
    file = tmp_path / "written" / f"inbound-2026-Q4-v1-changes.{form}"
    assert (ran.code, ran.out) == (0, f"written/{file.name}\n")
    assert file.read_bytes().startswith(b"%PDF-1.7" if form == "pdf" else b"<!doctype html>")
    same = run("diff", INBOUND, "--from", INBOUND, "--format", form, "--output", "none")
    assert (same.code, same.err) == (0, "nothing changed, and nothing is written\n")
    assert not (tmp_path / "none").exists()
