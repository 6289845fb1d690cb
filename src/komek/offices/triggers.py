"""Triggers that give the offices another edition whenever one of them, or a territory, changes (ADR 21).

In the transaction of the change: nobody sees the new edition before the new offices, nor the other way round. The
number is drawn by chance, because one that counts would come again after a transaction that was taken back.
"""

TABLES = ("offices_office", "offices_territory")
RENEW = "offices_renew_edition"

_FUNCTION = f"""
CREATE FUNCTION {RENEW}() RETURNS trigger LANGUAGE plpgsql AS $body$
BEGIN
    INSERT INTO offices_edition (id, token) VALUES (1, gen_random_uuid())
    ON CONFLICT (id) DO UPDATE SET token = excluded.token;
    RETURN NULL;
END
$body$
"""
_EVENTS = "INSERT OR UPDATE OR DELETE OR TRUNCATE"
_FIRST = "INSERT INTO offices_edition (id, token) VALUES (1, gen_random_uuid())"


def create() -> tuple[str, ...]:
    """The SQL that makes the function, the triggers, and the first edition."""
    made = (f"CREATE TRIGGER {_name(table)} AFTER {_EVENTS} ON {table} EXECUTE FUNCTION {RENEW}()" for table in TABLES)
    always = (f"ALTER TABLE {table} ENABLE ALWAYS TRIGGER {_name(table)}" for table in TABLES)
    return (_FUNCTION, *made, *always, _FIRST)


def drop() -> tuple[str, ...]:
    """The SQL that takes them away, for taking back the migration."""
    triggers = [f"DROP TRIGGER {_name(table)} ON {table}" for table in TABLES]
    return (*triggers, f"DROP FUNCTION {RENEW}()")


def _name(table: str) -> str:
    return f"{table}_edition"
