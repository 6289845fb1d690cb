"""The letter that asks for what is missing: exactly that, by when, and what follows."""

from __future__ import annotations

from collections.abc import Iterator

from komek import packs
from komek.correspondence.content import Asked, LetterContent, Wanted
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block
from komek.correspondence.wording.saying import Saying


def body(content: LetterContent, asked: Asked, say: Saying) -> list[Block]:
    """Everything that this letter says."""
    t = say.t
    name, day = t(packs.programme(content.programme).name), say.day(content.received_on or content.on)
    until = say.day(asked.until)
    return [
        blocks.text(t("On {day} you applied for the benefit “{name}”.").format(day=day, name=name)),
        blocks.text(t("Before we can decide, something is still needed from you.")),
        blocks.box("wait", t("Please do this by:"), large=until),
        *_items(asked, say),
        *([blocks.quote(t("The officer writes to you:"), asked.remarks)] if asked.remarks else []),
        blocks.heading(t("How to do it")),
        blocks.listed(_ways(content, say)),
        blocks.heading(t("What happens then")),
        blocks.text(
            t("As long as we wait for you, our time limit stands still. When everything is here, we go on at once.")
        ),
        blocks.text(_lapse(asked, say).format(day=until, law=asked.law)),
        blocks.text(t("If you need help or cannot get a paper in time, call us or come to us before that day.")),
    ]  # fmt: skip


def _items(asked: Asked, say: Saying) -> Iterator[Block]:
    t = say.t
    papers = [item for item in asked.items if item.paper]
    answers = [item for item in asked.items if not item.paper]
    if papers:
        yield blocks.heading(t("Papers that we need"))
        yield blocks.listed((_named(item, say), t(item.how) if item.how else "") for item in papers)
    if answers:
        yield blocks.heading(t("Answers to correct or to explain"))
        yield blocks.listed((_named(item, say), "") for item in answers)


def _named(item: Wanted, say: Saying) -> str:
    label = say.t(item.label)
    return say.t("{text}, {person}").format(text=label, person=item.person) if item.person else label


def _ways(content: LetterContent, say: Saying) -> Iterator[tuple[str, str]]:
    t = say.t
    yield t("In My cabinet on this service’s site: open the application and send photos or PDF files."), ""
    yield t("At our office: bring the papers and this letter."), content.office.address
    yield t("Always name the registration number: {number}").format(number=content.registration_number), ""


def _lapse(asked: Asked, say: Saying) -> str:
    t = say.t
    if asked.lapse == "refused":
        return t("If nothing has come by {day}, the application has to be refused ({law}). You can apply again then.")
    if asked.lapse == "discontinued":
        return t("If nothing has come by {day}, the proceeding is discontinued ({law}). You can apply again then.")
    return t("If nothing has come by {day}, we decide by what we know until then.")
