"""The content digest: changes with what an agreement says, and with nothing else."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import Any

import pytest
from pydantic import ValidationError

from slabuilder.agreement.agreement import Agreement
from slabuilder.agreement.content import content, content_digest
from slabuilder.loading import load
from tests.agreement.random_agreements import agreement
from tests.render.documents import EXAMPLES, leaves, values

NAMES = ("inbound", "enterprise-funnel", "japan-inbound")


def digest_of(text: str) -> str:
    loaded = load(text.encode(), "a.yaml")
    assert loaded.agreement is not None, loaded.diagnostics
    return content_digest(loaded.agreement)


@pytest.fixture(scope="module")
def inbound() -> str:
    return (EXAMPLES / "inbound.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("pattern", "otherwise"),
    [
        (r"^format: 1$", "# a comment\n\nformat:   1   # another"),
        (r"^title: (.*)$", r'title: "\1"'),
        (r"40%", "0.40"),
        (r"1_200_000", "1200000.00"),
        (r"\n", "\r\n"),
    ],
    ids=["comments", "quotes", "percent", "digits", "line ends"],
)
def test_how_a_file_is_written_does_not_count(inbound: str, pattern: str, otherwise: str) -> None:
    written = re.sub(pattern, otherwise, inbound, flags=re.MULTILINE)
    assert written != inbound
    assert digest_of(written) == digest_of(inbound)


def test_the_order_of_keys_does_not_count(inbound: str) -> None:
    assert inbound.count("cycle: 2026-Q4\n") == 1
    assert digest_of(inbound.replace("cycle: 2026-Q4\n", "") + "\ncycle: 2026-Q4\n") == digest_of(inbound)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("title: ", "title: The "),
        ("40%", "41%"),
        ("5 business minutes", "5 minutes"),
        ("one_of: [CT, MA, NY]", "one_of: [MA, CT, NY]"),
        ("wording: 1\n", ""),
    ],
    ids=["text", "number", "clock", "order of a list", "a default that is written"],
)
def test_what_it_says_counts(inbound: str, old: str, new: str) -> None:
    text = inbound.replace("format: 1\n", "format: 1\nwording: 1\n", 1)
    changed = text.replace(old, new, 1)
    assert changed != text
    assert digest_of(changed) != digest_of(text)


@pytest.mark.parametrize("name", NAMES)
def test_digests_differ_exactly_where_agreements_do(name: str) -> None:
    plain = values(name)
    original = Agreement.model_validate(plain)
    changed = same = 0
    for path, value in Random(name).sample([*leaves(plain)], 80):
        for other in others(value):
            try:
                mutated = Agreement.model_validate(replaced(plain, path, other))
            except ValidationError:
                continue
            assert (content_digest(mutated) == content_digest(original)) == (mutated == original), (path, other)
            changed += mutated != original
            same += mutated == original
    assert changed > 50
    assert same > 10


def others(value: str | bool) -> Iterator[str | bool]:
    """The value in other words, some of which mean the same."""
    if isinstance(value, bool):
        yield not value
        return
    yield f"{value} "
    yield f"{value}x"
    yield re.sub(r"\d", lambda digit: str((int(digit[0]) + 1) % 10), value, count=1)
    yield f"{value}.0"


def replaced(value: Any, path: tuple[str | int, ...], other: str | bool) -> Any:
    """`value` with `other` at `path`."""
    if not path:
        return other
    copy: Any = dict(value) if isinstance(value, dict) else list(value)
    copy[path[0]] = replaced(value[path[0]], path[1:], other)
    return copy


def test_agreements_at_random_have_a_content_that_is_json() -> None:
    digests = set()
    for seed in range(100):
        found = Agreement.model_validate(agreement(Random(seed)))
        assert json.loads(json.dumps(content(found))) == content(found)
        digests.add(content_digest(found))
    assert len(digests) == 100


def test_a_value_without_a_form_is_not_passed_over() -> None:
    with pytest.raises(TypeError, match="complex"):
        content({"a": 1j})


def test_the_digest_is_the_same_in_every_process(inbound: str, root: Path) -> None:
    code = "import sys; from tests.agreement.test_content import digest_of; print(digest_of(sys.stdin.read()))"
    for seed in ("1", "2"):
        environment = {"PYTHONHASHSEED": seed, "PYTHONPATH": str(root)}
        command = [sys.executable, "-c", code]
        ran = subprocess.run(command, input=inbound, env=environment, capture_output=True, check=True, text=True)
        assert ran.stdout.strip() == digest_of(inbound)
