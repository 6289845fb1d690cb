"""An environment of its own for OpenFisca-Core, made on first use, and the process that answers from it.

It lies in the git-ignored data folder of the checkout. What is installed stands, pinned, in `openfisca.txt`.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from types import TracebackType

from families import PERIOD, Family

HERE = Path(__file__).resolve().parent
PINNED = HERE / "openfisca.txt"
ENVIRONMENT = HERE.parent / ".komek" / "openfisca"


class NotInstalled(Exception):
    """OpenFisca-Core cannot be installed here; the message says what was said."""


def python() -> Path:
    """The environment's Python. Raises NotInstalled."""
    found = ENVIRONMENT / "bin" / "python"
    stamp = ENVIRONMENT / "installed.txt"
    wanted = PINNED.read_text(encoding="utf-8") + sys.version
    if not (stamp.is_file() and stamp.read_text(encoding="utf-8") == wanted):
        print("Installing OpenFisca-Core in an environment of its own (once, about a minute).", file=sys.stderr)
        _run(sys.executable, "-m", "venv", "--clear", str(ENVIRONMENT))
        _run(str(found), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(PINNED))
        stamp.write_text(wanted, encoding="utf-8")
    return found


def _run(*command: str) -> None:
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        raise NotInstalled(said[-1] if said else f"{command[0]} failed.")


class OpenFisca:
    """The running process. Use it with `with`."""

    def __init__(self) -> None:
        command = [str(python()), str(HERE / "openfisca_side.py")]
        self.process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)

    def __enter__(self) -> OpenFisca:
        return self

    def __exit__(self, kind: type[BaseException] | None, what: BaseException | None, at: TracebackType | None) -> None:
        assert self.process.stdin
        self.process.stdin.close()
        self.process.wait(timeout=60)

    def amount(self, family: Family) -> int:
        """The benefit in cents."""
        return round(100 * self._ask(family, "amount", 1))

    def seconds(self, family: Family, what: str, count: int) -> float:
        """What one run took, of `count`: build, whole, traced or plain (see `openfisca_side.py`)."""
        return self._ask(family, what, count)

    def _ask(self, family: Family, what: str, count: int) -> float:
        question = {"family": family.for_openfisca, "period": PERIOD, "what": what, "count": count}
        assert self.process.stdin
        assert self.process.stdout
        self.process.stdin.write(json.dumps(question) + "\n")
        self.process.stdin.flush()
        return float(json.loads(self.process.stdout.readline()))
