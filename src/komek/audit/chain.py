"""How events hang together: each hash covers the one before it and everything that the event says.

    hash = sha256(hash of the event before, in hex; a new line; canonical JSON of this event)

Canonical: keys sorted, no spaces, letters as they are, the moment in UTC with microseconds. Anybody can compute it
again from an export, without this program. Pure: no Django.
"""

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime

JSON = None | bool | int | str | Sequence["JSON"] | Mapping[str, "JSON"]
"""What an event may say. No fractions: money is minor units, ratios are text."""

FIRST = "0" * 64
"""What stands for the hash before the first event of a stream."""


@dataclass(frozen=True)
class Event:
    """Something that happened. `seq` counts within the stream from 1; `by` is an actor: "user:12", "system"."""

    stream: str
    seq: int
    kind: str
    by: str
    at: datetime
    data: Mapping[str, JSON]


def link(previous: str, event: Event) -> str:
    """The hash of an event that follows the one with the hash `previous`."""
    return link_written(previous, event, canonical(event.data))


def link_written(previous: str, event: Event, data: str) -> str:
    """The same, where the canonical JSON of its data is there already."""
    said = {
        "at": canonical(event.at.astimezone(UTC).isoformat(timespec="microseconds")),
        "by": canonical(event.by),
        "data": data,
        "kind": canonical(event.kind),
        "seq": canonical(event.seq),
        "stream": canonical(event.stream),
    }
    text = ",".join(f'"{name}":{value}' for name, value in said.items())  # in the order of the alphabet
    return hashlib.sha256(f"{previous}\n{{{text}}}".encode()).hexdigest()


_ENCODER = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: JSON) -> str:
    """The one way to write a value. Raises TypeError for what a database might give back differently."""
    return _ENCODER.encode(_plain(value))


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, Mapping):
        return {_key(key): _plain(item) for key, item in value.items()}
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray):
        return [_plain(item) for item in value]
    raise TypeError(f"An event cannot keep {type(value).__name__}. Give text, whole numbers, lists and mappings.")


def _key(key: object) -> str:
    if not isinstance(key, str):
        raise TypeError(f"An event's names are text, not {type(key).__name__}.")
    return _text(key)


def _text(text: str) -> str:
    """Enumerations become plain text; a null sign, which PostgreSQL cannot keep, is refused."""
    if "\0" in text:
        raise TypeError("An event cannot keep a null sign.")
    return str.__str__(text)
