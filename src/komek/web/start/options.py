"""What may be asked for at the start."""

import argparse
import os
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """`port` is None where any free one from 8000 on will do; without `workers` pages alone are served."""

    host: str
    port: int | None
    workers: bool = True


def read(arguments: Sequence[str]) -> Options:
    """Read the command line, then the environment. Ends the program, with an explanation, on what is unknown."""
    parser = argparse.ArgumentParser(prog="./run", description="Start Kömek on this machine. Ctrl-C stops it.")
    parser.add_argument(
        "--port",
        type=_port,
        default=os.environ.get("PORT") or None,
        help="serve on this port or not at all (also PORT=…; default: the first free one from 8000 on)",
    )
    parser.add_argument(
        "--host",
        default=os.environ.get("HOST") or "127.0.0.1",
        help="listen on this address (also HOST=…; 0.0.0.0 for every network; default: this machine only)",
    )
    parser.add_argument(
        "--no-workers",
        action="store_true",
        help="serve pages only: what is put aside is done by workers that run elsewhere",
    )
    chosen = parser.parse_args(arguments)
    return Options(chosen.host, chosen.port, not chosen.no_workers)


def _port(text: str) -> int:
    port = int(text)
    if not 1 <= port <= 65_535:
        raise argparse.ArgumentTypeError(f"{port} is not between 1 and 65535")
    return port
