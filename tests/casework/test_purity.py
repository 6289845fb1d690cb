"""Invariant 12: only tasks ask what time it is; the lifecycle and what concludes from the law know no database."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import komek.casework
import komek.law

ASKING = {"now", "today", "utcnow", "monotonic", "time"}
MAY_ASK = {"tasks.py"}
ROOMS = [Path(room.__file__).parent for room in (komek.casework, komek.law) if room.__file__]


def modules() -> Iterator[Path]:
    for room in ROOMS:
        yield from (path for path in room.rglob("*.py") if path.name not in MAY_ASK)


def test_nothing_asks_the_time() -> None:
    found = [
        f"{path.name}:{node.lineno}"
        for path in modules()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute) and node.func.attr in ASKING
    ]
    assert found == []


@pytest.mark.process
@pytest.mark.parametrize("module", ["komek.law", "komek.casework.lifecycle", "komek.casework.concluding"])
def test_no_django_comes_with(module: str) -> None:
    command = f"import sys, {module}; print(sorted(name for name in sys.modules if name.startswith('django')))"
    said = subprocess.run([sys.executable, "-c", command], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
