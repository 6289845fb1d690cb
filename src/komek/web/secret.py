"""The key that signs and encrypts cookies: given from outside, or made once and kept in the data folder."""

import os
import secrets
from pathlib import Path

BYTES = 64


def secret_key(folder: Path) -> str:
    """`SECRET_KEY`, or the key in the data folder, made at the first call."""
    return os.environ.get("SECRET_KEY") or _kept(folder / "secret-key")


def former_keys() -> list[str]:
    """`SECRET_KEY_FALLBACKS`: keys of former times that are still believed, the latest first."""
    return [key.strip() for key in os.environ.get("SECRET_KEY_FALLBACKS", "").split(",") if key.strip()]


def _kept(path: Path) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        _make(path)
    return path.read_text(encoding="ascii").strip()


def _make(path: Path) -> None:
    """Write whole, then link into place: of two processes that start together, one key wins for both."""
    draft = path.with_name(f"{path.name}.{os.getpid()}")
    draft.touch(mode=0o600)
    draft.write_text(secrets.token_urlsafe(BYTES) + "\n", encoding="ascii")
    try:
        os.link(draft, path)
    except FileExistsError:
        pass  # another process was first: its key is the key
    finally:
        draft.unlink()
