"""Triggers that keep history: events and readings are only added, a stream's head only moves forward.

They fire ALWAYS, also where a session calls itself a replica. Whoever owns the tables can still switch them off;
`verifying.triggers` notices that, and the chains notice what was done meanwhile.
"""

REFUSE = "audit_refuse"
FORWARD = "audit_only_forward"

BODIES = {
    REFUSE: """
BEGIN
    RAISE EXCEPTION 'History is not changed: % on % is refused.', TG_OP, TG_TABLE_NAME;
END
""",
    FORWARD: """
BEGIN
    IF NEW.stream = OLD.stream AND NEW.anchored >= OLD.anchored AND (
        NEW.seq = OLD.seq + 1 OR (NEW.seq = OLD.seq AND NEW.hash = OLD.hash)
    ) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'The head of a stream only moves forward, one event at a time.';
END
""",
}

TRIGGERS: dict[tuple[str, str], tuple[str, str]] = {
    ("audit_event", "audit_event_kept"): ("BEFORE UPDATE OR DELETE", REFUSE),
    ("audit_event", "audit_event_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
    ("audit_read", "audit_read_kept"): ("BEFORE UPDATE OR DELETE", REFUSE),
    ("audit_read", "audit_read_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
    ("audit_head", "audit_head_forward"): ("BEFORE UPDATE", FORWARD),
    ("audit_head", "audit_head_kept"): ("BEFORE DELETE", REFUSE),
    ("audit_head", "audit_head_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
}
"""By table and name: when it fires, and what it does."""


def create() -> tuple[str, ...]:
    """The SQL that makes functions and triggers."""
    return (*map(_function, BODIES), *(_trigger(*place) for place in TRIGGERS))


def drop() -> tuple[str, ...]:
    """The SQL that takes them away, for taking back the migration."""
    triggers = [f"DROP TRIGGER {name} ON {table}" for table, name in TRIGGERS]
    return (*triggers, *(f"DROP FUNCTION {name}()" for name in BODIES))


def _function(name: str) -> str:
    return f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $body${BODIES[name]}$body$"


def _trigger(table: str, name: str) -> str:
    when, function = TRIGGERS[table, name]
    each = "STATEMENT" if "TRUNCATE" in when else "ROW"
    made = f"CREATE TRIGGER {name} {when} ON {table} FOR EACH {each} EXECUTE FUNCTION {function}()"
    return f"{made}; ALTER TABLE {table} ENABLE ALWAYS TRIGGER {name}"
