"""Runs a function on many tasks, each in a process of its own that may take so much time and memory, and no more.

On Linux the processes are forked from a server that has imported what they need; elsewhere each starts from nothing.
A task and its result are sent from one process to the other, so both have to be values that pickle takes.
"""

from __future__ import annotations

import contextlib
import gc
import multiprocessing
import os
import pickle
import signal
import sys
import time
import traceback
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
R = TypeVar("R")

SPARE_SECONDS = 60
"""How long code that Python cannot interrupt goes on computing before the system ends it."""


KILLED = getattr(signal, "SIGKILL", 9)
"""The signal with which the system ends a process that goes too far."""


@dataclass(frozen=True, slots=True)
class Limits:
    """What one task may take."""

    cpu_seconds: int = 90
    wall_seconds: float = 180
    memory_bytes: int = 3 << 30


@dataclass(frozen=True, slots=True)
class Exceeded:
    """Instead of a result: which limit a task ran into, as what it did: `took longer than 180 seconds`."""

    what: str


class OutOfTime(BaseException):
    """Raised within a task when its computing time is over, wherever it is; no `except Exception` keeps it."""


class TaskFailedError(Exception):
    """A task's own code failed, which is our fault; the message is the last line of its traceback, a note has it all."""

    def __init__(self, traceback: str) -> None:
        super().__init__(traceback.strip().splitlines()[-1])
        self.add_note(traceback)


def computed_too_long(limits: Limits) -> Exceeded:
    """What a task did that raised OutOfTime."""
    return Exceeded(f"needed more than {limits.cpu_seconds} seconds of computing")


def took_too_much(limits: Limits) -> Exceeded:
    """What a task did that raised MemoryError."""
    return Exceeded(f"needed more than {limits.memory_bytes >> 20} MB of memory")


NESTED_TOO_DEEPLY = Exceeded("is nested too deeply")
"""What a task did that raised RecursionError."""


class Processes:
    """At most `count` processes at a time. As soon as the `with` block begins, `modules` are imported for them."""

    def __init__(self, count: int, limits: Limits | None = None, modules: Sequence[str] = ()) -> None:
        self._count = count
        self._limits = limits or Limits()
        self._modules = modules
        self._context: Any = multiprocessing.get_context("forkserver" if sys.platform == "linux" else "spawn")
        self._running: dict[Connection, _Running] = {}

    def __enter__(self) -> Processes:
        if self._context.get_start_method() == "forkserver":
            from multiprocessing import forkserver

            self._context.set_forkserver_preload([*self._modules])
            forkserver.ensure_running()
        return self

    def __exit__(self, *_: object) -> None:
        for connection in [*self._running]:
            self._end(connection)

    def results(self, function: Callable[[T], R], tasks: Sequence[T]) -> Iterator[R | Exceeded]:
        """What `function` makes of each task, in the order of the tasks. A TaskFailedError if it raises an exception."""
        waiting = deque(enumerate(tasks))
        done: dict[int, R | Exceeded] = {}
        for place in range(len(tasks)):
            while place not in done:
                while waiting and len(self._running) < self._count:
                    self._start(function, *waiting.popleft())
                done |= self._next_ones()
            yield done.pop(place)

    def _start(self, function: Callable[[T], R], place: int, task: T) -> None:
        ours, theirs = self._context.Pipe(duplex=False)
        process = self._context.Process(target=_run, args=(theirs, function, task, self._limits), daemon=True)
        process.start()
        theirs.close()
        self._running[ours] = _Running(place, process, time.monotonic() + self._limits.wall_seconds)

    def _next_ones(self) -> dict[int, Any]:
        """What comes of the tasks that end next, by their places."""
        soonest = min(each.until for each in self._running.values())
        ready = wait([*self._running], max(0.0, soonest - time.monotonic()))
        found = {}
        for connection, each in [*self._running.items()]:
            if connection in ready:
                found[each.place] = self._said(connection, each.process)
            elif each.until <= time.monotonic():
                found[each.place] = Exceeded(f"took longer than {self._limits.wall_seconds:g} seconds")
            else:
                continue
            self._end(connection)
        return found

    def _said(self, connection: Connection, process: BaseProcess) -> object:
        try:
            said = pickle.loads(connection.recv_bytes())  # noqa: S301  # our own process wrote it
        except EOFError:  # it was ended before it could say anything
            process.join()
            if process.exitcode == -KILLED:
                return Exceeded(f"{computed_too_long(self._limits).what}, or too much memory")
            return took_too_much(self._limits)
        if isinstance(said, _Failed):
            raise TaskFailedError(said.traceback)
        return said

    def _end(self, connection: Connection) -> None:
        process = self._running.pop(connection).process
        connection.close()
        process.kill()
        process.join()


@dataclass(frozen=True, slots=True)
class _Running:
    place: int
    process: BaseProcess
    until: float


@dataclass(frozen=True, slots=True)
class _Failed:
    traceback: str


def _run(connection: Connection, function: Callable[[T], R], task: T, limits: Limits) -> NoReturn:
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # who stops the command ends its processes too
    gc.disable()  # a fifth faster, and the process ends after one task
    _take(limits)
    with contextlib.suppress(BrokenPipeError):  # nobody waits for it any more
        connection.send_bytes(pickle.dumps(_outcome(function, task, limits)))
    os._exit(0)  # nothing to tidy up, and many objects not to free one by one


def _outcome(function: Callable[[T], R], task: T, limits: Limits) -> R | Exceeded | _Failed:
    try:
        return function(task)
    except OutOfTime:
        return computed_too_long(limits)
    except MemoryError:
        return took_too_much(limits)
    except RecursionError:
        return NESTED_TOO_DEEPLY
    except Exception:
        return _Failed(traceback.format_exc())


def _take(limits: Limits) -> None:
    """Limit this process for good, as far as the system can."""
    try:
        import resource
    except ImportError:  # Windows: the parent's clock is all there is
        return
    signal.signal(signal.SIGXCPU, _out_of_time)
    wanted = {
        resource.RLIMIT_CPU: (limits.cpu_seconds, limits.cpu_seconds + SPARE_SECONDS),
        resource.RLIMIT_AS: (limits.memory_bytes, limits.memory_bytes),
        resource.RLIMIT_CORE: (0, 0),
    }
    for limit, values in wanted.items():
        try:
            resource.setrlimit(limit, values)
        except (ValueError, OSError):  # macOS has no limit on address space
            continue


def _out_of_time(number: int, frame: FrameType | None) -> NoReturn:
    signal.signal(signal.SIGXCPU, signal.SIG_IGN)  # it comes again every second
    raise OutOfTime
