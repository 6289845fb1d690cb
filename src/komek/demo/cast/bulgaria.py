"""Bulgaria: Primorsko and Sozopol, where the directorate of source 003 is competent."""

from datetime import date

from komek.demo.cast.roles import Cast, Family, Relative, Staff

PRIMORSKO = ("Бургас", "Приморско", "гр. Приморско")
SOZOPOL = ("Бургас", "Созопол", "гр. Созопол")

IVAN = Family(
    key="ivan",
    programme="bg.monthly_assistance",
    people=(
        Relative(
            key="ivan",
            name=("Иван", "Стоянов", "Петров"),
            born=date(1943, 2, 1),
            number="4302010602",
            facts={"relation": "applicant", "pension": "60.00"},
        ),
    ),
    address=(*PRIMORSKO, "ул. Трети март № 14"),
    telephone="+359 88 555 0101",
    iban="BG21 STSA 9300 0012 3456 78",
    language="bg",
    facts={"rooms": 1},
    ending="apply",
)
MARIA = Family(
    key="maria",
    programme="bg.monthly_assistance",
    people=(
        Relative(
            key="maria",
            name=("Мария", "Георгиева", "Димитрова"),
            born=date(1982, 8, 14),
            number="8208140931",
            facts={"relation": "applicant", "labour_office_months": 14},
        ),
        Relative(
            key="nikola",
            name=("Никола", "Петров", "Димитров"),
            born=date(2010, 5, 3),
            number="1045030441",
            facts={"relation": "child", "in_school": True, "attends": "school"},
        ),
        Relative(
            key="elena",
            name=("Елена", "Петрова", "Димитрова"),
            born=date(2014, 11, 20),
            number="1451200515",
            facts={"relation": "child", "in_school": True, "attends": "preschool"},
        ),
    ),
    address=(*SOZOPOL, "ул. Аполония № 8"),
    telephone="+359 88 555 0102",
    iban="BG44 UNCR 7000 1512 3456 78",
    language="bg",
    facts={"rooms": 2},
    ending="correction",
)
STOYAN = Family(
    key="stoyan",
    programme="bg.monthly_assistance",
    people=(
        Relative(
            key="stoyan",
            name=("Стоян", "Илиев", "Колев"),
            born=date(1951, 6, 30),
            number="5106300754",
            facts={"relation": "applicant", "pension": "230.00"},
        ),
    ),
    address=(*SOZOPOL, "ул. Републиканска № 21"),
    telephone="+359 88 555 0103",
    iban="BG62 BPBI 7940 1012 3456 79",
    language="bg",
    facts={"rooms": 1},
    ending="refused",
)

BULGARIA = Cast(
    country="bg",
    staff=(
        Staff(key="georgieva", name="Милена Георгиева", role="caseworker", office="СОЗ"),
        Staff(key="dimov", name="Петър Димов", role="checker", office="СОЗ"),
        Staff(key="hristova", name="Анна Христова", role="head", office="СОЗ"),
        Staff(key="todorov", name="Кирил Тодоров", role="regional_manager", office="РД-БГС"),
        Staff(key="operator-bg", name="Ивелина Стоева", role="operator", office="АСП"),
        Staff(key="audit-bg", name="Радка Одиторова", role="auditor"),
        Staff(key="admin-bg", name="Огнян Админов", role="administrator"),
    ),
    families=(IVAN, MARIA, STOYAN),
)
