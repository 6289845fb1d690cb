"""The secret key: the same at every start, readable by its owner only."""

from pathlib import Path

import pytest

from komek.web.secret import former_keys, secret_key


def test_made_once_and_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY", raising=False)
    key = secret_key(tmp_path / "data")
    assert len(key) >= 50
    assert secret_key(tmp_path / "data") == key
    assert [path.name for path in (tmp_path / "data").iterdir()] == ["secret-key"]
    assert (tmp_path / "data" / "secret-key").stat().st_mode & 0o777 == 0o600


def test_the_environment_wins_and_nothing_is_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SECRET_KEY", "given")
    assert secret_key(tmp_path / "data") == "given"
    assert not (tmp_path / "data").exists()


def test_former_keys_are_believed_as_long_as_the_environment_names_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SECRET_KEY_FALLBACKS", raising=False)
    assert former_keys() == []
    monkeypatch.setenv("SECRET_KEY_FALLBACKS", "last years, , the one before")
    assert former_keys() == ["last years", "the one before"]
