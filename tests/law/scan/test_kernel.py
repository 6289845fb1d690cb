"""What is compiled is kept where it can be, and works where it cannot; each text here is compiled within a second."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from komek.law.scan import kernel
from komek.law.scan.text import Text

CODE = """@part
def part_0(amount):
    for i in range(len(amount)):
        amount[i] = mx(amount[i], {least})


@whole
def kernel(amount):
    part_0(amount)
"""
SCRIPT = """
import numpy as np
from komek.law.scan import kernel
from komek.law.scan.text import Text
amount = np.arange(3)
kernel.compiled(Text({code!r}, (), (), (), frozenset(), 0))(amount)
print(amount.tolist())
"""


def told(least: int) -> list[int]:
    """What a text that was never seen before makes of 0, 1, 2."""
    amount = np.arange(3)
    kernel.compiled(Text(CODE.format(least=least), (), (), (), frozenset(), 0))(amount)
    found: list[int] = amount.tolist()
    return found


def test_a_kernel_is_kept_in_the_folder_of_caches(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_CACHE", str(tmp_path))
    assert told(1) == [1, 1, 2]
    assert list(tmp_path.glob("scan/scan_*.py"))
    assert list(tmp_path.glob("scan/__pycache__/*.nbc"))


def test_nothing_is_kept_where_that_is_wished(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KOMEK_CACHE", "")
    monkeypatch.setenv("HOME", str(tmp_path))
    assert told(2) == [2, 2, 2]
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("problem", [OSError("read-only"), RuntimeError("no locator available")])
def test_a_folder_that_cannot_be_written_to_stops_nobody(
    problem: Exception, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    load = kernel._loaded

    def refused(text: Text, where: Path) -> kernel.Kernel:
        if where == tmp_path / "scan":
            raise problem
        return load(text, where)

    monkeypatch.setenv("KOMEK_CACHE", str(tmp_path))
    monkeypatch.setattr(kernel, "_loaded", refused)
    assert told(3 if isinstance(problem, OSError) else 4)[0] >= 3


def test_a_file_where_the_folder_should_be_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "scan").write_text("taken")
    monkeypatch.setenv("KOMEK_CACHE", str(tmp_path))
    assert told(5) == [5, 5, 5]


@pytest.mark.process
def test_several_processes_may_compile_the_same_law_at_once(tmp_path: Path) -> None:
    script = SCRIPT.format(code=CODE.format(least=2))
    environment = {"KOMEK_CACHE": str(tmp_path), "PYTHONPATH": ":".join(sys.path)}
    running = [
        subprocess.Popen([sys.executable, "-c", script], env=environment, stdout=subprocess.PIPE) for _ in range(2)
    ]
    assert [process.communicate()[0] for process in running] == [b"[2, 2, 2]\n"] * 2
    assert len(list(tmp_path.glob("scan/scan_*.py"))) == 1
    assert not list(tmp_path.glob("scan/*.tmp"))
