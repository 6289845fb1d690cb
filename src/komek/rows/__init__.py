"""Rows of models by statements that are composed once: Django composes them anew each time (ADR 21).

`Table(Model)` reads, writes and finds out about rows. The columns are the model's, so a new one is never forgotten.
Only for what happens with every application; everywhere else a query of Django is easier to read.
"""

from komek.rows.table import Table

__all__ = ["Table"]
