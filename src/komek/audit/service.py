"""Audit: the public face of this room. Other rooms import from here, and nothing else of it.

1. `record`: something happened, in a stream such as "case:17"; in the caller's transaction, chained by hashes;
   `together`: what is recorded in this block is written at its end, in fewer statements; `begin`: a stream of what
   was made just now;
2. `log_read`: somebody read persons, for a purpose, in a capacity (role and office as they were then);
3. `events`, `latest`, `reads_of`: what happened in a stream, or happened there last; who read a person;
   `reads_by`, `of_kind`: whom somebody read, and events of one kind in all streams, for auditors;
4. `verify`: what is not as it was written; `note_verification`: that it was asked, and what came of it; `anchor`: hold
   all heads, also outside the database.
5. `Guards`: triggers under which the rows of any room stay as they were written.

What was decided here: a reading is itself an event, in the reader's own stream "reads:user:12", so that readings are
chained like all else; the table of readings is only the index by person. A stream's head is sealed with the
installation's key. Events hold no names, only numbers of persons: what is written cannot be taken back.
"""

from komek.audit.anchoring import anchor
from komek.audit.chain import JSON, Event
from komek.audit.guarding import Guards
from komek.audit.reading import Extent, Numbered, Read, ReadBy, events, extent, latest, of_kind, reads_by, reads_of
from komek.audit.recording import begin, log_read, record, together
from komek.audit.verifying import Fault, verify
from komek.audit.verifying.noting import VERIFIED, note_verification

__all__ = [
    "JSON",
    "VERIFIED",
    "Event",
    "Extent",
    "Fault",
    "Guards",
    "Numbered",
    "Read",
    "ReadBy",
    "anchor",
    "begin",
    "events",
    "extent",
    "latest",
    "log_read",
    "note_verification",
    "of_kind",
    "reads_by",
    "reads_of",
    "record",
    "together",
    "verify",
]
