"""The story begins with every case where its cast says, is begun once, and goes on where a start was killed."""

from collections.abc import Iterator

import pytest

from komek.casework import service as casework
from komek.casework.lifecycle import Answer
from komek.casework.service import CaseRecord
from komek.demo import endings, seeding
from komek.demo.cast import CASTS
from komek.demo.people import user_ids
from komek.people.service import by_number

pytestmark = pytest.mark.django_db(transaction=True)

STATUS = {"refused": "in_effect", "granted": "in_effect", "appeal": "in_effect", "correction": "awaiting_correction"}
ANSWERS = {"granted": Answer.granted, "refused": Answer.refused, "appeal": Answer.refused}


def test_every_case_is_where_the_story_begins() -> None:
    assert seeding.begin()
    for ending, case in _cases():
        assert case.last.status == STATUS.get(ending, ending)
        assert case.last.answer is ANSWERS.get(ending)
        assert bool(case.appeals) is (ending == "appeal")
        if ending == "granted":
            assert case.lines.lines
    assert len(user_ids()) == sum(len(cast.staff) + len(cast.families) for cast in CASTS)
    assert not seeding.begin()


def test_a_start_that_was_killed_is_continued(monkeypatch: pytest.MonkeyPatch) -> None:
    def killed(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(casework, "assess", killed)
        with pytest.raises(KeyboardInterrupt):
            seeding.begin()
    assert seeding.begin()
    assert {case.last.status for ending, case in _cases() if ending == "granted"} == {"in_effect"}


def test_every_ending_of_the_cast_is_told() -> None:
    told = {family.ending for cast in CASTS for family in cast.families}
    assert told <= {"apply", *endings.ENDINGS}


def _cases() -> Iterator[tuple[str, CaseRecord]]:
    for cast in CASTS:
        for family in cast.families:
            person = by_number(cast.country, family.applicant.number)
            assert person is not None
            lines = casework.cases_of([person.id])
            assert bool(lines) is (family.ending != "apply")
            if lines:
                yield family.ending, casework.case(lines[0].case)
