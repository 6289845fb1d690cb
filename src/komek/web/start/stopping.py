"""Ctrl-C, SIGTERM and a closed terminal: one way to stop, at every moment between the first line and the last.

While we start, a signal raises KeyboardInterrupt, which passes through every `finally`. While we serve, all of them
are blocked and a thread waits for one: Granian's own handlers wait for a lock that the interrupted code may hold,
forget a signal that comes while a worker is being replaced, and take a closed terminal for the wish to load anew.
Every thread has to be deaf to signals, as one that is not would be given them, and the waiting thread never.

Workers leave the terminal's process group, so that Ctrl-C reaches only us, and take SIGTERM from us (or from the
kernel, when we are killed). In them, too, a thread waits: Granian's handler is deaf for a moment before it serves.
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
SETTLED_AFTER = 2.0  # seconds from its beginning after which a worker surely serves; it takes a few milliseconds
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
    start_deaf(threading.Thread(target=_wait, args=(heeded, stop), name="stop", daemon=True))


def start_deaf(thread: threading.Thread) -> None:
    """Start a thread that is given no signals: they are for whoever waits for them, or for the main thread."""
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    try:
        thread.start()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def begin_worker() -> None:
    """Called first in each worker: on its own, but for SIGTERM, which ends it at once until it serves."""
    os.setpgid(0, 0)
    signal.pthread_sigmask(signal.SIG_BLOCK, ALL)
    start_deaf(threading.Thread(target=_end_worker, args=(time.monotonic(),), name="stop", daemon=True))
    end_with_parent(signal.SIGTERM)


def _heeded() -> set[signal.Signals]:
    ignored = {signal.SIGHUP} if signal.getsignal(signal.SIGHUP) == signal.SIG_IGN else set()
    return ALL - ignored


def _wait(heeded: set[signal.Signals], stop: Callable[[], None]) -> None:
    signal.sigwait(heeded)
    while True:  # said once, it may be forgotten while a worker is being replaced
        stop()
        time.sleep(0.5)


def _end_worker(begun: float) -> None:
    """Let Granian finish what it serves; where it may not serve yet, it would not hear us."""
    signal.sigwait({signal.SIGTERM})
    finish = signal.getsignal(signal.SIGTERM)
    if callable(finish) and time.monotonic() - begun > SETTLED_AFTER:
        finish(signal.SIGTERM, None)
    else:
        os._exit(0)


def _raise(number: int, frame: FrameType | None) -> NoReturn:
    _asked.set()
    raise KeyboardInterrupt
