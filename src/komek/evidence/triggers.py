"""Triggers that keep what was said and what was frozen: rows are added, never changed nor deleted."""

FUNCTION = "evidence_refuse"
TABLES = ("declaration", "statement", "paper", "survey", "snapshot")
BODY = """
BEGIN
    RAISE EXCEPTION 'Evidence is not changed: % on % is refused.', TG_OP, TG_TABLE_NAME;
END
"""


def create() -> tuple[str, ...]:
    """The SQL that makes the function and the triggers."""
    function = f"CREATE FUNCTION {FUNCTION}() RETURNS trigger LANGUAGE plpgsql AS $body${BODY}$body$"
    return (function, *(made for table in TABLES for made in _of(f"evidence_{table}")))


def drop() -> tuple[str, ...]:
    """The SQL that takes them away, for taking back the migration."""
    return (f"DROP FUNCTION {FUNCTION}() CASCADE",)


def _of(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_kept BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION {FUNCTION}()",
        f"CREATE TRIGGER {table}_not_emptied BEFORE TRUNCATE ON {table} "
        f"FOR EACH STATEMENT EXECUTE FUNCTION {FUNCTION}()",
    ]
