"""Each event against its hash and its predecessor, each stream against its sealed head."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import attrgetter

from komek.audit.chain import FIRST, link
from komek.audit.models import Event, Head
from komek.audit.reading import event_in
from komek.audit.seal import holds
from komek.audit.verifying.fault import Fault
from komek.languages.problem import _

CHUNK = 2_000

CHANGED = _("It is not what was written: its hash does not fit it and the event before.")
MISPLACED = _("It stands in another place than the one it was written to.")
MISSING = _("It is missing.")
MISSING_UNTIL = _("The events from here to {last} are missing.")
INSERTED = _("It was put in later: the stream ended before it.")
TWICE = _("There is more than one event in this place.")
NO_HEAD = _("The stream has no head.")
BROKEN_SEAL = _("The head was not sealed by this installation.")
OTHER_END = _("The stream ends with another event than its head says.")


def chain_faults(stream: str | None = None) -> Iterator[Fault]:
    """The faults of one stream, or of all, in the order of streams and events."""
    wanted = {"stream": stream} if stream else {}
    heads = {head.stream: head for head in Head.objects.filter(**wanted).order_by("stream")}
    rows = Event.objects.filter(**wanted).order_by("stream", "seq", "pk")
    for name, events in groupby(rows.iterator(CHUNK), attrgetter("stream")):
        yield from _stream_faults(name, events, heads.pop(name, None))
    for name, head in heads.items():
        yield from _missing(name, 1, head.seq)


def _stream_faults(stream: str, events: Iterable[Event], head: Head | None) -> Iterator[Fault]:
    end = None
    for before, event in _pairs(events):
        yield from _event_faults(before, event)
        end = event
    if head is None:
        yield Fault(stream, None, NO_HEAD)
    elif end is not None:
        yield from _head_faults(head, end)


def _pairs(events: Iterable[Event]) -> Iterator[tuple[Event | None, Event]]:
    before = None
    for event in events:
        yield before, event
        before = event


def _event_faults(before: Event | None, event: Event) -> Iterator[Fault]:
    place = before.seq + 1 if before else 1
    if event.seq < place:
        yield Fault(event.stream, event.seq, TWICE)
    elif event.seq > place:
        yield from _missing(event.stream, place, event.seq - 1)
    elif event.hash != link(before.hash if before else FIRST, event_in(event)):
        moved = before is not None and before.pk > event.pk
        yield Fault(event.stream, event.seq, MISPLACED if moved else CHANGED)


def _head_faults(head: Head, end: Event) -> Iterator[Fault]:
    if not holds(head.seal, head.stream, head.seq, head.hash):
        yield Fault(head.stream, None, BROKEN_SEAL)
    if end.seq > head.seq:
        yield Fault(head.stream, end.seq, INSERTED)
    elif end.seq < head.seq:
        yield from _missing(head.stream, end.seq + 1, head.seq)
    elif end.hash != head.hash:
        yield Fault(head.stream, end.seq, OTHER_END)


def _missing(stream: str, first: int, last: int) -> Iterator[Fault]:
    if first == last:
        yield Fault(stream, first, MISSING)
    else:
        yield Fault(stream, first, MISSING_UNTIL, {"last": str(last)})
