"""Talks with OpenFisca's side, which runs in an environment of its own; see `../openfisca_environment.py`."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Any

from openfisca_environment import HERE, python

from .clock import Spent


class OpenFisca:
    """The running process. Use it with `with`. Raises NotInstalled."""

    def __init__(self, folder: Path) -> None:
        command = [str(python()), "-m", "scanning.openfisca_side", str(folder)]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=HERE)

    def __enter__(self) -> OpenFisca:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(timeout=60)

    def measure(self, households: int, variable: str = "minimum_income", count: int = 1) -> tuple[Spent, Spent]:
        """What building and calculating take, each."""
        build, calculate = self.ask("measure", households, variable, count)
        return Spent(*build), Spent(*calculate)

    def ask(self, what: str, households: int, variable: str = "minimum_income", count: int = 1) -> Any:
        """See `openfisca_side.Side`."""
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps([what, households, variable, count]) + "\n")
        self.process.stdin.flush()
        return json.loads(self.process.stdout.readline())
