"""The letter of a decision: what was decided, how much for which months, why, and what to do against it."""

from __future__ import annotations

from collections.abc import Iterator

from komek.casework.lifecycle import Answer, Line, ProceedingType
from komek.correspondence.content import Decided, LetterContent
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block
from komek.correspondence.wording.saying import Saying
from komek.languages.telling import Row
from komek.languages.translate import Translate


def title(body: Decided, t: Translate) -> str:
    """The answer, as the title."""
    if body.type.looks_back and body.answer is not Answer.discontinued:
        return t("Decision: your right was looked at again")
    return {
        Answer.granted: t("Decision: your application is granted"),
        Answer.partly_granted: t("Decision: your application is granted in part"),
        Answer.refused: t("Decision: your application is refused"),
        Answer.discontinued: t("Decision: the proceeding is discontinued"),
    }[body.answer]


def body(content: LetterContent, decided: Decided, say: Saying) -> list[Block]:
    """Everything that this letter says."""
    return [
        blocks.text(_occasion(content, decided, say)),
        _answer(content, decided, say),
        *_lines(decided, say),
        *_reasons(decided, say),
        *_duties(decided, say),
        *_appeal(content, decided, say),
        *_calculation(decided, say),
    ]


def _occasion(content: LetterContent, decided: Decided, say: Saying) -> str:
    t, name = say.t, say.t(_programme_name(content))
    day = say.day(content.received_on) if content.received_on else ""
    form = {
        ProceedingType.first: t("On {day} you applied for the benefit “{name}”. We have examined your application."),
        ProceedingType.renewal: t(
            "On {day} you applied to go on receiving the benefit “{name}”. We have examined this."
        ),
        ProceedingType.revision: t(
            "We have looked again at your right to the benefit “{name}”. The occasion: {cause}."
        ),
        ProceedingType.appeal_outcome: t("Your appeal was successful. We have decided anew on the benefit “{name}”."),
        ProceedingType.proactive: t(
            "You did not have to apply: the registers show your right to the benefit “{name}”."
        ),
    }[decided.type]
    cause = t(decided.cause.value)
    return form.format(day=day, name=name, cause=cause[:1].lower() + cause[1:])


def _programme_name(content: LetterContent) -> str:
    from komek import packs

    return packs.programme(content.programme).name


def _answer(content: LetterContent, decided: Decided, say: Saying) -> Block:
    t = say.t
    if decided.answer is Answer.discontinued:
        return blocks.box("plain", t("We end the proceeding without deciding on your right."))
    if decided.answer.grants and decided.lines:
        first = next(iter(decided.lines))
        said = t("We grant you:") if decided.answer is Answer.granted else t("We grant you a part:")
        return blocks.box("good", said, large=say.amount(first.amount, decided.per), below=_span(first, decided, say))
    if decided.since:
        return blocks.box("bad", t("From this month on nothing is due any more:"), large=say.month(decided.since.first))
    if decided.type.looks_back:
        return blocks.box("plain", t("Nothing changes. What was decided before stays as it is."))
    return blocks.box("bad", t("We cannot grant you this benefit. Below we say why, and what you can do."))


def _span(line: Line, decided: Decided, say: Saying) -> str:
    """For which months."""
    t, first = say.t, say.month(line.first.first)
    if decided.per == "once" or line.first == line.last:
        said = t("For the month: {month}.").format(month=first)
    elif line.last is None:
        said = t("From: {first}.").format(first=first)
    else:
        said = t("From: {first}. Until and including: {last}.").format(first=first, last=say.month(line.last.first))
    later = t("Later months: see the table.")
    return said if len(list(decided.lines)) == 1 else f"{said} {later}"


def _lines(decided: Decided, say: Saying) -> Iterator[Block]:
    """The months line by line, where there is more than one line."""
    t, lines = say.t, list(decided.lines)
    if len(lines) > 1:
        yield blocks.heading(t("What you receive"))
        columns = [t("From"), t("Until and including"), t("Benefit amount")]
        rows = [
            (say.month(line.first.first), _until(line, say), say.amount(line.amount, decided.per)) for line in lines
        ]
        yield blocks.table(columns, rows, numbers=[2])
    if decided.type.looks_back and decided.before:
        yield blocks.text(t("For months that were paid already, only the difference is paid or claimed back."))


def _until(line: Line, say: Saying) -> str:
    return say.month(line.last.first) if line.last else say.t("until further notice")


def _reasons(decided: Decided, say: Saying) -> Iterator[Block]:
    t = say.t
    yield blocks.heading(t("Why we decided so"))
    if decided.reasons:
        yield blocks.listed((t(reason.text), reason.law) for reason in decided.reasons)
        if decided.answer is Answer.refused:
            yield blocks.text(
                t("You can apply again at any time, for example when your income or your family changes.")
            )
    elif decided.answer.grants:
        yield blocks.text(t("You meet all requirements of the law ({law}).").format(law=decided.law))


def _duties(decided: Decided, say: Saying) -> Iterator[Block]:
    t = say.t
    if decided.answer.grants and decided.lines:
        yield blocks.heading(t("What you have to do"))
        yield blocks.text(
            t(
                "Tell us as soon as something changes: your income, your family, your address, your property. "
                "Then we look at your right again. Money that was paid without a right has to be paid back."
            )
        )


def _appeal(content: LetterContent, decided: Decided, say: Saying) -> Iterator[Block]:
    t, appeal = say.t, decided.appeal
    if appeal is None:
        return
    yield blocks.heading(t("If you do not agree"))
    lead = t("You can appeal against this decision. Write what you do not agree with, and why.")
    counted = t("counted from the day after the day on which you received this letter")
    yield blocks.facts(
        [
            (t("Before whom"), t(appeal.body)),
            (t("Time limit"), f"{say.term(appeal.term)}, {counted}"),
            (t("Where to hand it in"), t("At our office, or in My cabinet on this service’s site")),
            (t("Number to name in it"), content.number or content.registration_number),
            (t("After that"), t(decided.then)),
            (t("Law"), decided.appeal_law),
        ],
        lead,
    )


def _calculation(decided: Decided, say: Saying) -> Iterator[Block]:
    t = say.t
    if decided.rows:
        yield blocks.heading(t("How we calculated"))
        columns = [t("What"), t("Law or source"), t("Value")]
        total = decided.rows[-1].total
        yield blocks.table(columns, [_row(row, t) for row in decided.rows], numbers=[2], total=total)


def _row(row: Row, t: Translate) -> tuple[str, str, str]:
    what = t("{text}, {person}").format(text=row.text, person=row.person) if row.person else row.text
    return what, row.law, row.value
