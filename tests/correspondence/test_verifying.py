"""Whether a letter is genuine: by its code, by its file, for anybody."""

from __future__ import annotations

import pytest

from komek.correspondence import codes, service
from komek.correspondence.service import Finding, Kind
from komek.signing import Problem
from tests.casework import kept
from tests.correspondence.test_writing import one

pytestmark = pytest.mark.django_db


def test_the_code_of_a_letter_tells_what_it_is_and_no_name() -> None:
    letter = one(kept.decided(), Kind.DECISION)
    found = service.verify(codes.written(letter.code).lower())
    assert (found.finding, found.good) == (Finding.OURS, True)
    assert found.letter
    assert (found.letter.kind, found.letter.number, found.letter.on) == (letter.kind, letter.number, letter.on)
    assert (found.letter.office.code, found.letter.original) == ("СОЗ", True)
    assert "Иван" not in str(found)


@pytest.mark.parametrize(
    ("code", "finding"), [("K7QM-4T2X", Finding.MISTYPED), ("", Finding.MISTYPED), ("ABCD-EFGH-123N", Finding.UNKNOWN)]
)
def test_another_code_tells_nothing(code: str, finding: Finding) -> None:
    found = service.verify(code)
    assert (found.finding, found.good, found.letter) == (finding, False, None)


def test_the_file_of_a_letter_is_genuine() -> None:
    letter = one(kept.decided(), Kind.DECISION)
    found = service.verify_file(service.letter(letter.id))
    assert (found.finding, found.problems, found.signed_at) == (Finding.GENUINE, (), letter.written_at)
    assert found.signer == "Дирекция „Социално подпомагане“ – Созопол"
    assert found.letter
    assert found.letter.number == letter.number


def test_a_changed_file_is_not() -> None:
    pdf = service.letter(one(kept.decided(), Kind.DECISION).id)
    for changed, problem in (
        (pdf.replace(b"sRGB v4.2", b"sRGB v4.1"), Problem.CHANGED),
        (pdf + b"\n", Problem.ADDED),
        (b"%PDF-1.7 something else", Problem.NOT_READABLE),
    ):
        found = service.verify_file(changed)
        assert (found.finding, found.problems, found.letter) == (Finding.NOT_OURS, (problem,), None)
