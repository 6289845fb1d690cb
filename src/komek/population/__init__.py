"""Populations: millions of households as Parquet or Arrow files, made, scanned under the law, and simulated.

A population is a folder with two tables, `persons` and `households`, described by `schema`, which is generated from
the facts that a country declares. Three parts work on it:

- `making` makes invented people of a country, the same ones for the same seed on any machine;
- scanning reads the tables in bounded memory, in order or put in order first, asks `komek.law.scan` about every
  household, and writes what the law gives it, or why a row cannot be read;
- simulating scans twice, under the law and under a reform, and says what changes for whom.

No Django, no database. PyArrow, NumPy and Numba are imported here and by nothing that `komek` needs to start.
"""
