"""`slabuilder explain`, for every code that anything can print."""

from __future__ import annotations

from slabuilder.checks.registry import CHECKS
from slabuilder.cli.codes import all_codes
from slabuilder.cli.explain import explain
from slabuilder.cycles.changes.codes import CODES
from slabuilder.cycles.changes.registry import RULES
from tests.end_to_end.conftest import Run
from tests.structure.sources import some


def explained(code: str) -> str:
    from click.testing import CliRunner

    ran = CliRunner().invoke(explain, [code])
    assert ran.exit_code == 0
    return ran.output


def test_a_check_is_told_whole(run: Run) -> None:
    ran = run("explain", "sla701")
    check = next(check for check in CHECKS if check.code == "SLA701")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("SLA701 review-outside-term (warning)\n")
    words = " ".join(ran.out.split())
    for text in (check.title, check.why, f"It fires on: {check.fires}", f"It is quiet on: {check.quiet}", check.help):
        assert " ".join(text.split()) in words


def test_every_code_is_explained() -> None:
    for code, (name, _) in some(all_codes().items()):
        lines = explained(code).splitlines()
        assert lines[0].startswith(f"{code} {name}")
        assert len(lines) > 2


def test_a_change_rule_is_told_whole(run: Run) -> None:
    ran = run("explain", "chg308")
    rule = next(rule for rule in RULES if rule.code == "CHG308")
    assert (ran.code, ran.err) == (0, "")
    assert ran.out.startswith("CHG308 funnel-rate\n")
    words = " ".join(ran.out.split())
    for text in (rule.title, rule.why, rule.from_, f"It judges: {rule.judges}", f"It leaves to others: {rule.leaves}"):
        assert " ".join(text.split()) in words


def test_every_change_is_explained() -> None:
    listed = [line.split()[0] for line in explained("CHG").splitlines()]
    assert listed == [*CODES, *(rule.code for rule in RULES)]
    for code in listed:
        lines = explained(code).splitlines()
        assert lines[0].startswith(f"{code} ")
        assert len(lines) > 2


def test_the_beginning_of_codes_lists_them() -> None:
    listed = [line.split()[0] for line in explained("SLA3").splitlines()]
    assert listed == [code for code in all_codes() if code.startswith("SLA3")]
    assert len(explained("").splitlines()) == len(all_codes()) + len(CODES) + len(RULES)


def test_an_unknown_code_is_told_the_nearest(run: Run) -> None:
    ran = run("explain", "SL0701")
    assert ran.code == 2
    assert "there is no code SL0701" in ran.err
    assert "did you mean SLA701?" in ran.err
