"""A telephone for tests: keeps what arrives, or is out of reach."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from komek.delivery.service import Message, NotSent, Way, use


@dataclass
class Phone:
    """The channel. `broken`: nothing arrives."""

    messages: list[Message] = field(default_factory=list)
    broken: bool = False

    def send(self, message: Message) -> None:
        if self.broken:
            raise NotSent("no network")
        self.messages.append(message)

    @property
    def code(self) -> str:
        """The code in the last message."""
        found = re.search(r"\b\d{6}\b", self.messages[-1].text)
        assert found
        return found.group()


@contextmanager
def ringing(way: Way = Way.SMS) -> Iterator[Phone]:
    """The installation has a channel."""
    phone = Phone()
    use(way, phone)
    try:
        yield phone
    finally:
        use(way, None)


def wrong(phone: Phone) -> str:
    """Six digits that are not the code."""
    return f"{(int(phone.code) + 1) % 10**6:06}"
