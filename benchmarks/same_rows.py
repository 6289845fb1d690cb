"""The rows of one submission as a script for pgbench: the same tables, columns, indexes and values, and nothing else.

What a transaction wrote is found by its number, which PostgreSQL keeps in every row (`xmin`); its savepoints have
numbers of their own, after it, and nobody else writes meanwhile. The tables are copied,
with indexes and constraints but empty and without triggers and foreign keys, so that pgbench does no more than insert.
Values in unique columns are replaced by random ones.
"""

from __future__ import annotations

from django.db import connection

_TABLES = "SELECT tablename FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename"
_COLUMNS = """
    SELECT a.attname, format_type(a.atttypid, a.atttypmod), a.attidentity <> '' OR a.atthasdef AND EXISTS (
               SELECT FROM pg_attrdef d WHERE d.adrelid = a.attrelid AND d.adnum = a.attnum
               AND pg_get_expr(d.adbin, d.adrelid) LIKE 'nextval%%'),
           EXISTS (SELECT FROM pg_index i WHERE i.indrelid = a.attrelid AND a.attnum = ANY (i.indkey)
                   AND (i.indisunique OR i.indisexclusion))
           OR EXISTS (SELECT FROM pg_constraint c WHERE c.conrelid = a.attrelid AND c.contype = 'x')
              AND a.atttypid = 'int8'::regtype
    FROM pg_attribute a WHERE a.attrelid = %s::regclass AND a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attnum
"""
_RANDOM = {
    "uuid": "gen_random_uuid()",
    "bigint": "(random() * 9e15)::bigint",
    "integer": "(random() * 2e9)::integer",
    "smallint": "(random() * 3e4)::smallint",
}


def script(transaction: int, counter: str) -> str:
    """The script, and its tables in the schema `bench`. `counter`: the statement that draws a number, run before."""
    with connection.cursor() as cursor:
        cursor.execute("DROP SCHEMA IF EXISTS bench CASCADE")
        cursor.execute("CREATE SCHEMA bench")
        inserts = [line for table in _names(cursor) for line in _inserts(cursor, table, transaction)]
    return "\n".join([counter, "BEGIN;", *inserts, "END;"]) + "\n"


def _names(cursor: object) -> list[str]:
    cursor.execute(_TABLES)  # type: ignore[attr-defined]
    return [name for (name,) in cursor.fetchall()]  # type: ignore[attr-defined]


def _inserts(cursor: object, table: str, transaction: int) -> list[str]:
    """One INSERT for each row of the table that the transaction wrote."""
    run = cursor.execute  # type: ignore[attr-defined]
    run(_COLUMNS, [f'public."{table}"'])
    columns = [column for column in cursor.fetchall() if not column[2]]  # type: ignore[attr-defined]
    values = ", ".join(f'quote_nullable("{name}"::text)' for name, *_ in columns)
    run(f'SELECT {values} FROM public."{table}" WHERE xmin::text::bigint >= %s', [transaction % 2**32])
    rows = cursor.fetchall()  # type: ignore[attr-defined]
    if rows:
        run(f'CREATE TABLE bench."{table}" (LIKE public."{table}" INCLUDING ALL)')
    names = ", ".join(f'"{name}"' for name, *_ in columns)
    return [f'INSERT INTO bench."{table}" ({names}) VALUES ({_values(columns, row)});' for row in rows]


def _values(columns: list[tuple[str, str, bool, bool]], row: tuple[str, ...]) -> str:
    return ", ".join(_value(kind, unique, value) for (_, kind, _, unique), value in zip(columns, row, strict=True))


def _value(kind: str, unique: bool, value: str) -> str:
    if unique and value != "NULL":
        if kind.startswith(("character varying", "text")):
            return f"left(md5(random()::text || clock_timestamp()::text) || md5(random()::text), {_length(kind)})"
        if kind in _RANDOM:
            return _RANDOM[kind]
    return value if value == "NULL" else f"{value.replace(chr(10), ' ')}::{kind}"


def _length(kind: str) -> int:
    return int(kind.partition("(")[2].rstrip(")") or 64)
