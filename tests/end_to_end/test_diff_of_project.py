"""`slabuilder diff` of a whole project against a revision: agreements that came, went, or were renamed."""

from __future__ import annotations

import json

import pytest

from tests.cycles.conftest import repository  # noqa: F401  # a fixture
from tests.cycles.repository import Repository, agreement
from tests.end_to_end.conftest import Run


@pytest.fixture
def project(repository: Repository) -> Repository:  # noqa: F811  # the fixture
    """One agreement is as it was, one was renamed and changed, one went, one came."""
    repository.write("slabuilder.yaml", "company: Acme\n")
    for name in ("same", "old", "gone"):
        repository.write(f"agreements/{name}.yaml", agreement("2026-Q4", id=name))
    repository.commit()
    repository.git("mv", "agreements/old.yaml", "agreements/renamed.yaml")
    repository.write("agreements/renamed.yaml", agreement("2026-Q4", id="old", share=45))
    repository.git("rm", "--quiet", "agreements/gone.yaml")
    repository.write("agreements/fresh.yaml", agreement("2026-Q4", id="fresh"))
    repository.commit()
    return repository


def test_everything_is_told(run: Run, project: Repository) -> None:
    ran = run("diff", "--from", "HEAD~1", cwd=project.top)
    assert (ran.code, ran.err) == (0, "")
    assert "Marketing: 1 heavier, 192 MQLs more." in ran.out
    assert "agreements/fresh.yaml is new since HEAD~1: all of it is to be signed by Dana Reyes, Sam Okafor." in ran.out
    assert "1 agreement is as before." in ran.out
    assert ran.out.endswith("Taken out: agreements/gone.yaml.\n")
    assert "renamed.yaml is new" not in ran.out


def test_as_a_comment_and_for_programs(run: Run, project: Repository) -> None:
    comment = run("diff", "--from", "HEAD~1", "--format", "markdown", cwd=project.top).out
    assert "**New. To sign: Dana Reyes, Sam Okafor.**" in comment
    assert "**Taken out: agreements/gone.yaml.**" in comment
    values = json.loads(run("diff", "--from", "HEAD~1", "--format", "json", cwd=project.top).out)
    assert [value["file"] for value in values if value.get("new")] == ["agreements/fresh.yaml"]


def test_a_new_agreement_is_a_change(run: Run, project: Repository) -> None:
    fresh = project.top / "agreements" / "fresh.yaml"
    assert run("diff", fresh, "--from", "HEAD~1", "--fail-on", "material", cwd=project.top).code == 1
    same = project.top / "agreements" / "same.yaml"
    assert run("diff", same, "--from", "HEAD~1", "--fail-on", "any", cwd=project.top).code == 0
