"""What every letter has: who writes to whom, what about, the signature, and how to check the letter."""

from __future__ import annotations

from komek.correspondence import codes, qr
from komek.correspondence.content import Body, Decided, Heard, LetterContent
from komek.correspondence.kinds import Kind
from komek.correspondence.wording import blocks
from komek.correspondence.wording.blocks import Block, Page
from komek.correspondence.wording.saying import Saying


def framed(content: LetterContent, say: Saying, title: str, body: list[Block]) -> Page:
    """The letter around its body."""
    t = say.t
    greeting = t("Dear {name},").format(name=content.recipient)
    return {
        "title": title,
        "language": content.language,
        "day": [content.on.year, content.on.month, content.on.day],
        "sender": _sender(content, say),
        "recipient": [content.recipient, *content.recipient_address],
        "facts": _facts(content, say),
        "blocks": [*_translation(content, say), blocks.text(greeting), *body],
        "signature": _signature(content, say),
        "check": _check(content, say),
        "footer": _footer(content, say),
    }


def _sender(content: LetterContent, say: Saying) -> Block:
    office, above = content.office, content.above
    return {
        "name": office.name(say.language),
        "above": above.name(say.language) if above else "",
        "contact": [part for part in (office.address, office.telephone, *office.emails[:1], office.hours) if part],
    }


def _facts(content: LetterContent, say: Saying) -> list[list[str]]:
    """What one has to name when one calls or writes about it."""
    t, order = say.t, content.kind is Kind.DECISION
    rows = [
        (t("Order number") if order else t("Letter number"), content.number),
        (t("Registration number"), content.registration_number),
        (t("Application of"), say.day(content.received_on) if content.received_on else ""),
        (t("Date of this letter"), say.day(content.on)),
    ]
    return [[label, value] for label, value in rows if value]


def _translation(content: LetterContent, say: Saying) -> list[Block]:
    """In another language than the state's: which letter counts."""
    if content.language == content.original:
        return []
    t = say.t
    counts = {
        "bg": t("This is a translation for you. The letter in Bulgarian counts."),
        "kk": t("This is a translation for you. The letter in Kazakh counts."),
        "az": t("This is a translation for you. The letter in Azerbaijani counts."),
    }
    return [blocks.note(counts[content.original])] if content.original in counts else []


def _signature(content: LetterContent, say: Saying) -> Block:
    """The visible block: typeset, because a stamp put on later would not be accessible."""
    t = say.t
    return {
        "name": _signs(content.body),
        "office": content.office.name(say.language),
        "text": t("Signed electronically on {moment}.").format(moment=say.moment(content.signed_at)),
        "note": t("This letter is valid without a stamp and without a signature by hand."),
    }


def _signs(body: Body) -> str:
    """Who answers for it by name: of what the office only confirms or asks, nobody."""
    match body:
        case Decided():
            return body.decided_by
        case Heard():
            return body.signed_by
        case _:
            return ""


def _check(content: LetterContent, say: Saying) -> Block:
    t, code = say.t, codes.written(content.code)
    return {
        "title": t("Is this letter genuine?"),
        "text": t("Scan the picture with a telephone, or open this page and enter the code:"),
        "address": content.check_at,
        "code": code,
        "qr": qr.drawn(f"{content.check_at}?code={content.code}"),
        "alt": t("QR code that opens the page on which this letter can be checked. Its code is {code}.").format(
            code=code
        ),
    }


def _footer(content: LetterContent, say: Saying) -> Block:
    return {
        "left": " · ".join(part for part in (content.number or content.registration_number, content.recipient) if part),
        "code": codes.written(content.code),
        "page": say.t("Page {page} of {pages}"),
    }
