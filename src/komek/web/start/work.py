"""The worker for jobs, a process of its own beside the site: started, started again when it dies, and stopped."""

import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from komek.web.postgres.cluster import Say
from komek.web.start.stopping import start_deaf

COMMAND = (sys.executable, "-m", "komek.web.work")
LET_FINISH = 10.0  # seconds, a little more than the worker itself allows its jobs
AGAIN_AFTER = 2.0  # seconds; a worker that cannot start must not keep the machine busy


@contextmanager
def working(say: Say) -> Iterator[None]:
    """A worker as long as the block lasts."""
    keeper = _Keeper(say)
    start_deaf(keeper)
    try:
        yield
    finally:
        keeper.stop()


class _Keeper(threading.Thread):
    """Starts the worker and waits for its end: it is this thread that the worker does not outlive."""

    def __init__(self, say: Say) -> None:
        super().__init__(name="worker", daemon=True)
        self._say = say
        self._stopping = threading.Event()
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None

    def run(self) -> None:
        while process := self._begun():
            status = process.wait()
            if not self._stopping.is_set():
                self._say(f"The worker for jobs ended ({status}); starting another one.")
                self._stopping.wait(AGAIN_AFTER)

    def _begun(self) -> "subprocess.Popen[bytes] | None":
        """A new worker; none any more once we stop."""
        with self._lock:
            if self._stopping.is_set():
                return None
            # a process group of its own: Ctrl-C at the terminal reaches only us
            self._process = subprocess.Popen(COMMAND, stdin=subprocess.DEVNULL, process_group=0)
            return self._process

    def stop(self) -> None:
        """Let it finish what it does; kill it where that takes too long."""
        with self._lock:
            self._stopping.set()
            process = self._process
        if process is None:
            return
        process.terminate()
        self.join(LET_FINISH)
        if self.is_alive():
            self._say("The worker for jobs did not finish in time. What it was doing is taken up again later.")
            process.kill()
            self.join()
