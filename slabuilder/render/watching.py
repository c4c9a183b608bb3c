"""Notices from within that a document takes too much, while Python still runs and can tell where.

The hard limits of the system stay behind it: they end what does not come back to Python.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from types import FrameType

from slabuilder.render.stuck import clause_at

_SECONDS_BETWEEN_LOOKS = 0.2


def watch(cpu_seconds: int, memory_bytes: int, stop: Callable[[str], None]) -> None:
    """Call `stop` as soon as this process has computed for `cpu_seconds`, or holds more than `memory_bytes`.

    It is told what the document did, `needed more than 90 seconds of computing, in clause 3.2`, and should end the
    process with `os._exit`: it runs in a handler of signals, and WeasyPrint swallows exceptions. The process has been
    given the soft limit RLIMIT_CPU of `cpu_seconds` and a hard one some seconds above.
    """

    def out_of_time(_: int, frame: FrameType | None) -> None:
        end(f"needed more than {cpu_seconds} seconds of computing", frame)

    def look(_: int, frame: FrameType | None) -> None:
        if _memory() > memory_bytes:
            end(f"needed more than {memory_bytes >> 20} MB of memory", frame)

    def end(what: str, frame: FrameType | None) -> None:
        for number in (signal.SIGXCPU, signal.SIGPROF):  # both would come again
            signal.signal(number, signal.SIG_IGN)
        clause = clause_at(frame)
        stop(what if clause is None else f"{what}, in clause {clause}")

    signal.signal(signal.SIGXCPU, out_of_time)
    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, _SECONDS_BETWEEN_LOOKS, _SECONDS_BETWEEN_LOOKS)


def _memory() -> int:
    """The most memory that this process has held, in bytes; macOS counts in bytes, others in KB."""
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most << 10
