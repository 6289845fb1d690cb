"""The receipt: that and when an application came, under which number, and by when it will be decided."""

from __future__ import annotations

from collections.abc import Iterator

from komek import packs
from komek.correspondence.content import Coming, LetterContent, Taken
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block
from komek.correspondence.wording.saying import Saying


def body(content: LetterContent, taken: Taken, say: Saying) -> list[Block]:
    """Everything that this letter says."""
    t = say.t
    name = t(packs.programme(content.programme).name)
    below = t("Received on {moment}").format(moment=say.moment(taken.moment))
    return [
        blocks.text(t("Thank you. We have received your application for the benefit “{name}”.").format(name=name)),
        blocks.box("good", t("Your registration number:"), large=content.registration_number, below=below),
        *_contents(taken, say),
        blocks.heading(t("What happens now")),
        *_following(taken, say),
        blocks.heading(t("How to follow it")),
        blocks.listed([
            (t("In My cabinet on this service’s site you see at any time what is being done, and by when."), ""),
            (t("If you call us or come to us, name the registration number."), ""),
            (t("Keep this letter: it proves when you applied."), ""),
        ]),
    ]  # fmt: skip


def _contents(taken: Taken, say: Saying) -> Iterator[Block]:
    t = say.t
    rows = [
        (t("How it came"), _channel(taken.channel, say)),
        (t("For whom"), ", ".join(taken.persons)),
        (t("Papers received"), "; ".join(t(paper) for paper in taken.papers) or t("none yet")),
    ]
    yield blocks.facts(rows)


def _channel(code: str, say: Saying) -> str:
    t = say.t
    known = {
        "portal": t("through this service’s site"),
        "desk": t("at the desk of the office"),
        "email": t("by e-mail"),
        "e_delivery": t("by electronic delivery"),
        "call_centre": t("through the call centre"),
        "rural_akim": t("through the akim of the rural district"),
    }
    return known.get(code, "")


def _following(taken: Taken, say: Saying) -> Iterator[Block]:
    t = say.t
    yield blocks.text(t("We check what you told us and ask the registers. If something is missing, we write to you."))
    timed = [step for step in taken.steps if step.due or step.term]
    if timed:
        yield blocks.text(t("These are our steps, with the time that the law gives us for each:"))
        yield blocks.listed((f"{t(step.label)}: {_when(step, say)}", step.law) for step in timed)
        yield blocks.text(t("If we have to ask you for something, these days move by the time that you need for it."))
    yield blocks.text(t("You receive the decision as a letter, with the reasons and with the way to appeal."))


def _when(step: Coming, say: Saying) -> str:
    t = say.t
    if step.due:
        return t("until {day}").format(day=say.day(step.due))
    assert step.term is not None
    return t("{term} after the step before").format(term=say.term(step.term))
