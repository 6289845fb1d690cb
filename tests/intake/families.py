"""Families that apply: complete, and valid on the day of the worked examples."""

from dataclasses import replace
from datetime import UTC, date, datetime

from stdnum.bg import egn

from komek import packs
from komek.intake import service
from komek.intake.service import Account, Consents, Contact, Content, Family, Member
from komek.law import Fact

ON = date(2019, 1, 15)
AT = datetime(2019, 1, 15, 9, 30, tzinfo=UTC)
AGREED = Consents(truth=True, changes=True, registers=True)

IVAN = Member(
    "Иван",
    "Петров",
    "Георгиев",
    "egn",
    "4302016262",
    facts={
        "birth_date": "1943-02-01",
        "relation": "applicant",
        **dict.fromkeys(
            ("wages", "services", "farming_and_rents", "stipend", "benefits", "maintenance", "other_income"), 0
        ),
        "pension": 6000,
        "work_capacity_loss": 0,
        "sole_trader": False,
        "company_share": False,
    },
)
HOME = {
    "rooms": 1,
    "dwellings": 1,
    "income_bearing_property": False,
    "property_sold": 0,
    "care_contract": False,
    "savings": 0,
}
PRIMORSKO = Contact(
    "Бургас",
    "Приморско",
    "гр. Приморско",
    "ул. „Ропотамо“ № 50",
    "8290",
    telephone="0888 123 456",
    email="ivan@example.org",
    language="bg",
    preferred="email",
)
PENSIONER = Content(
    family=Family((IVAN,), HOME, on=ON),
    account=Account(iban="BG80 BNBG 9661 1020 3456 78", holder="Ivan Petrov"),
    contact=PRIMORSKO,
    consents=AGREED,
)
"""One man of 75 with a pension of 60.00, who rents a room: `bg.monthly_assistance` gives 63.75."""

MARIA = Member(
    "Мария", "Петрова", "Иванова", "egn", "", no_number=True, facts={"birth_date": "2010-05-01", "relation": "child"}
)


def with_applicant(content: Content, **changes: object) -> Content:
    """The same with something else about the applicant."""
    first, *others = content.family.members
    changed = replace(first, **changes)  # type: ignore[arg-type]
    return replace(content, family=replace(content.family, members=(changed, *others)))


def numbered(number: int) -> str:
    """A valid ЕГН of somebody born on 1 February 1943; another for each number below 1000."""
    digits = f"430201{number:03}"
    return digits + egn.calc_check_digit(digits)


def answered(content: Content, programme: str, on: date = ON) -> Content:
    """The same with every question answered that still matters, in the way that most people would: no, none, 0."""
    while missing := service.unanswered(content.family, packs.programme(programme), on):
        for place, fact in missing:
            content = replace(content, family=_told(content.family, place, {fact.name: _usual(fact)}))
    return content


def _told(family: Family, place: int | None, facts: dict[str, service.Coded]) -> Family:
    if place is None:
        return replace(family, household={**family.household, **facts})
    member = replace(family.members[place], facts={**family.members[place].facts, **facts})
    return replace(family, members=(*family.members[:place], member, *family.members[place + 1 :]))


def _usual(fact: Fact) -> service.Coded:
    if fact.is_choice:
        codes = list(fact.kind.codes)
        return "none" if "none" in codes else str(codes[0])
    if fact.kind is bool:
        return False
    return "no" if fact.kind is str else fact.at_least
