"""Which channel carries messages of which way. Set when the program starts; asked whenever something is to be sent."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import Protocol


class Way(Enum):
    """How somebody is reached."""

    SMS = "sms"
    EMAIL = "email"


@dataclass(frozen=True)
class Message:
    """What is sent. `to`: a number in international form, or an address; `title`: where the way has one."""

    to: str
    title: str
    text: str


class NotSent(Exception):
    """The channel did not take the message; the cause is the exception before it."""


class Channel(Protocol):
    """Takes messages of one way. Whatever goes wrong is a NotSent."""

    def send(self, message: Message) -> None:
        """Hand it on, at once."""


_channels: dict[Way, Channel] = {}


def use(way: Way, channel: Channel | None) -> None:
    """From now on this carries messages of this way; None: nothing does."""
    if channel is None:
        _channels.pop(way, None)
    else:
        _channels[way] = channel


def can(way: Way) -> bool:
    """Whether this installation has a channel for it."""
    return way in _channels


def send(way: Way, message: Message) -> None:
    """Send it. Raises NotSent, also where there is no channel."""
    if way not in _channels:
        raise NotSent(f"This installation has no channel for {way.value}.")
    _channels[way].send(message)
