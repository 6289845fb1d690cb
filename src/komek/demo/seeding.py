"""The story's beginning: its clock, its people, and their cases as far as the story takes them."""

from collections.abc import Mapping
from datetime import timedelta

from django.db import transaction

from komek import clock
from komek.accounts.service import SUBSTANTIAL
from komek.casework import service as casework
from komek.demo import clock as story
from komek.demo.cast import CASTS, Cast, Family
from komek.demo.declaring import declaration
from komek.demo.endings import Hands, bring_on
from komek.demo.people import introduce, user_ids
from komek.intake import service as intake
from komek.intake.service import Submitter
from komek.people.service import by_number

EARLIER = timedelta(days=6)
"""The cases of the story were begun in the week before it."""


def begin() -> bool:
    """Set the story up, once; False where nothing was left to do. What was left half way is taken up again."""
    story.begin()
    with transaction.atomic():
        for cast in CASTS:
            introduce(cast, story.BEGINNING.date() - timedelta(days=365))
    users = user_ids()
    done = [_told(cast, family, users) for cast in CASTS for family in cast.families if family.ending != "apply"]
    return any(done)


def _told(cast: Cast, family: Family, users: Mapping[str, int]) -> bool:
    """The family has applied, and its case is where the story begins; False where it was there already."""
    hands = _hands(cast, family, users)
    known = by_number(cast.country, family.applicant.number)
    if known is None:
        raise LookupError(f"{family.key} was not introduced")
    cases = casework.cases_of([known.id])
    case = cases[0].case if cases else _apply(cast, family, known.id, hands)
    return bring_on(case, family.ending, hands) or not cases


def _hands(cast: Cast, family: Family, users: Mapping[str, int]) -> Hands:
    actors = {member.role: f"user:{users[member.key]}" for member in cast.staff}
    applicant = f"user:{users[family.key]}"
    return Hands(applicant, actors["caseworker"], actors["checker"], story.BEGINNING - EARLIER)


def _apply(cast: Cast, family: Family, person: int, hands: Hands) -> int:
    """The application, as the family would submit it on the portal; its case."""
    on = clock.calendar(cast.country).day_of(hands.at)
    by = Submitter(hands.applicant, frozenset({person}), SUBSTANTIAL)
    content = declaration(family, cast.country, on)
    draft = intake.draft(family.programme, by, hands.at, language=family.language, person=person, content=content)
    return intake.submit(draft.id, f"story:{family.key}", by, hands.at).case
