"""The workers, processes of their own beside the site: started, started again when they die, and stopped.

One does what is done quickly, letters above all; one makes, scans and simulates populations, which takes long.
"""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import NamedTuple

from komek.web.postgres.cluster import Say
from komek.web.start.stopping import start_deaf


class Worker(NamedTuple):
    """A program, and for how many seconds it may go on when it is told to stop: a little longer than it means to."""

    module: str
    let_finish: float


WORKERS = {"jobs": Worker("komek.web.work", 10.0), "studies": Worker("komek.web.study", 1.0)}
AGAIN_AFTER = 2.0  # seconds; a worker that cannot start must not keep the machine busy


@contextmanager
def working(say: Say) -> Iterator[None]:
    """The workers as long as the block lasts."""
    keepers = [_Keeper(say, name, worker) for name, worker in WORKERS.items()]
    for keeper in keepers:
        start_deaf(keeper)
    try:
        yield
    finally:
        for keeper in keepers:
            keeper.ask_to_stop()
        for keeper in keepers:
            keeper.stop()


class _Keeper(threading.Thread):
    """Starts a worker and waits for its end: it is this thread that the worker does not outlive."""

    def __init__(self, say: Say, work: str, worker: Worker) -> None:
        super().__init__(name=f"worker for {work}", daemon=True)
        self._say, self._work, self._let_finish = say, work, worker.let_finish
        self._command = (sys.executable, "-m", worker.module)
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while process := self._begun():
            status = process.wait()
            if not self._stopping.is_set():
                self._say(f"The worker for {self._work} ended ({status}); starting another one.")
                self._stopping.wait(AGAIN_AFTER)

    def _begun(self) -> "subprocess.Popen[bytes] | None":
        """A new worker; none any more once we stop."""
        with self._lock:
            if self._stopping.is_set():
                return None
            # a process group of its own: Ctrl-C at the terminal reaches only us
            self._process = subprocess.Popen(self._command, stdin=subprocess.DEVNULL, process_group=0)
            return self._process

    def ask_to_stop(self) -> None:
        """Let it finish what it does."""
        with self._lock:
            self._stopping.set()
            if self._process is not None:
                self._process.terminate()

    def stop(self) -> None:
        """Wait for its end; kill it where that takes too long."""
        process = self._process
        if process is None:
            return
        self.join(self._let_finish)
        if self.is_alive():
            self._say(f"The worker for {self._work} did not finish in time. Its work is taken up again later.")
            process.kill()
            self.join()
