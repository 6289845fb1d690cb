"""The command line as people run it, in a process of its own."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

Run = Callable[..., "subprocess.CompletedProcess[str]"]
EXAMPLE = """\
programme: bg.monthly_assistance
on: 2019-01-15
known: 2019-01-15
assume_defaults: true
persons:
  ivan: {birth_date: 1943-02-01, relation: applicant, pension: 60.00}
household: {rooms: 1}
expect: {outcome: entitled, amount: 63.75}
"""


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where compiled plans are kept while the tests run."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def komek(tmp_path: Path, cache: Path) -> Run:
    """Run `komek` with arguments in an empty folder, in English unless told otherwise."""

    def run(*arguments: str, **variables: str) -> "subprocess.CompletedProcess[str]":
        clean = {name: value for name, value in os.environ.items() if not name.startswith(("LC_", "LANG", "KOMEK_"))}
        environment = clean | {"LANG": "C.UTF-8", "COLUMNS": "80", "KOMEK_CACHE": str(cache)} | variables
        command = [sys.executable, "-m", "komek.cli", *arguments]
        return subprocess.run(command, capture_output=True, text=True, cwd=tmp_path, env=environment, check=False)

    return run


@pytest.fixture
def facts(tmp_path: Path) -> Callable[..., Path]:
    """Write a facts file: the example, with some of its text replaced."""

    def write(name: str = "facts.yaml", **replaced: str) -> Path:
        text = EXAMPLE
        for old, new in replaced.items():
            text = text.replace({"amount": "63.75", "pension": "60.00"}.get(old, old), new)
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
        return path

    return write
