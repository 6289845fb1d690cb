"""One Kömek per data folder."""

from pathlib import Path

import pytest

from komek.web.failure import StartFailure
from komek.web.start import lock


def test_a_second_start_is_told_where_the_first_one_serves(tmp_path: Path) -> None:
    with lock.held(tmp_path) as note:
        note("http://127.0.0.1:8000")
        with pytest.raises(StartFailure, match=r"in use[\s\S]*process \d+ at http://127\.0\.0\.1:8000[\s\S]*Ctrl-C"):
            lock.held(tmp_path).__enter__()


def test_free_again_afterwards(tmp_path: Path) -> None:
    for _ in range(2):
        with lock.held(tmp_path):
            pass


def test_a_lock_left_behind_by_a_killed_process_does_not_count(tmp_path: Path) -> None:
    (tmp_path / "lock").write_text("process 999999 at http://127.0.0.1:8000\n")
    with lock.held(tmp_path):
        pass


def test_a_folder_that_cannot_be_made_is_explained(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(StartFailure, match="KOMEK_DATA"):
        lock.held(tmp_path / "file" / "data").__enter__()
