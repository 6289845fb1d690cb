"""Database addresses: `postgresql://user:password@host:port/name?sslmode=require`, read for Django."""

import hashlib
import os
from pathlib import Path
from typing import Any, TypedDict
from urllib.parse import parse_qsl, quote, unquote, urlsplit

NAME = "komek"
SCHEMES = ("postgresql", "postgres")
PREPARED: dict[str, Any] = {"server_side_binding": True, "prepare_threshold": 5}
"""A statement that comes the fifth time on a connection is planned once and kept by the server (ADR 21)."""
SOCKET = ".s.PGSQL.5432"
LONGEST_SOCKET_PATH = 107  # bytes; sockaddr_un on Linux, less its closing zero


class Connection(TypedDict):
    """One entry of Django's DATABASES."""

    ENGINE: str
    NAME: str
    USER: str
    PASSWORD: str
    HOST: str
    PORT: str
    CONN_MAX_AGE: int
    CONN_HEALTH_CHECKS: bool
    OPTIONS: dict[str, Any]


def connection(address: str) -> Connection:
    """Django's form of a database address. Raises SystemExit for an address that is not PostgreSQL's."""
    parts = urlsplit(address)
    if parts.scheme not in SCHEMES:
        raise SystemExit(f"DATABASE_URL must begin with postgresql://, not {parts.scheme or 'nothing'}://.")
    options = PREPARED | dict(parse_qsl(parts.query))
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": unquote(parts.path.lstrip("/")) or NAME,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": options.pop("host", unquote(parts.hostname or "")),
        "PORT": options.pop("port", str(parts.port or "")),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": options,
    }


def embedded_address(folder: Path, database: str = NAME) -> str:
    """The address of the embedded server whose files lie in `folder`."""
    return f"postgresql://{NAME}@/{database}?host={quote(str(socket_folder(folder)), safe='')}"


def socket_folder(folder: Path) -> Path:
    """Where the server's socket lies: in its folder, or, where that path is too long for one, in /tmp."""
    if len(os.fsencode(folder / SOCKET)) <= LONGEST_SOCKET_PATH:
        return folder
    return Path("/tmp") / f"komek-{hashlib.sha256(os.fsencode(folder)).hexdigest()[:16]}"
