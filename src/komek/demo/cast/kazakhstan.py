"""Kazakhstan: the capital, whose poverty line of the first quarter of 2020 is known."""

from datetime import date

from komek.demo.cast.roles import Cast, Family, Relative, Staff

CAPITAL = ("Астана", "", "")

ASKAR = Family(
    key="askar",
    programme="kz.targeted_assistance",
    people=(
        Relative(
            key="askar",
            name=("Асқар", "Серікұлы", "Омаров"),
            born=date(1980, 3, 14),
            number="800314330125",
            facts={"relation": "applicant", "wages": "150000"},
        ),
        Relative(
            key="aigul",
            name=("Айгүл", "Болатқызы", "Омарова"),
            born=date(1982, 8, 2),
            number="820802440214",
            facts={"relation": "spouse", "wages": "31512"},
        ),
        Relative(
            key="dana",
            name=("Дана", "Асқарқызы", "Омарова"),
            born=date(2006, 5, 20),
            number="060520650112",
            facts={"relation": "child"},
        ),
        Relative(
            key="timur",
            name=("Тимур", "Асқарұлы", "Омаров"),
            born=date(2016, 9, 30),
            number="160930550443",
            facts={"relation": "child"},
        ),
    ),
    address=(*CAPITAL, "Абай даңғылы 40, 12-пәтер"),
    telephone="+7 701 555 0201",
    iban="KZ47 601A 8710 0012 3456",
    language="kk",
    facts={"region": "astana"},
    ending="granted",
)
OLGA = Family(
    key="olga",
    programme="kz.targeted_assistance",
    people=(
        Relative(
            key="olga",
            name=("Ольга", "Викторовна", "Ким"),
            born=date(1988, 1, 19),
            number="880119443009",
            facts={"relation": "applicant", "wages": "90000"},
        ),
    ),
    address=(*CAPITAL, "улица Сейфуллина 5, кв. 31"),
    telephone="+7 701 555 0202",
    iban="KZ91 601A 8710 0065 4321",
    language="ru",
    facts={"region": "astana"},
    ending="appeal",
)
AINUR = Family(
    key="ainur",
    programme="kz.targeted_assistance",
    people=(
        Relative(
            key="ainur",
            name=("Айнұр", "Маратқызы", "Сейтова"),
            born=date(1994, 7, 7),
            number="940707441002",
            facts={"relation": "applicant"},
        ),
    ),
    address=(*CAPITAL, "Бейбітшілік көшесі 18"),
    telephone="+7 701 555 0203",
    iban="KZ36 563K 0000 0020 2021",
    language="kk",
    facts={"region": "astana"},
    ending="proposed",
)

BOLAT = Family(
    key="bolat",
    programme="kz.targeted_assistance",
    people=(
        Relative(
            key="bolat",
            name=("Болат", "Ержанұлы", "Нұрпейісов"),
            born=date(1990, 5, 15),
            number="900515335556",
            facts={"relation": "applicant"},
        ),
    ),
    address=(*CAPITAL, "Кенесары көшесі 9"),
    telephone="+7 701 555 0204",
    iban="KZ78 601A 8710 0033 4455",
    language="kk",
    facts={"region": "astana"},
    ending="apply",
)

KAZAKHSTAN = Cast(
    country="kz",
    staff=(
        Staff(key="nurlan", name="Нұрлан Ахметов", role="caseworker", office="АСТ-ЦЗ"),
        Staff(key="saule", name="Сәуле Жұмабаева", role="checker", office="АСТ-ЦЗ"),
        Staff(key="yerbol", name="Ербол Тоқаев", role="head", office="АСТ-ЦЗ"),
        Staff(key="manager-kz", name="Гүлнар Исаева", role="regional_manager", office="МТСЗН"),
        Staff(key="operator-kz", name="Дина Оспанова", role="operator", office="МТСЗН"),
        Staff(key="audit-kz", name="Марат Әлиев", role="auditor"),
        Staff(key="admin-kz", name="Арман Сәрсенов", role="administrator"),
    ),
    families=(BOLAT, ASKAR, AINUR, OLGA),
)
