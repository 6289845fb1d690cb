"""Offices from a CSV file, one line each.

1. `table`    the file's lines as cells by column; columns that are missing or unknown
2. `row`      a line's cells as an `Office`; everything wrong with each cell, and what was expected
3. `whole`    the lines together with what is known already: parents, territories claimed twice
4. `change`   what would become new and what would change; and, unless it is a rehearsal, the change itself

Every problem of every line is told at once, and then nothing is changed. A second import of a file changes nothing.
An office that a file leaves out stays as it is: one that closes gets its last day in `valid_until`. The packs' files
are imported at every start; what an operator imported since is the operator's, and stays.
"""

from komek.offices.importing.change import Change, Imported
from komek.offices.importing.export import as_csv
from komek.offices.importing.story import import_file, import_text, load_packs

__all__ = ["Change", "Imported", "as_csv", "import_file", "import_text", "load_packs"]
