"""The offices of a country as the file that `import` reads: to change some lines, and bring it back."""

import csv
from collections.abc import Iterable
from io import StringIO

from komek.offices.importing.change import cells
from komek.offices.importing.table import COLUMNS
from komek.offices.records import Office


def as_csv(offices: Iterable[Office]) -> str:
    """One line each below the names of the columns. Importing it again changes nothing."""
    written = StringIO()
    lines = csv.DictWriter(written, COLUMNS, lineterminator="\n")
    lines.writeheader()
    lines.writerows(cells(office) for office in offices)
    return written.getvalue()
