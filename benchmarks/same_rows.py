"""The rows of one submission as a script for pgbench: the same tables and values, and nothing else.

Counted is what PostgreSQL alone costs whoever writes these rows plainly:

- the counter of numbers, one UPDATE in a transaction of its own that does not wait for the disk, as the submission
  has it;
- one INSERT for each row that the submission leaves, in one transaction, into copies of the tables with their columns,
  defaults, indexes, constraints and foreign keys. A row that others point to says its id (`RETURNING … \\gset`), and
  they point to it; the office is the one office of all. Values in other unique columns are drawn at random.

Not counted, though the submission needs it: reading anything, checking anything, locks, the draft's deletion, triggers
(none of ours fires on an INSERT of these; the queue's tell the workers). What a transaction wrote is found by its
number, which PostgreSQL keeps in every row (`xmin`); its savepoints have numbers after it, and nobody else writes
meanwhile.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from graphlib import TopologicalSorter

from django.db import connection

_COUNTER = "offices_numbercounter"  # counted by the UPDATE before: its first number is an INSERT only once a year
_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
_COLUMNS = """
    SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '' OR a.atthasdef AND EXISTS (
               SELECT FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum
               AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%%'),
           EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND a.attnum = ANY (i.indkey)
                   AND (i.indisunique OR i.indisexclusion))
           OR EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'x')
              AND a.atttypid = 'int8'::regtype,
           (SELECT c.confrelid::regclass::text FROM pg_constraint c
            WHERE c.conrelid = a.attrelid AND c.contype = 'f' AND c.conkey = ARRAY[a.attnum])
    FROM pg_attribute a WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""
_RANDOM = {
    "uuid": "gen_random_uuid()",
    "bigint": "(random() * 9e15)::bigint",
    "integer": "(random() * 2e9)::integer",
    "smallint": "(random() * 3e4)::smallint",
}


@dataclass(frozen=True)
class Column:
    """A column: its type as SQL has it, whether the table numbers it, must not repeat it, and whom it points to."""

    name: str
    kind: str
    numbered: bool
    unique: bool
    refers: str | None

    def value(self, kept: str | None, written: Written) -> str:
        """What pgbench is to insert in the place of what was kept."""
        if kept is None:
            return "NULL"
        if self.refers and (self.refers, kept) in written.ids:
            return f":{written.ids[self.refers, kept]}"
        if self.unique and not self.refers:
            if self.kind.startswith(("character varying", "text")):
                length = int(self.kind.partition("(")[2].rstrip(")") or 64)
                return f"left(md5(random()::text || clock_timestamp()::text) || md5(random()::text), {length})"
            if self.kind in _RANDOM:
                return _RANDOM[self.kind]
        return f"{_literal(kept)}::{self.kind}"


@dataclass(frozen=True)
class Written:
    """What the transaction wrote: columns and rows by table, and pgbench's names for the ids that others point to."""

    columns: dict[str, list[Column]]
    rows: dict[str, list[tuple[str | None, ...]]]
    ids: dict[tuple[str, str], str]


def script(transaction: int, counter: str) -> str:
    """The script, and its tables in the schema `bench`. `counter`: the statement that draws a number, run before."""
    written = _written(transaction % 2**32)
    _copy(written)
    needs = {table: {one.refers for one in written.columns[table] if one.refers} - {table} for table in written.rows}
    order = [table for table in TopologicalSorter(needs).static_order() if table in written.rows]
    inserts = [line for table in order for line in _inserts(table, written)]
    return "\n".join([counter, "BEGIN;", *inserts, "END;"]) + "\n"


def _written(transaction: int) -> Written:
    columns: dict[str, list[Column]] = {}
    rows: dict[str, list[tuple[str | None, ...]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_TABLES)
        for (table,) in cursor.fetchall():
            cursor.execute(_COLUMNS, [f'public."{table}"'])
            columns[table] = [Column(*column) for column in cursor.fetchall()]
            values = ", ".join(f'"{column.name}"::text' for column in columns[table])
            cursor.execute(f'SELECT {values} FROM public."{table}" WHERE xmin::text::bigint >= %s', [transaction])
            if table != _COUNTER and (found := cursor.fetchall()):
                rows[table] = found
    pointed_to = {column.refers for table in rows for column in columns[table] if column.refers}
    ids = {
        (table, known): f"{table}_{number}"
        for table in rows.keys() & pointed_to
        for place, column in enumerate(columns[table])
        if column.name == "id" and column.numbered
        for number, row in enumerate(rows[table])
        if (known := row[place]) is not None
    }
    return Written(columns, rows, ids)


def _copy(written: Written) -> None:
    """The tables, empty, with all that INSERT has to look after; foreign keys lead to copies where there are any."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS bench CASCADE")
        cursor.execute("CREATE SCHEMA bench")
        for table in written.rows:
            cursor.execute(f'CREATE TABLE bench."{table}" (LIKE public."{table}" INCLUDING ALL)')
        for table in written.rows:
            for column in written.columns[table]:
                if column.refers:
                    schema = "bench" if column.refers in written.rows else "public"
                    cursor.execute(
                        f'ALTER TABLE bench."{table}" ADD FOREIGN KEY ("{column.name}")'
                        f' REFERENCES {schema}."{column.refers}" DEFERRABLE INITIALLY DEFERRED'
                    )


def _inserts(table: str, written: Written) -> Iterator[str]:
    """One INSERT for each row of the table."""
    columns = [(place, column) for place, column in enumerate(written.columns[table]) if not column.numbered]
    names = ", ".join(f'"{column.name}"' for _, column in columns)
    place_of_id = next((place for place, one in enumerate(written.columns[table]) if one.name == "id"), None)
    for row in written.rows[table]:
        values = ", ".join(column.value(row[place], written) for place, column in columns)
        insert = f'INSERT INTO bench."{table}" ({names}) VALUES ({values})'
        own = None if place_of_id is None else written.ids.get((table, str(row[place_of_id])))
        yield f"{insert} RETURNING id AS {own} \\gset" if own else f"{insert};"


def _literal(text: str) -> str:
    """A text as SQL has it, in one line, as pgbench reads one."""
    quoted = text.replace("'", "''").replace("\n", " ")
    return f"'{quoted}'"
