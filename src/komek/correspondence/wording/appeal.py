"""The letter of an appeal's outcome: what was decided, by whom, why, and what follows from it."""

from __future__ import annotations

from collections.abc import Iterator

from komek import packs
from komek.casework.lifecycle import Answer
from komek.correspondence.content import Heard, LetterContent
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block
from komek.correspondence.wording.saying import Saying
from komek.languages.translate import Translate


def title(heard: Heard, t: Translate) -> str:
    """The outcome, as the title."""
    return {
        "upheld": t("Your appeal: the decision stays"),
        "partly": t("Your appeal was successful in part"),
        "successful": t("Your appeal was successful"),
        "withdrawn": t("Your appeal is withdrawn"),
    }[heard.outcome]


def body(content: LetterContent, heard: Heard, say: Saying) -> list[Block]:
    """Everything that this letter says."""
    t = say.t
    name = t(packs.programme(content.programme).name)
    occasion = t("On {day} you appealed against our decision on the benefit “{name}”.")
    return [
        blocks.text(occasion.format(day=say.day(heard.filed_on), name=name)),
        _outcome(heard, t),
        _about(heard, say),
        *_why(heard, t),
        *_following(content, heard, say),
    ]


def _outcome(heard: Heard, t: Translate) -> Block:
    match heard.outcome:
        case "upheld":
            return blocks.box("bad", t("Your appeal is dismissed. Our decision stays as it is."))
        case "partly":
            return blocks.box("good", t("You were right in part. We decide anew on your case."))
        case "successful":
            return blocks.box("good", t("You were right. We decide anew on your case."))
        case _:
            said = t("You took back your appeal. Nobody decides on it any more, and our decision stays as it is.")
            return blocks.box("plain", said)


def _about(heard: Heard, say: Saying) -> Block:
    """Which decision it was about, and who heard the appeal: nobody did where it was taken back."""
    t = say.t
    heard_by = t(heard.body) if heard.outcome != "withdrawn" else ""
    return blocks.facts([
        (t("Your appeal was decided by"), heard_by),
        (t("It was about our order"), t("{number} of {day}").format(number=heard.order, day=say.day(heard.decided_on))),
        (t("Our answer then"), t(heard.answer.value)),
    ])  # fmt: skip


def _why(heard: Heard, t: Translate) -> Iterator[Block]:
    if not heard.remarks:
        return
    if heard.outcome == "withdrawn":
        yield blocks.quote(t("The officer writes to you:"), heard.remarks)
    else:
        yield blocks.heading(t("Why it was decided so"))
        yield blocks.quote(t("The reasons, as our office has noted them:"), heard.remarks)


def _following(content: LetterContent, heard: Heard, say: Saying) -> Iterator[Block]:
    match heard.outcome:
        case "upheld":
            yield from _further(heard, say)
        case "withdrawn":
            yield blocks.text(say.t("If you did not want this, call us or come to us as soon as you can."))
        case _:
            yield from _anew(heard, say)


def _anew(heard: Heard, say: Saying) -> Iterator[Block]:
    """A successful appeal opens a proceeding of its own."""
    t = say.t
    yield blocks.heading(t("What happens now"))
    yield blocks.listed([
        (t("We have opened a new proceeding. Its registration number: {number}").format(number=heard.anew), ""),
        (t("You do not have to apply again. If we need something from you, we write to you."), ""),
        (t("You receive the new decision as a letter, with the reasons and with the way to appeal."), ""),
        (t("Until then, nothing changes in what you receive."), ""),
        (t("In My cabinet on this service’s site you see at any time what is being done, and by when."), ""),
    ])  # fmt: skip


def _further(heard: Heard, say: Saying) -> Iterator[Block]:
    """Where the law gives a further way; where our sources name none, who can say."""
    t = say.t
    yield blocks.heading(t("If you do not agree"))
    if heard.then:
        yield blocks.facts(
            [(t("Where you can go now"), t(heard.then)), (t("Law"), heard.law)],
            t("You can go against this outcome."),
        )
        yield blocks.text(
            t("The decision of the appeal body says by when. Ask us for a copy if you do not have it, and do not wait.")
        )
    else:
        yield blocks.text(
            t("The decision of the appeal body says whether you can go to court, and by when. You can also ask us.")
        )
    if heard.answer is Answer.refused:
        yield blocks.text(t("You can apply again at any time, for example when your income or your family changes."))
