"""What the installation says from outside: the data folder, the site's address, the database's address."""

import os
from pathlib import Path
from typing import TypedDict
from urllib.parse import urlsplit

CHECKOUT = Path(__file__).resolve().parents[3]


def data_folder() -> Path:
    """Where this installation keeps its database, its secret key and its collected static files.

    `KOMEK_DATA`, or `.komek` in the checkout. Raises SystemExit in an installation from a package that has
    no checkout and was not told.
    """
    if named := os.environ.get("KOMEK_DATA"):
        return Path(named).expanduser().resolve()
    if (CHECKOUT / "pyproject.toml").is_file():
        return CHECKOUT / ".komek"
    raise SystemExit("Kömek does not know where to keep its data. Set KOMEK_DATA to a folder it may write to.")


def public_address() -> str | None:
    """The address people type, `https://help.example.org`, when the site is reached from other machines."""
    return os.environ.get("KOMEK_ADDRESS", "").rstrip("/") or None


def printed_address() -> str:
    """The address that letters give, to be checked at: the public one, or where `./run` serves on this machine."""
    return public_address() or os.environ.get("KOMEK_LOCAL_ADDRESS") or "http://localhost:8000"


def is_https() -> bool:
    """True when people reach the site over HTTPS (a proxy in front of it ends the encryption)."""
    return (public_address() or "").startswith("https://")


def hosts() -> list[str]:
    """The host names that requests may be addressed to: this machine, the public address, `ALLOWED_HOSTS`."""
    address = public_address()
    public = [urlsplit(address).hostname or ""] if address else []
    further = [name.strip() for name in os.environ.get("ALLOWED_HOSTS", "").split(",")]
    return [name for name in ["localhost", "127.0.0.1", "[::1]", *public, *further] if name]


def database_address() -> str | None:
    """`DATABASE_URL`: a PostgreSQL of the installation's own, instead of the embedded one."""
    return os.environ.get("DATABASE_URL") or None


def is_demo() -> bool:
    """Whether this is a demonstration: invented people, a clock of its own, and anybody may be anyone.

    `KOMEK_DEMO` says so: 1 or 0. Without it, only an installation with neither a database nor an address of its own.
    """
    if named := os.environ.get("KOMEK_DEMO"):
        return named == "1"
    return database_address() is None and public_address() is None


class Eid(TypedDict):
    """The provider of electronic identity that citizens sign in with, by OpenID Connect."""

    address: str
    client: str
    secret: str


def eid() -> Eid | None:
    """`KOMEK_EID` (the issuer's address), `KOMEK_EID_CLIENT`, `KOMEK_EID_SECRET`; None: the installation has none."""
    address = os.environ.get("KOMEK_EID", "").rstrip("/")
    if not address:
        return None
    return {
        "address": address,
        "client": os.environ.get("KOMEK_EID_CLIENT", ""),
        "secret": os.environ.get("KOMEK_EID_SECRET", ""),
    }


def eid_origin() -> list[str]:
    """The site of that provider, `https://eid.example.org`; none where there is none."""
    known = eid()
    return ["{0.scheme}://{0.netloc}".format(urlsplit(known["address"]))] if known else []
