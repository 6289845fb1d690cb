"""Wording: a letter's content in the words of its language, as the plain data that the typesetting prints.

`page` puts together what every letter has (`frame`) and what its kind says (`decision`, `appeal`, `correction`,
`receipt`, `withdrawal`). The sentences are written for people who read slowly: short, the most important thing first,
what to do and by when, and the law behind it. Names are never declined, so every sentence is built around them.
"""

from komek.correspondence.content import Asked, Decided, Heard, LetterContent, Taken
from komek.correspondence.wording import appeal, correction, decision, frame, receipt, withdrawal
from komek.correspondence.wording.blocks import Block, Page
from komek.correspondence.wording.saying import Saying

__all__ = ["Block", "Page", "page", "title"]


def page(content: LetterContent) -> Page:
    """The whole letter, said."""
    say = Saying(content.language)
    return frame.framed(content, say, title(content), _body(content, say))


def title(content: LetterContent) -> str:
    """What the letter is about, in one line."""
    t = Saying(content.language).t
    match content.body:
        case Decided() as body:
            return decision.title(body, t)
        case Heard() as body:
            return appeal.title(body, t)
        case Asked():
            return t("Please complete your application")
        case Taken():
            return t("We have received your application")
        case _:
            return t("Your application is withdrawn")


def _body(content: LetterContent, say: Saying) -> list[Block]:
    match content.body:
        case Decided() as body:
            return decision.body(content, body, say)
        case Heard() as body:
            return appeal.body(content, body, say)
        case Asked() as body:
            return correction.body(content, body, say)
        case Taken() as body:
            return receipt.body(content, body, say)
        case body:
            return withdrawal.body(content, body, say)
