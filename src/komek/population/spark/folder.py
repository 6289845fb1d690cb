"""Results on whatever file system Spark writes to.

FOLDER/_manifest.json               what was scanned under which law, and the counts; written last
FOLDER/table=bg.heating_aid/…       a row for each household
FOLDER/table=rejects/…              rows that could not be scanned
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ..problems import _, refusal
from ..recording import Totals
from ..writing import MANIFEST, VERSION
from .rows import COUNTS, TABLE


class Folder:
    """Where results go. PopulationError where something is there already, unless results of Spark are replaced."""

    def __init__(self, session: Any, address: str, replace: bool) -> None:
        self.address = address.rstrip("/")
        self._hadoop = session._jvm.org.apache.hadoop.fs
        place = self._path("")
        self._files = place.getFileSystem(session._jsc.hadoopConfiguration())
        names = self._names(place)
        if names and not replace:
            text = _("The folder is not empty. Name another one, or add --restart to replace the results in it.")
            raise refusal(Path(address), text)
        if not all(name.startswith((f"{TABLE}=", "_", ".")) for name in names):
            raise refusal(Path(address), _("The folder holds more than results of Spark, which are not replaced."))

    @property
    def counts(self) -> str:
        """Where the counts of each partition are, until all is written."""
        return f"{self.address}/{TABLE}={COUNTS}"

    @property
    def has_counts(self) -> bool:
        """No where there is neither a household nor a person."""
        return bool(self._files.exists(self._hadoop.Path(self.counts)))

    def finish(self, what: Mapping[str, Any], totals: Totals) -> None:
        """All is written: say what it is. The counts of each partition are not needed any more."""
        data = {"version": VERSION, "what": what, **totals.as_data()}
        stream = self._files.create(self._path(f"_{MANIFEST}"), True)
        try:
            stream.write(bytearray(json.dumps(data, indent=1).encode()))
        finally:
            stream.close()
        self._files.delete(self._hadoop.Path(self.counts), True)

    def _names(self, place: Any) -> list[str]:
        if not self._files.exists(place):
            return []
        return [status.getPath().getName() for status in self._files.listStatus(place)]

    def _path(self, name: str) -> Any:
        return self._hadoop.Path(f"{self.address}/{name}" if name else self.address)
