"""Triggers that keep what was answered: under a closed proceeding nothing is added, changed or deleted.

They fire ALWAYS, also where a session calls itself a replica. What may still change of a closed proceeding is how it
went on: served, ended, claimed. Its matter, its answer and the decision within its state stay as they are.
"""

from komek.audit.service import Guards

REFUSE, SHUT, KEEP = "casework_refuse", "casework_closed", "casework_keep"

BODIES = {
    REFUSE: """
BEGIN
    RAISE EXCEPTION 'What was decided stays: % on % is refused.', TG_OP, TG_TABLE_NAME;
END
""",
    # of a row under a proceeding, or under a decision of one: only while that proceeding is open
    SHUT: """
DECLARE
    found bigint;
BEGIN
    IF TG_TABLE_NAME = 'casework_entitlementline' THEN
        SELECT proceeding_id INTO found FROM casework_decision WHERE id = NEW.decision_id;
    ELSIF TG_OP = 'DELETE' THEN
        found := OLD.proceeding_id;
    ELSE
        found := NEW.proceeding_id;
    END IF;
    IF NOT (SELECT open FROM casework_proceeding WHERE id = found)
        OR (TG_OP = 'UPDATE' AND to_jsonb(NEW) -> 'proceeding_id' IS DISTINCT FROM to_jsonb(OLD) -> 'proceeding_id')
    THEN
        RAISE EXCEPTION 'The proceeding is closed: % on % is refused.', TG_OP, TG_TABLE_NAME;
    END IF;
    IF TG_OP = 'DELETE' THEN
        RETURN OLD;
    END IF;
    RETURN NEW;
END
""",
    KEEP: """
BEGIN
    IF OLD.open AND NOT NEW.open AND NEW.answer <> 'withdrawn' AND NOT EXISTS (
        SELECT FROM casework_decision WHERE proceeding_id = NEW.id AND answer = NEW.answer
    ) THEN
        RAISE EXCEPTION 'A proceeding is closed by its decision.';
    END IF;
    IF (NEW.id, NEW.case_id, NEW.number, NEW.country, NEW.programme, NEW.type, NEW.cause, NEW.application,
        NEW.received_at, NEW.received_on, NEW.opened_by, NEW.matter)
        IS DISTINCT FROM
        (OLD.id, OLD.case_id, OLD.number, OLD.country, OLD.programme, OLD.type, OLD.cause, OLD.application,
        OLD.received_at, OLD.received_on, OLD.opened_by, OLD.matter)
    THEN
        RAISE EXCEPTION 'What a proceeding is about is fixed when it is opened.';
    END IF;
    IF NOT OLD.open AND (
        (NEW.open, NEW.answer, NEW.office_id, NEW.registration_number, NEW.channel, NEW.language, NEW.proposer)
        IS DISTINCT FROM
        (OLD.open, OLD.answer, OLD.office_id, OLD.registration_number, OLD.channel, OLD.language, OLD.proposer)
        OR NEW.state -> 'decision' IS DISTINCT FROM OLD.state -> 'decision'
        OR (OLD.answer = 'withdrawn' AND NEW.state IS DISTINCT FROM OLD.state)
    ) THEN
        RAISE EXCEPTION 'Nothing under a decided proceeding changes.';
    END IF;
    RETURN NEW;
END
""",
}

TRIGGERS: dict[tuple[str, str], tuple[str, str]] = {
    ("casework_proceeding", "casework_proceeding_kept"): ("BEFORE UPDATE", KEEP),
    ("casework_proceeding", "casework_proceeding_not_deleted"): ("BEFORE DELETE", REFUSE),
    ("casework_proceeding", "casework_proceeding_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
    ("casework_correction", "casework_correction_closed"): ("BEFORE INSERT OR UPDATE OR DELETE", SHUT),
    ("casework_assessment", "casework_assessment_closed"): ("BEFORE INSERT OR UPDATE OR DELETE", SHUT),
    ("casework_review", "casework_review_closed"): ("BEFORE INSERT OR UPDATE OR DELETE", SHUT),
    ("casework_decision", "casework_decision_in_time"): ("BEFORE INSERT", SHUT),
    ("casework_decision", "casework_decision_kept"): ("BEFORE UPDATE OR DELETE", REFUSE),
    ("casework_decision", "casework_decision_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
    ("casework_entitlementline", "casework_line_in_time"): ("BEFORE INSERT", SHUT),
    ("casework_entitlementline", "casework_line_kept"): ("BEFORE UPDATE OR DELETE", REFUSE),
    ("casework_entitlementline", "casework_line_not_emptied"): ("BEFORE TRUNCATE", REFUSE),
}
"""By table and name: when it fires, and what it does."""

_GUARDS = Guards(BODIES, TRIGGERS)
create, drop = _GUARDS.create, _GUARDS.drop
"""The SQL of the migration, and of taking it back."""
