"""What an applicant has to put in order: the very fact or paper, as texts such as "fact:p17.pension"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from komek import packs
from komek.casework.lifecycle import NotAllowed, Sentence
from komek.casework.lifecycle.sentences import _

_FORM = re.compile(r"fact:(?:(p\d+)|household)\.(\w+)|document:(\w+)")


def checked_items(programme: str, items: Iterable[str]) -> tuple[str, ...]:
    """The items, each once. NotAllowed with those that name nothing of the programme."""
    marked = tuple(dict.fromkeys(items))
    if wrong := [item for item in marked if not _names(programme, item)]:
        raise NotAllowed(
            *(Sentence.of(_("“{item}” is neither a fact nor a document of this programme."), item=i) for i in wrong)
        )
    return marked


def _names(programme: str, item: str) -> bool:
    """Whether an item names something: facts of its country, papers of its checklist."""
    found = _FORM.fullmatch(item)
    if found is None:
        return False
    person, fact, document = found.groups()
    declared = packs.programme(programme)
    if document:
        return document in {paper.code for paper in declared.documents}
    country = declared.country
    return fact in (country.person.facts if person else country.household.facts)


def persons_in(items: Iterable[str]) -> Iterator[int]:
    """The persons whose facts are marked."""
    for item in items:
        if (found := _FORM.fullmatch(item)) and found[1]:
            yield int(found[1][1:])
