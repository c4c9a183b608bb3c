"""Runs a function on many tasks, each in a process of its own that may take so much time and memory, and no more.

On Linux the processes are forked from a server that has imported what they need; elsewhere, and where the folder for
temporary files has a very long name, each starts from nothing.
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
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from types import FrameType
from typing import Any, NoReturn, TypeVar

try:
    import resource
except ImportError:  # Windows has no such limits
    resource = None  # type: ignore[assignment]

T = TypeVar("T")
R = TypeVar("R")

SPARE_SECONDS = 60
SPARE_BYTES = 1 << 30
"""How much further code that Python cannot interrupt may go before the system ends it, without a word of where it was."""

LONGEST_FOLDER = 70
"""Of the path of the folder for temporary files, in bytes: with the server's socket in it, a path may have 107."""

SECONDS_BETWEEN_LOOKS = 0.2
"""Of computing, between two looks at the memory that a task holds."""


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


class TaskFailedError(Exception):
    """A task's own code failed, which is our fault; the message is the last line of its traceback, a note has it all."""

    def __init__(self, traceback: str) -> None:
        super().__init__(traceback.strip().splitlines()[-1])
        self.add_note(traceback)


def computed_too_long(limits: Limits) -> str:
    """What a task did whose computing time was over."""
    return f"needed more than {limits.cpu_seconds} seconds of computing"


def took_too_much(limits: Limits) -> str:
    """What a task did that took too much memory."""
    return f"needed more than {limits.memory_bytes >> 20} MB of memory"


@dataclass(slots=True)
class _Whereabouts:
    at: Callable[[FrameType | None], str] = lambda _: ""
    of: Callable[[BaseException], str] = lambda _: ""


_whereabouts = _Whereabouts()


def tell_where(at: Callable[[FrameType | None], str], of: Callable[[BaseException], str]) -> None:
    """A task says how to tell where it is: from a frame of its code, or from an exception.

    Both give the end of a sentence (`, in clause 3.2`), which is added to Exceeded.
    """
    _whereabouts.at, _whereabouts.of = at, of


def _way() -> str:
    """How processes start: forked from a server, where there is room for the path of its socket."""
    room = len(os.fsencode(tempfile.gettempdir())) <= LONGEST_FOLDER
    return "forkserver" if sys.platform == "linux" and room else "spawn"


class Processes:
    """At most `count` processes at a time. As soon as the `with` block begins, `modules` are imported for them."""

    def __init__(self, count: int, limits: Limits | None = None, modules: Sequence[str] = ()) -> None:
        self._count = count
        self._limits = limits or Limits()
        self._modules = modules
        self._context: Any = multiprocessing.get_context(_way())
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

    def results(self, function: Callable[[T], R], tasks: Iterable[T]) -> Iterator[R | Exceeded]:
        """What `function` makes of each task, in the order of the tasks. A TaskFailedError if it raises an exception.

        A task is taken from `tasks` when there is a process for it.
        """
        waiting = enumerate(tasks)
        done: dict[int, R | Exceeded] = {}
        for place in count():
            while place not in done:
                while len(self._running) < self._count and (task := next(waiting, None)) is not None:
                    self._start(function, *task)
                if not self._running:
                    return
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
                return Exceeded(f"{computed_too_long(self._limits)}, or too much memory")
            return Exceeded(took_too_much(self._limits))
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

    def end(outcome: object) -> NoReturn:
        with contextlib.suppress(BrokenPipeError):  # nobody waits for it any more
            connection.send_bytes(pickle.dumps(outcome))
        os._exit(0)  # nothing to tidy up, and many objects not to free one by one

    if resource is not None:  # elsewhere (Windows) the parent's clock is all there is
        _take(limits)
        _watch(limits, end)
    outcome = _outcome(function, task, limits)
    _watch_no_more()
    end(outcome)


def _outcome(function: Callable[[T], R], task: T, limits: Limits) -> R | Exceeded | _Failed:
    try:
        return function(task)
    except MemoryError as error:
        return Exceeded(took_too_much(limits) + _whereabouts.of(error))
    except RecursionError as error:
        return Exceeded("is nested too deeply" + _whereabouts.of(error))
    except Exception:
        return _Failed(traceback.format_exc())


def _take(limits: Limits) -> None:
    """Limit this process for good, as far as the system can; what watches it from within comes first."""
    memory = limits.memory_bytes + SPARE_BYTES
    wanted = {
        resource.RLIMIT_CPU: (limits.cpu_seconds, limits.cpu_seconds + SPARE_SECONDS),
        resource.RLIMIT_AS: (memory, memory),
        resource.RLIMIT_CORE: (0, 0),
    }
    for limit, values in wanted.items():
        try:
            resource.setrlimit(limit, values)
        except (ValueError, OSError):  # macOS has no limit on address space
            continue


def _watch(limits: Limits, end: Callable[[Exceeded], NoReturn]) -> None:
    """End this process as soon as it has computed too long, or holds too much memory, and say where it was.

    It ends at once, in the handler of a signal: an exception would be kept by libraries that catch all of them.
    """

    def out_of_time(_: int, frame: FrameType | None) -> None:
        _watch_no_more()
        end(Exceeded(computed_too_long(limits) + _whereabouts.at(frame)))

    def look(_: int, frame: FrameType | None) -> None:
        if _most_memory() > limits.memory_bytes:
            _watch_no_more()
            end(Exceeded(took_too_much(limits) + _whereabouts.at(frame)))

    signal.signal(signal.SIGXCPU, out_of_time)
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS)


def _watch_no_more() -> None:
    if resource is not None:
        for number in (signal.SIGXCPU, signal.SIGPROF):  # both come again and again
            signal.signal(number, signal.SIG_IGN)


def _most_memory() -> int:
    """The most memory that this process has held, in bytes; macOS counts in bytes, others in KB."""
    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most << 10
