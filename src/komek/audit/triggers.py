"""Triggers that keep history: events and readings are only added, a stream's head only moves forward.

They fire ALWAYS, also where a session calls itself a replica. Whoever owns the tables can still switch them off;
`verifying.triggers` notices that, and the chains notice what was done meanwhile.
"""

from komek.audit.guarding import Guards

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

_GUARDS = Guards(BODIES, TRIGGERS)
create, drop = _GUARDS.create, _GUARDS.drop
"""The SQL of the migration, and of taking it back."""
