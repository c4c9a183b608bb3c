"""What takes long to prove does not take of the time that a document has: the proofs come with the task."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from slabuilder.loading import load
from slabuilder.render.build_list import Order
from slabuilder.rulebook.proofs.proof import Verdict
from slabuilder.rulebook.proofs.prove import prove
from slabuilder.workflows.building import BuildTask, Made, build_tasks, made, proved
from slabuilder.workflows.projects import workplace


@pytest.fixture
def task(root: Path, tmp_path: Path) -> BuildTask:
    """A page of an example, to be made without anything that is kept."""
    file = tmp_path / "inbound.yaml"
    file.write_bytes((root / "agreements" / "inbound.yaml").read_bytes())
    place = workplace(tmp_path)
    (found,) = build_tasks([file], tmp_path, place, Order(pdf=False), place.judging(date(2026, 9, 15), None))
    return found


def page(result: Made) -> str:
    assert result.documents is not None, result
    data = next(data for name, data in result.documents.files.items() if name.endswith(".html"))
    return data.decode().replace("\u00a0", " ")


def test_the_task_takes_its_proofs_with_it(task: BuildTask) -> None:
    agreement = load(task.source.data, task.name).agreement
    assert agreement is not None
    assert proved(task).proofs == prove(agreement)
    assert page(made(proved(task))) == page(made(task))


def test_the_document_says_what_came_with_the_task(task: BuildTask) -> None:
    proofs = proved(task).proofs
    assert proofs
    refuted = tuple(replace(proof, verdict=Verdict.REFUTED) for proof in proofs)
    assert "does not hold: " not in page(made(task))
    assert "does not hold: " in page(made(replace(task, proofs=refuted)))


def test_what_cannot_be_read_is_not_proved(task: BuildTask) -> None:
    faulty = replace(task, source=replace(task.source, data=b"format: 1"))
    assert proved(faulty) == faulty
    assert made(proved(faulty)).diagnostics
