"""Triggers that guard a room's tables, as SQL for its migration: they fire ALWAYS, also for a session that calls itself
a replica.
"""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Guards:
    """`bodies`: the PL/pgSQL of functions by name. `triggers`: by table and name, when it fires, and what it does."""

    bodies: Mapping[str, str]
    triggers: Mapping[tuple[str, str], tuple[str, str]]

    def create(self) -> tuple[str, ...]:
        """The SQL that makes functions and triggers."""
        return (*map(self._function, self.bodies), *(self._trigger(*place) for place in self.triggers))

    def drop(self) -> tuple[str, ...]:
        """The SQL that takes them away, for taking back the migration."""
        triggers = [f"DROP TRIGGER {name} ON {table}" for table, name in self.triggers]
        return (*triggers, *(f"DROP FUNCTION {name}()" for name in self.bodies))

    def _function(self, name: str) -> str:
        return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${self.bodies[name]}$body$"

    def _trigger(self, table: str, name: str) -> str:
        when, function = self.triggers[table, name]
        each = "STATEMENT" if "TRUNCATE" in when else "ROW"
        made = f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {function}()"
        return f"{made}; ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"
