"""Every command from the outside: what it prints, what it writes, how it ends."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.end_to_end.conftest import Run

Example = Callable[[str], str]


def test_help_names_every_command(run: Run) -> None:
    ran = run("--help")
    assert ran.code == 0
    for command in ("new", "check", "targets", "decide", "time", "whatif", "build", "schema"):
        assert f"\n  {command} " in ran.out


@pytest.mark.parametrize("command", ["new", "check", "targets", "decide", "time", "whatif", "build", "schema"])
def test_every_command_explains_itself(run: Run, command: str) -> None:
    ran = run(command, "--help")
    assert ran.code == 0
    assert ran.out.startswith(f"Usage: slabuilder {command}")


def test_a_clean_agreement_takes_one_line(run: Run, root: Path) -> None:
    ran = run("check", root / "agreements" / "inbound.yaml")
    assert (ran.code, ran.out, ran.err) == (0, "1 agreement checked: all is well; 27 claims proved\n", "")


def test_faults_are_shown_with_their_frame(run: Run, example: Example, tmp_path: Path) -> None:
    text = example("inbound").replace("marketing_share: 40%", "marketing_share: 140%")
    (tmp_path / "a.yaml").write_text(text, encoding="utf-8")
    line = 1 + text[: text.index("140%")].count("\n")
    ran = run("check", "a.yaml")
    assert ran.code == 1
    assert f"a.yaml:{line}:20" in ran.out
    assert "marketing_share: 140%" in ran.out
    assert "1 agreement checked: 1 error" in ran.out


def test_json_is_all_that_goes_to_standard_output(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("\ncycle:", "\ncycel:"), encoding="utf-8")
    ran = run("check", "a.yaml", "--format", "json")
    assert ran.code == 1
    assert [found["code"] for found in json.loads(ran.out)["findings"]] == ["SLA011"]


def test_github_annotations_name_file_and_line(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(example("inbound").replace("\ncycle:", "\ncycel:"), encoding="utf-8")
    ran = run("check", "a.yaml", "--format", "github")
    assert ran.out.startswith("::error file=a.yaml,line=6,")


def test_a_run_that_found_nothing_to_check_fails(run: Run) -> None:
    ran = run("check")
    assert ran.code == 2
    assert "no agreement was found" in ran.err


def test_a_file_that_is_not_there_cannot_be_read(run: Run) -> None:
    ran = run("check", "nowhere.yaml")
    assert ran.code == 3
    assert "nowhere.yaml does not exist" in ran.err


def test_a_file_that_is_not_text_cannot_be_read(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"title: \xff\xfe\n")
    assert run("check", "a.yaml").code == 3


def test_a_misspelt_command_is_told_the_nearest(run: Run) -> None:
    ran = run("chek")
    assert ran.code == 2
    assert "Did you mean 'check'?" in ran.err


def test_our_own_fault_is_told_as_one(run: Run, tmp_path: Path) -> None:
    (tmp_path / "sitecustomize.py").write_text(
        "import slabuilder.loading.files_io as io\ndef broken(path): raise RuntimeError('the roof')\nio.file_bytes = broken\n"
    )
    (tmp_path / "a.yaml").write_text("format: 1\n")
    ran = run("check", "a.yaml", PYTHONPATH=str(tmp_path))
    assert ran.code == 4
    assert "slabuilder itself failed: RuntimeError: the roof" in ran.err


def test_targets_as_json_hold_the_figures(run: Run, root: Path) -> None:
    ran = run("targets", root / "agreements" / "inbound.yaml", "--format", "json")
    totals = json.loads(ran.out)["totals"]
    # 1,200,000 × 40 % = 480,000; ÷ 12,500 = 38.4; ÷ 2.5 % = 1,536; 12,500 × 2.5 % = 312.50
    assert totals["marketing_revenue"] == {"exact": "480000", "value": 480000}
    assert totals["customers"] == {"exact": "192/5", "value": 39}
    assert totals["leads"] == {"exact": "1536", "value": 1536}
    assert totals["lead_value"] == {"exact": "625/2", "value": 312.5}


def test_a_derivation_names_the_lines_of_its_inputs(run: Run, root: Path, example: Example) -> None:
    text = example("inbound")
    line = 1 + text[: text.index("average_deal: 12_500")].count("\n")
    ran = run("targets", root / "agreements" / "inbound.yaml", "--explain", "leads")
    assert "$480,000 ÷ $12,500 = 38.4 customers" in ran.out
    assert f"agreements/inbound.yaml:{line}  average_deal: 12_500" in ran.out


def test_an_unknown_figure_is_told_the_nearest(run: Run, root: Path) -> None:
    ran = run("targets", root / "agreements" / "inbound.yaml", "--explain", "lead_valeu")
    assert ran.code == 2
    assert "did you mean lead_value?" in ran.err


def test_new_asks_and_writes_an_agreement_that_is_right(run: Run, tmp_path: Path) -> None:
    typed = "Partner leads\nAcme: the “best” Ltd\n" + "\n" * 30
    ran = run("new", input=typed)
    assert ran.code == 0, ran.err
    assert run("check", "agreements/partner-leads.yaml").code == 0
    assert '"Acme: the “best” Ltd"' in (tmp_path / "agreements" / "partner-leads.yaml").read_text(encoding="utf-8")


def test_new_asks_again_after_an_answer_that_does_not_do(run: Run) -> None:
    typed = "\n" * 5 + "no address\ndana@acme.example\n" + "\n" * 30
    ran = run("new", input=typed)
    assert ran.code == 0
    assert "expected an e-mail address" in ran.err


def test_new_with_answers_from_a_file_asks_nothing(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("title: Partner leads\nclose_rate: 3%\n")
    ran = run("new", "a.yaml", "--defaults", "answers.yaml")
    assert ran.code == 0, ran.err
    text = (tmp_path / "a.yaml").read_text(encoding="utf-8")
    assert "title: Partner leads" in text
    assert "rate: 3%" in text


def test_new_names_an_answer_that_does_not_do(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("close_rat: 3%\n")
    ran = run("new", "a.yaml", "--defaults", "answers.yaml")
    assert ran.code == 2
    assert "did you mean close_rate?" in ran.err
    assert not (tmp_path / "a.yaml").exists()


def test_new_shows_where_a_file_of_answers_is_not_yaml(run: Run, tmp_path: Path) -> None:
    (tmp_path / "answers.yaml").write_text("title: Partner leads\ncompany: [Acme\n")
    ran = run("new", "a.yaml", "--defaults", "answers.yaml")
    assert ran.code == 1
    assert "answers.yaml:2:10" in ran.err


def test_new_never_writes_over_a_file(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("mine")
    (tmp_path / "answers.yaml").write_text("")
    ran = run("new", "a.yaml", "--defaults", "answers.yaml")
    assert ran.code == 2
    assert (tmp_path / "a.yaml").read_text() == "mine"


def test_new_stops_where_nobody_answers(run: Run, tmp_path: Path) -> None:
    ran = run("new", "a.yaml", input="")
    assert ran.code == 130
    assert not (tmp_path / "a.yaml").exists()


def test_settings_with_a_fault_are_shown_like_any_other(run: Run, example: Example, tmp_path: Path) -> None:
    (tmp_path / "slabuilder.yaml").write_text("company: Acme\ncolour: {accent: red}\n")
    (tmp_path / "a.yaml").write_text(example("inbound"), encoding="utf-8")
    ran = run("check", "a.yaml")
    assert ran.code == 1
    assert "slabuilder.yaml:2:1" in ran.err
    assert "did you mean colours?" in ran.err


@pytest.mark.skipif(sys.platform == "win32", reason="there are no pseudo-terminals")
def test_colours_never_reach_a_file_of_findings(tmp_path: Path) -> None:
    import pty

    (tmp_path / "a.yaml").write_text("format: 2\n", encoding="utf-8")
    terminal, output = pty.openpty()
    command = [sys.executable, "-m", "slabuilder", "targets", "a.yaml"]
    environment = {name: value for name, value in os.environ.items() if name not in {"FORCE_COLOR", "NO_COLOR"}}
    ran = subprocess.run(
        command, cwd=tmp_path, stdout=output, stderr=subprocess.PIPE, env=environment | {"TERM": "xterm"}, check=False
    )
    os.close(output)
    os.close(terminal)
    assert b"SLA012" in ran.stderr
    assert b"\x1b" not in ran.stderr


def test_proofs_are_in_the_json(run: Run, example: Example, tmp_path: Path) -> None:
    rest = "    when:\n      stage: mql\n    to: inside"
    narrower = rest.replace("stage: mql", "all: [{stage: mql}, {employees: {at_least: 50}}]")
    (tmp_path / "a.yaml").write_text(example("inbound").replace(rest, narrower), encoding="utf-8")
    ran = run("check", "a.yaml", "--format", "json")
    assert ran.code == 1
    found = json.loads(ran.out)
    assert [one["code"] for one in found["findings"]] == ["SLA591"]
    (refuted,) = [proof for proof in found["proofs"]["a.yaml"] if proof["verdict"] != "proved"]
    assert refuted["says"] == "every MQL has a route"
    assert refuted["example"]["values"]["employees"] < 50


def test_without_proofs_nothing_is_told_of_what_they_find(run: Run, example: Example, tmp_path: Path) -> None:
    broken = example("inbound").replace("{id: A, from: 60}", "{id: A, from: 80}")
    (tmp_path / "a.yaml").write_text(broken, encoding="utf-8")
    assert run("check", "a.yaml").code == 1
    ran = run("check", "a.yaml", "--no-proofs")
    assert (ran.code, ran.out) == (0, "1 agreement checked: all is well\n")


@pytest.mark.parametrize(("words", "file"), [((), "agreement.schema.json"), (("policies",), "policies.schema.json")])
def test_the_schemas_are_printed(run: Run, root: Path, words: tuple[str, ...], file: str) -> None:
    ran = run("schema", *words)
    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (root / file).read_text(encoding="utf-8")
