"""The table of one model. What is asked for stays SQL: a condition with `%s` where its values go."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any, Generic, TypeVar

from django.db import connection
from django.db.models import AutoField, Field, Model

M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Table(Generic[M]):
    """Made once for a model, and kept. Nothing given to it as a condition may come from outside of the program."""

    model: type[M]

    def first(self, condition: str, *values: Any) -> M | None:
        """The row for which the condition holds; of several any one."""
        return next(iter(self.all(f"{condition} LIMIT 1", *values)), None)

    def all(self, condition: str, *values: Any) -> list[M]:
        """The rows for which the condition holds; `ORDER BY` may follow it."""
        with connection.cursor() as cursor:
            cursor.execute(f"{self._select} WHERE {condition}", values)
            return [self.row(found) for found in cursor.fetchall()]

    def has(self, condition: str, *values: Any) -> bool:
        """Whether the condition holds for any row."""
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT 1 FROM {self._name} WHERE {condition} LIMIT 1", values)
            return cursor.fetchone() is not None

    def insert(self, row: M) -> None:
        """Write a new row as `row.save(force_insert=True)` does; it learns its id where the database numbers it."""
        values = {field.column: field.pre_save(row, add=True) for field in self._given}
        with connection.cursor() as cursor:
            cursor.execute(self._insert, [json.dumps(values, ensure_ascii=False, default=str)])
            (row.pk,) = cursor.fetchone()
        row._state.adding, row._state.db = False, connection.alias

    def delete(self, condition: str, *values: Any) -> int:
        """Take the rows away for which it holds, and nothing that points to them; how many they were."""
        with connection.cursor() as cursor:
            cursor.execute(f"DELETE FROM {self._name} WHERE {condition}", values)
            gone: int = cursor.rowcount
        return gone

    @cached_property
    def columns(self) -> str:
        """All columns as SQL has them, in the order in which `row` takes their values."""
        return self._listed(self._fields)

    def row(self, found: Sequence[Any]) -> M:
        """The row of such values, where a statement of one's own returned them."""
        values = list(found)
        for place, read in self._readers:
            values[place] = read(values[place], None, connection)
        return self.model.from_db(connection.alias, self._attributes, values)

    @cached_property
    def _fields(self) -> tuple[Field[Any, Any], ...]:
        return tuple(self.model._meta.concrete_fields)

    @cached_property
    def _attributes(self) -> list[str]:
        return [field.attname for field in self._fields]

    @cached_property
    def _readers(self) -> list[tuple[int, Callable[..., Any]]]:
        """JSON comes as text."""
        return [(place, read) for place, one in enumerate(self._fields) for read in one.get_db_converters(connection)]

    @cached_property
    def _given(self) -> tuple[Field[Any, Any], ...]:
        return tuple(field for field in self._fields if not isinstance(field, AutoField))

    @cached_property
    def _name(self) -> str:
        return f'"{self.model._meta.db_table}"'

    @cached_property
    def _select(self) -> str:
        return f"SELECT {self.columns} FROM {self._name}"

    @cached_property
    def _insert(self) -> str:
        """All values in one JSON object: PostgreSQL reads it faster than Python binds thirty of them."""
        columns, key = self._listed(self._given), self.model._meta.pk.column
        given = f"jsonb_populate_record(NULL::{self._name}, %s::jsonb)"
        return f'INSERT INTO {self._name} ({columns}) SELECT {columns} FROM {given} RETURNING "{key}"'

    def _listed(self, fields: Sequence[Field[Any, Any]]) -> str:
        return ", ".join(f'"{field.column}"' for field in fields)
