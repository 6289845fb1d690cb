"""The authority of an installation: keys and certificates in its data folder, made when they are first needed."""

import hashlib
import os
import tempfile
from collections.abc import Callable
from datetime import datetime
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.serialization import Encoding

from komek.signing import certificates
from komek.signing.certificates import Pair
from komek.signing.identity import OfficeIdentity


class Authority:
    """Signs for offices. Several processes may share the folder: the first one makes a key, the others read it."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._offices: dict[OfficeIdentity, Pair] = {}

    def sign(self, pdf: bytes, office: OfficeIdentity, reason: str, at: datetime) -> bytes:
        """The PDF with the office's signature (PAdES B-B), stated to be made `at`; PDF/UA and PDF/A stay such."""
        from komek.signing.sealing import sealed

        return sealed(pdf, self._office(office), self._root, reason, at)

    @cached_property
    def trust(self) -> bytes:
        """The root's certificate (DER): what `check` has to be given, and what anybody may have."""
        return self._root.certificate.public_bytes(Encoding.DER)

    @cached_property
    def _root(self) -> Pair:
        return self._kept("root", certificates.root)

    def _office(self, office: OfficeIdentity) -> Pair:
        if office not in self._offices:
            key = hashlib.sha256(f"{office.code}\0{office.name}".encode()).hexdigest()[:24]
            made = self._kept(f"{office.country}-{key}", lambda: certificates.of_office(office, self._root))
            self._offices[office] = made
        return self._offices[office]

    def _kept(self, name: str, make: Callable[[], Pair]) -> Pair:
        path = self._folder / f"{name}.pem"
        if not path.is_file():
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            _write_once(path, make().to_pem())
        return Pair.from_pem(path.read_bytes())


def _write_once(path: Path, content: bytes) -> None:
    """Write a whole file that only this account may read, unless another process was faster."""
    handle, draft = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".pem")  # made with mode 600
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
        os.link(draft, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(draft)
