"""What a form does: once, on the case as it was shown, and with every reason in words where it may not be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from uuid import UUID, uuid4

from django.core.exceptions import SuspiciousOperation
from django.db import transaction

from komek.casework.lifecycle import NotAllowed
from komek.languages.problem import Refusal
from komek.office.desk import Desk
from komek.office.models import DoneForm


@dataclass(frozen=True)
class Sent:
    """What every form of action carries: its own key, and the version of the case that it was shown with."""

    key: UUID
    version: int | None


def sent(desk: Desk) -> Sent:
    """Key and version of the form that was sent. SuspiciousOperation (400) where they are none."""
    try:
        version = desk.request.POST.get("version", "")
        return Sent(UUID(desk.request.POST["key"]), int(version) if version else None)
    except (KeyError, ValueError):
        raise SuspiciousOperation("a form without its key") from None


def new_key() -> str:
    """The key of a form that is shown."""
    return str(uuid4())


def once(desk: Desk, key: UUID, act: Callable[[], object], *, alone: bool = False) -> list[str]:
    """Do it, unless this very form was done before. Returns what keeps it from being done, in the reader's words.

    `alone`: it takes numbers in a transaction of its own, so it must not run inside ours. A second, equal form at the
    same time then meets the version of the case instead of the key.
    """
    try:
        if alone:
            _alone(desk, key, act)
        else:
            _together(desk, key, act)
    except NotAllowed as refused:
        return [desk.say(sentence) for sentence in refused.sentences]
    except Refusal as refused:
        return refused.sentences(desk.words.t)
    return []


@transaction.atomic
def _together(desk: Desk, key: UUID, act: Callable[[], object]) -> None:
    _row, is_new = DoneForm.objects.get_or_create(key=key, defaults={"user": desk.user, "at": desk.at})
    if is_new:
        act()


def _alone(desk: Desk, key: UUID, act: Callable[[], object]) -> None:
    if not DoneForm.objects.filter(key=key).exists():
        act()
        DoneForm.objects.get_or_create(key=key, defaults={"user": desk.user, "at": desk.at})
