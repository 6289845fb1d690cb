"""An application enters: its case, its proceeding, what was declared, its documents and its letters to come."""

from __future__ import annotations

from komek.casework.records import Received


def receive(received: Received, by: str) -> int:
    """The case that an application belongs to, with a new proceeding, registered. Called in intake's transaction.

    NotAllowed when a proceeding is open in the case. The same application again changes nothing.
    """
    raise NotImplementedError
