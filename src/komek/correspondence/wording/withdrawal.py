"""The confirmation that an application was withdrawn."""

from __future__ import annotations

from komek import packs
from komek.correspondence.content import LetterContent, TakenBack
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block
from komek.correspondence.wording.saying import Saying


def body(content: LetterContent, taken_back: TakenBack, say: Saying) -> list[Block]:
    """Everything that this letter says."""
    t = say.t
    name, day = t(packs.programme(content.programme).name), say.day(taken_back.withdrawn_on)
    return [
        blocks.text(t("On {day} you took back your application for the benefit “{name}”.").format(day=day, name=name)),
        blocks.box("plain", t("We have closed the application. Nothing is decided, and nothing is paid.")),
        blocks.text(t("You can apply again at any time. Taking back an application does no harm to a later one.")),
        blocks.text(t("If you did not want this, call us or come to us as soon as you can.")),
    ]
