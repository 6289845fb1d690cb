"""Which port to serve on."""

import errno
import os
import socket

from komek.web.failure import StartFailure

FIRST = 8000
TRIES = 100


def choose(host: str, wanted: int | None) -> int:
    """The wanted port, or the first free one from 8000 on. Raises StartFailure where there is none."""
    if wanted is not None:
        _insist(host, wanted)
        return wanted
    for port in range(FIRST, FIRST + TRIES):
        if _refusal(host, port) is None:
            return port
    raise StartFailure(
        "Kömek did not find a port to serve on.",
        f"All ports from {FIRST} to {FIRST + TRIES - 1} of {host} are in use.",
        "Name a free one: ./run --port 9000",
    )


def _insist(host: str, port: int) -> None:
    refusal = _refusal(host, port)
    if refusal is None:
        return
    if refusal.errno == errno.EADDRINUSE:
        why = f"Another program on this machine listens there. To see which: ss -ltnp 'sport = :{port}'"
        remedy = "Stop that program, name another port (./run --port 9000), or name none: Kömek finds a free one."
    else:
        why = f"The system says: {os.strerror(refusal.errno or 0)}."
        remedy = "Name another port or host; ports below 1024 are for root."
    raise StartFailure(f"Kömek cannot serve on port {port} of {host}.", why, remedy)


def _refusal(host: str, port: int) -> OSError | None:
    """Why the port cannot be had: tried by listening there, as the server will."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family, socket.SOCK_STREAM) as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)  # a port that just closed may be had again
        try:
            probe.bind((host, port))
        except OSError as error:
            return error
    return None
