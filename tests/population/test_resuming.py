"""A scan that was broken off goes on after its last whole part; what it comes to is the same."""

import os
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq
import pytest

from komek.languages.problem import FileError
from tests.population.small import PROGRAMME, Showing, people, rejects, results, save, scanned

WHOLE = people([2, 1, 3, 1] * 10)
HOW: dict[str, Any] = {"block": 3, "part": 7}


class Failing(Showing):
    """Gives up, or is killed, at a batch."""

    def __init__(self, batches: int, kill: bool = False) -> None:
        self.left, self.kill = batches, kill

    def scan(self, batch: Any) -> Any:
        self.left -= 1
        if self.left < 0 and self.kill:
            os.kill(os.getpid(), signal.SIGKILL)
        if self.left < 0:
            raise InterruptedError
        return super().scan(batch)


class Counted(Showing):
    """Counts the households it was asked about."""

    households = 0

    def scan(self, batch: Any) -> Any:
        self.households += len(batch)
        return super().scan(batch)


def test_the_rest_is_scanned_after_a_fault(tmp_path: Path) -> None:
    folder = save(WHOLE, tmp_path / "in")
    with pytest.raises(InterruptedError):
        scanned(folder, tmp_path / "to", Failing(9), **HOW)
    rest = Counted()
    total = scanned(folder, tmp_path / "to", rest, **HOW)
    assert 0 < rest.households < 40
    assert total.as_data() == scanned(folder, tmp_path / "other").as_data()
    assert results(tmp_path / "to") == results(tmp_path / "other")


@pytest.mark.process
@pytest.mark.parametrize("shuffled", [False, True])
def test_killed_in_the_middle(tmp_path: Path, shuffled: bool) -> None:
    """As `kill -9` does it: nothing is tidied up, and the next start copes."""
    folder = save(WHOLE.shuffled(5) if shuffled else WHOLE, tmp_path / "in")
    script = (
        "from pathlib import Path\n"
        "from tests.population.small import scanned\n"
        "from tests.population.test_resuming import Failing, HOW\n"
        f"scanned(Path({str(folder)!r}), Path({str(tmp_path / 'to')!r}), Failing(9, kill=True), **HOW)\n"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], check=False, env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    )
    assert ended.returncode == -signal.SIGKILL
    rest = Counted()
    scanned(folder, tmp_path / "to", rest, **HOW)
    scanned(folder, tmp_path / "other")
    assert 0 < rest.households < 40
    assert results(tmp_path / "to") == results(tmp_path / "other")
    names = sorted(path.name for path in (tmp_path / "to").iterdir())
    assert names == [".lock", PROGRAMME.code, "manifest.json", "rejects.parquet"]


def test_a_scan_that_is_complete_is_not_done_again(tmp_path: Path) -> None:
    folder = save(WHOLE, tmp_path / "in")
    first = scanned(folder, tmp_path / "to", **HOW)
    again = Counted()
    assert scanned(folder, tmp_path / "to", again, **HOW).as_data() == first.as_data()
    assert again.households == 0


def test_restart_begins_anew(tmp_path: Path) -> None:
    folder = save(WHOLE, tmp_path / "in")
    scanned(folder, tmp_path / "to", block=3, part=3)
    again = Counted()
    scanned(folder, tmp_path / "to", again, restart=True)
    assert again.households == 40
    assert [path.name for path in (tmp_path / "to" / PROGRAMME.code).iterdir()] == ["part-00000.parquet"]


@pytest.mark.parametrize("other", ["population", "needed"])
def test_results_of_another_scan_are_not_mixed(tmp_path: Path, other: str) -> None:
    folder = save(WHOLE, tmp_path / "in")
    scanned(folder, tmp_path / "to", needed=other != "needed")
    if other == "population":
        save(people([1] * 40, seed=9), folder)
    with pytest.raises(FileError, match="another scan"):
        scanned(folder, tmp_path / "to")


def test_two_scans_do_not_write_to_one_folder(tmp_path: Path) -> None:
    folder = save(WHOLE, tmp_path / "in")

    class Second(Showing):
        def scan(self, batch: Any) -> Any:
            with pytest.raises(FileError, match="Another scan is writing"):
                scanned(folder, tmp_path / "to")
            return super().scan(batch)

    scanned(folder, tmp_path / "to", Second())
    assert len(results(tmp_path / "to")) == 40


def test_rejects_of_all_parts_are_one_file(tmp_path: Path) -> None:
    homes = WHOLE.households.filter([place % 8 != 0 for place in range(40)])
    folder = save(type(WHOLE)(WHOLE.persons, homes), tmp_path / "in")
    with pytest.raises(InterruptedError):
        scanned(folder, tmp_path / "to", Failing(9), **HOW)
    assert not (tmp_path / "to" / "rejects.parquet").exists()
    scanned(folder, tmp_path / "to", **HOW)
    assert len(rejects(tmp_path / "to")) == sum([2, 1, 3, 1][place % 4] for place in range(0, 40, 8))
    assert pq.read_metadata(tmp_path / "to" / "rejects.parquet").num_rows == len(rejects(tmp_path / "to"))
