"""Processes with limits: results in order, every way to take too much, and nothing left behind."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NoReturn

import pytest

from slabuilder.bounded import Exceeded, Limits, Processes, TaskFailedError, tell_where


def own(function: object, task: object, limits: Limits) -> object:
    """What comes of one task."""
    with Processes(1, limits) as processes:
        (result,) = processes.results(function, [task])  # type: ignore[arg-type]
    return result


def slow_first(place: int) -> tuple[int, int]:
    time.sleep(0.6 if place == 0 else 0)
    return place, os.getpid()


def computes(_: object) -> None:
    while True:
        try:
            for _number in range(1000):
                pass
        except Exception:  # as libraries do
            continue


def sleeps(seconds: float) -> None:
    time.sleep(seconds)


def meets_three_others(folder: Path) -> bool:
    (folder / str(os.getpid())).touch()
    until = time.monotonic() + 60
    while len([*folder.iterdir()]) < 4 and time.monotonic() < until:
        time.sleep(0.01)
    return len([*folder.iterdir()]) == 4


def is_alone(folder: Path) -> bool:
    folder.mkdir()
    time.sleep(0.1)
    folder.rmdir()
    return True


def takes(size: int) -> int:
    return len(bytearray(size))


def nests(_: object) -> object:
    return nests(_)


def fails(word: str) -> None:
    raise ZeroDivisionError(word)


def is_killed(_: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


def crashes(_: object) -> None:
    os.abort()


def writes_later(file: Path | None) -> None:
    if file is not None:
        time.sleep(2)
        file.write_text("written")


def says_where_it_is(function: Callable[[object], object]) -> object:
    tell_where(lambda frame: f", in {frame and frame.f_code.co_name}", lambda error: f", by {type(error).__name__}")
    return function(None)


def grows(_: object) -> None:
    held = []
    while True:
        held.append(bytearray(b"x" * (1 << 20)))


def test_results_come_in_the_order_of_the_tasks_each_from_a_process_of_its_own() -> None:
    with Processes(2) as processes:
        found = list(processes.results(slow_first, range(5)))
    told = [result for result in found if not isinstance(result, Exceeded)]
    assert [place for place, _ in told] == [0, 1, 2, 3, 4]
    assert len({process for _, process in told}) == 5


def test_a_task_is_taken_when_there_is_a_process_for_it() -> None:
    taken: list[int] = []

    def tasks() -> Iterator[int]:
        for number in range(3):
            taken.append(number)
            yield number

    with Processes(1) as processes:
        results = processes.results(slow_first, tasks())
        for number in range(3):
            next(results)
            assert taken == [*range(number + 1)]
        assert [*results] == []


def test_of_no_tasks_nothing_comes() -> None:
    with Processes(1) as processes:
        assert [*processes.results(slow_first, [])] == []


def test_so_many_at_a_time(tmp_path: Path) -> None:
    with Processes(4) as processes:
        assert list(processes.results(meets_three_others, [tmp_path] * 4)) == [True] * 4
    with Processes(1) as processes:
        assert list(processes.results(is_alone, [tmp_path / "alone"] * 4)) == [True] * 4


@pytest.mark.parametrize(
    ("function", "task", "limits", "what"),
    [
        (computes, None, Limits(cpu_seconds=1), "needed more than 1 seconds of computing"),
        (sleeps, 60, Limits(wall_seconds=1), "took longer than 1 seconds"),
        (takes, 2 << 30, Limits(memory_bytes=512 << 20), "needed more than 512 MB of memory"),
        (nests, None, Limits(), "is nested too deeply"),
        (is_killed, None, Limits(), "needed more than 90 seconds of computing, or too much memory"),
        (crashes, None, Limits(), "needed more than 3072 MB of memory"),
    ],
    ids=["computing time", "clock", "memory", "nesting", "killed", "crash"],
)
def test_every_limit_is_told_apart(function: object, task: object, limits: Limits, what: str) -> None:
    assert own(function, task, limits) == Exceeded(what)


def test_other_tasks_go_on() -> None:
    with Processes(2, Limits(memory_bytes=512 << 20)) as processes:
        found = list(processes.results(takes, [10, 2 << 30, 20]))
    assert found == [10, Exceeded("needed more than 512 MB of memory"), 20]


@pytest.mark.parametrize(
    ("function", "limits", "what"),
    [
        (computes, Limits(cpu_seconds=1), "needed more than 1 seconds of computing, in computes"),
        (grows, Limits(memory_bytes=512 << 20), "needed more than 512 MB of memory, in grows"),
        (nests, Limits(), "is nested too deeply, by RecursionError"),
    ],
    ids=["computing time", "memory", "nesting"],
)
def test_a_task_can_say_where_it_was(function: object, limits: Limits, what: str) -> None:
    assert own(says_where_it_is, function, limits) == Exceeded(what)


def test_an_exception_is_our_fault_and_keeps_its_traceback() -> None:
    with pytest.raises(TaskFailedError) as caught:
        own(fails, "of a task", Limits())
    assert str(caught.value) == "ZeroDivisionError: of a task"
    assert "in fails" in caught.value.__notes__[0]


def test_whoever_leaves_early_leaves_no_process_behind(tmp_path: Path) -> None:
    files = [tmp_path / "a", tmp_path / "b"]

    def leaves(results: Iterator[object]) -> NoReturn:
        next(results)
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt), Processes(3) as processes:
        leaves(processes.results(writes_later, [None, *files]))
    time.sleep(3)
    assert [*tmp_path.iterdir()] == []
