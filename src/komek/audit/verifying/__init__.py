"""Whether history is as it was written. Everything that SQL can do to it leaves a fault behind.

1. `chains`: each event against its hash and the one before it; each stream against its sealed head;
2. `readings`: the index of who was read against the events of reading;
3. `anchors`: the streams against anchors, the anchors against the file outside the database;
4. `triggers`: whether the triggers are there, switched on, and say what they should.
"""

from komek.audit.verifying.anchors import anchor_faults
from komek.audit.verifying.chains import chain_faults
from komek.audit.verifying.fault import Fault
from komek.audit.verifying.readings import reading_faults
from komek.audit.verifying.triggers import trigger_faults

__all__ = ["Fault", "verify"]


def verify(stream: str | None = None) -> list[Fault]:
    """What is wrong with one stream, or with the whole history; nothing where all is well. Reads every event once."""
    found = [*chain_faults(stream), *reading_faults(stream), *anchor_faults(stream)]
    return found if stream else [*found, *trigger_faults()]
