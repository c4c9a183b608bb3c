"""Every check fires on its one example, it alone, and nothing is found in its other."""

from __future__ import annotations

import pytest

from slabuilder.agreement.components import COMPONENTS
from slabuilder.checks.check import Check
from slabuilder.checks.registry import CHECKS
from tests.checks.example import found
from tests.structure.sources import some

every_check = pytest.mark.parametrize("check", some(CHECKS), ids=lambda check: check.code)


def test_nothing_is_found_in_the_example_agreement() -> None:
    assert found() == []


@every_check
def test_it_fires(check: Check) -> None:
    assert {finding.code for finding in found(check.fires)} == {check.code}


@every_check
def test_it_is_quiet(check: Check) -> None:
    assert [finding for finding in found(check.quiet) if finding.accepted is None] == []


@every_check
def test_both_examples_change_the_same_place(check: Check) -> None:
    """So that a reader sees the difference and nothing else."""
    fires, quiet = (change.splitlines() for change in (check.fires, check.quiet))
    assert fires[0].partition(":")[0] == quiet[0].partition(":")[0]
    assert fires != quiet


@every_check
def test_its_texts_are_whole(check: Check) -> None:
    assert check.title.endswith(".")
    assert check.why.endswith(".")
    assert check.help
    assert not check.help.endswith(".")


@every_check
def test_its_code_says_where_it_stands(check: Check) -> None:
    """SLA3xx are the goals, the third component; SLA0xx the agreement as a whole."""
    *_, room, module = check.find.__module__.split(".")
    assert room == ("whole", *COMPONENTS)[int(check.code[3])]
    assert module == check.name.replace("-", "_") == check.find.__name__


def test_they_are_in_order_and_each_once() -> None:
    codes = [check.code for check in CHECKS]
    assert codes == sorted(set(codes))
    assert len({check.name for check in CHECKS}) == len(CHECKS)
