"""Granian, in this process, with workers forked from it."""

import os
from collections.abc import Callable
from typing import Any

from granian.constants import Interfaces
from granian.log import LogLevels
from granian.server import MPServer

from komek.web.start.stopping import begin_worker, call_when_asked

MOST_WORKERS = 4
THREADS = 3  # per worker: pages compute more than they wait, and each thread holds a database connection
KEEP_WAITING = 1024  # requests that may wait for a thread before the server says it is busy


def serve(host: str, port: int, ready: Callable[[], None]) -> None:
    """Serve until SIGINT or SIGTERM; calls `ready` once the port is open."""
    server = _Server(
        "komek.web.wsgi:application",
        address=host,
        port=port,
        interface=Interfaces.WSGI,
        workers=min(MOST_WORKERS, os.cpu_count() or 1),
        blocking_threads=THREADS,
        backpressure=KEEP_WAITING,
        respawn_failed_workers=True,
        workers_kill_timeout=10,
        websockets=False,
        log_level=LogLevels.warning,
    )
    server.on_startup(ready)
    call_when_asked(server.stop)
    server.serve(target_loader=_load)


class _Server(MPServer):
    """Granian's server without its own handlers of signals: see `stopping`."""

    def stop(self) -> None:
        """Ask it to stop; safe from any thread, and more than once."""
        super().signal_handler_interrupt()  # type: ignore[no-untyped-call]

    def signal_handler_interrupt(self, *_: Any) -> None:
        """Signals are blocked here. Should one come through all the same, nothing may wait for a lock."""

    signal_handler_reload = signal_handler_interrupt


def _load(target: str, *_: Any, **__: Any) -> Any:
    """Runs in each new worker, which the parent has loaded everything for."""
    begin_worker()
    from komek.web.wsgi import application

    return application
