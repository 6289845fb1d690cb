"""Ctrl-C, SIGTERM and a closed terminal: one way to stop, at every moment between the first line and the last.

While we start, a signal raises KeyboardInterrupt, which passes through every `finally`. While we serve, all of them
are blocked and a thread waits for one: Granian's own handlers wait for a lock that the interrupted code may hold,
and forget a signal that comes while a worker is being replaced. Workers leave the terminal's process group, so
that Ctrl-C reaches only us, and take SIGTERM from us (or from the kernel, when we are killed).
"""

import os
import signal
import threading
import time
from collections.abc import Callable
from types import FrameType
from typing import NoReturn

from komek.web.process import end_with_parent

ALL = {signal.SIGINT, signal.SIGTERM, signal.SIGHUP}
_asked = threading.Event()


def raise_when_asked() -> None:
    """From now on a signal raises KeyboardInterrupt. `nohup ./run` goes on, as it asked."""
    for number in _heeded():
        signal.signal(number, _raise)


def call_when_asked(stop: Callable[[], None]) -> None:
    """From now on a signal calls `stop`, in a thread of its own, until the process ends. Nothing is raised any more."""
    heeded = _heeded()
    signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    if _asked.is_set():
        raise KeyboardInterrupt  # asked before, in a place that swallows exceptions
    threading.Thread(target=_wait, args=(heeded, stop), name="stop", daemon=True).start()


def begin_worker() -> None:
    """Called first in each worker: on its own, but for SIGTERM, which ends it at once until it serves."""
    os.setpgid(0, 0)
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    end_with_parent(signal.SIGTERM)
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGTERM})


def _heeded() -> set[signal.Signals]:
    ignored = {signal.SIGHUP} if signal.getsignal(signal.SIGHUP) == signal.SIG_IGN else set()
    return ALL - ignored


def _wait(heeded: set[signal.Signals], stop: Callable[[], None]) -> None:
    signal.sigwait(heeded)
    while True:  # said once, it may be forgotten while a worker is being replaced
        stop()
        time.sleep(0.5)


def _raise(number: int, frame: FrameType | None) -> NoReturn:
    _asked.set()
    raise KeyboardInterrupt
