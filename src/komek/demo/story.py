"""The story in ten steps, and who can be whom. Texts are English msgids, translated when they are shown."""

from collections.abc import Iterator
from dataclasses import dataclass

from komek.demo.cast import CASTS, Cast, Family
from komek.languages.problem import _


@dataclass(frozen=True)
class Step:
    """One step: what to do, in a sentence; where; and as whom, by the key of the cast (empty: as anybody)."""

    text: str
    address: str
    link: str
    who: str = ""


STEPS = (
    Step(
        _("Answer a few questions about Ivan Petrov, 77, who lives alone on a pension of 60 levs."),
        "/bg/check/",
        _("What can I get?"),
    ),
    Step(
        _("Be Ivan. Apply for the monthly assistance: what is known of him is there already."),
        "/bg/apply/monthly_assistance/",
        _("Apply"),
        "ivan",
    ),
    Step(
        _("Read the receipt: the number, until when the office has to decide, and where it is."),
        "/cabinet/",
        _("My cabinet"),
        "ivan",
    ),
    Step(
        _("Be Milena Georgieva, who works at the directorate in Sozopol. Take Ivan’s case from the list."),
        "/office/",
        _("Worklist"),
        "georgieva",
    ),
    Step(
        _("Maria Dimitrova was asked for a document. Be Maria, see how many days are left, and bring it."),
        "/cabinet/",
        _("My cabinet"),
        "maria",
    ),
    Step(
        _("Be Milena again. Collect the facts of Ivan’s case, apply the rules, and propose a decision."),
        "/office/",
        _("Worklist"),
        "georgieva",
    ),
    Step(
        _("Be Petar Dimov, who checks. See what is proposed and why, and decide, or give it back."),
        "/office/",
        _("Worklist"),
        "dimov",
    ),
    Step(
        _("Be Ivan. Read the signed letter, keep it, and prove on the verification page that it is genuine."),
        "/verify/",
        _("Is this letter genuine?"),
        "ivan",
    ),
    Step(
        _("Be Olga Kim in Astana, who was refused and has appealed. See what she is told, and what follows."),
        "/cabinet/",
        _("My cabinet"),
        "olga",
    ),
    Step(
        _("Let two weeks pass. What was not done in time shows itself; see who has looked at your data."),
        "#clock",
        _("The clock"),
    ),
)

STUDIES = "/office/studies/"
"""Offered below the steps: what a change of law would cost, for whoever leads a region."""

ENDINGS = {
    "apply": _("has not applied yet"),
    "registered": _("has applied"),
    "collecting": _("the office is collecting the facts"),
    "correction": _("was asked for a document"),
    "proposed": _("a decision waits to be checked"),
    "granted": _("was granted assistance"),
    "refused": _("was refused, and can appeal"),
    "appeal": _("was refused, and has appealed"),
}


def name_of(key: str) -> str:
    """How somebody of the cast is called."""
    return next(name for cast in CASTS for known, name in _named(cast) if known == key)


def _named(cast: Cast) -> Iterator[tuple[str, str]]:
    yield from ((member.key, member.name) for member in cast.staff)
    yield from ((family.key, applicant_name(family)) for family in cast.families)


def applicant_name(family: Family) -> str:
    """Given name and family name of who applies."""
    given, _patronymic, surname = family.applicant.name
    return f"{given} {surname}"


def place_of(key: str) -> str:
    """Where somebody begins when they have signed in."""
    return "/office/" if any(member.key == key for cast in CASTS for member in cast.staff) else "/cabinet/"
