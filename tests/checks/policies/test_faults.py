"""A policy file with faults is told of like an agreement: what, where, and what was meant."""

from __future__ import annotations

import pytest

from slabuilder.checks.policies.reading import checks_in
from slabuilder.diagnostics.faulty import FaultyFileError

GOOD = """format: 1
policies:
  - id: one
    of: follow_up
    when: {bands: {contains: A}}
    must: {first_touch: {at_most: 15 business minutes}}
    message: Quick
"""


@pytest.mark.parametrize(
    ("old", "new", "code", "marked", "help"),
    [
        ("first_touch", "first_tuch", "SLA013", "first_tuch", "did you mean first_touch?"),
        ("first_touch", "marketing_share", "SLA013", "marketing_share", "the facts here are"),
        ("of: follow_up", "of: folow_up", "SLA012", "folow_up", "did you mean follow_up?"),
        ("message: Quick", "mesage: Quick", "SLA011", "mesage", "did you mean message?"),
        ("15 business minutes", "15 busines minutes", "SLA012", "15 busines minutes", ""),
        ("at_most: 15 business minutes", "contains: x", "SLA017", "contains", "write at_least"),
        ("contains: A", "one_of: [A]", "SLA017", "one_of", "write contains"),
        ("{bands: {contains: A}}", "{bands: A}", "SLA017", "A", "write contains"),
        ("{bands: {contains: A}}", "{met_for: {at_least: 120%}}", "SLA012", "120%", ""),
        ("{bands: {contains: A}}", "{starts: handed}", "SLA012", "handed", ""),
        ("{bands: {contains: A}}", "{band: A}", "SLA017", "{band: A}", "the facts here are"),
        ("{bands: {contains: A}}", "{bands: {contain: A}}", "SLA011", "contain", "did you mean contains?"),
        ("    must: {first_touch: {at_most: 15 business minutes}}\n", "", "SLA010", "id", "What has to hold"),
    ],
)
def test_faults(old: str, new: str, code: str, marked: str, help: str) -> None:
    text = GOOD.replace(old, new, 1)
    with pytest.raises(FaultyFileError) as raised:
        checks_in(text.encode(), "policies/x.yaml")
    (fault,) = raised.value.diagnostics
    assert fault.code == code
    assert fault.span is not None
    assert text[fault.span.start.offset : fault.span.end.offset] == marked
    assert help in (fault.help or "")


def test_an_id_stands_once() -> None:
    with pytest.raises(FaultyFileError) as raised:
        checks_in((GOOD + GOOD.partition("policies:\n")[2]).encode(), "x")
    assert [fault.code for fault in raised.value.diagnostics] == ["SLA015"]


@pytest.mark.parametrize("text", ["", "format: 1\n", "a: [", "- x\n", "\x00"])
def test_what_is_no_policy_file(text: str) -> None:
    with pytest.raises(FaultyFileError) as raised:
        checks_in(text.encode(), "x")
    assert raised.value.diagnostics


def test_the_good_one_has_none() -> None:
    assert len(checks_in(GOOD.encode(), "x")) == 3
