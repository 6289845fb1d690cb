"""Families that apply, one of each country. Nobody of them exists; their numbers only fit their check digits."""

from datetime import date

from tests.journeys.applicant import Applying, Someone

BULGARIAN = Applying(
    "bg",
    "monthly_assistance",
    (
        Someone("Стоянка", "Кирилова", "Димова", "4902017635", date(1949, 2, 1)),
        Someone("Камен", "Кирилов", "Стоянов", "", date(2014, 5, 9), "child"),
    ),
    "BG80 BNBG 9661 1020 3456 78",
    "STOYANKA KIRILOVA",
    {"region": "Бургас", "municipality": "Приморско", "settlement": "гр. Приморско", "street": "ул. „Морска“ № 4"},
    "identity_cards",
    {"1.pension": "60,00", "dwellings": "1", "rooms": "1", "2.attends": "school"},
    office="СОЗ",
)
KAZAKH = Applying(
    "kz",
    "targeted_assistance",
    (
        Someone("Айсұлу", "Бекова", "Ержанқызы", "880412400018", date(1988, 4, 12)),
        Someone("Ернар", "Беков", "", "150731500017", date(2015, 7, 31), "child"),
    ),
    "KZ31 601A 0000 0000 0001",
    "BEKOVA AISULU",
    {"region": "Абай облысы", "municipality": "Абай ауданы", "settlement": "Қарауыл ауылы", "street": "Абай, 3"},
    "identity_document",
    {f"{number}.residence_registered": "yes" for number in (1, 2)} | {"region": "national", "dwellings": "1"},
)
AZERBAIJANI = Applying(
    "az",
    "targeted_assistance",
    (
        Someone("Gülnar", "Hacıyeva", "Rəşid qızı", "7K3MN8P", date(1990, 9, 3), None, "female"),
        Someone("Elvin", "Hacıyev", "Tural oğlu", "", date(2018, 3, 20), "child", "male"),
    ),
    "AZ21 NABZ 0000 0000 1370 1000 1944",
    "GULNAR HACIYEVA",
    {"region": "Bakı şəhəri", "municipality": "Yasamal rayonu", "street": "Nizami küçəsi 8"},
    "identity_document",
    {"cause_beyond_control": "yes"} | {f"{number}.in_family_composition": "yes" for number in (1, 2)},
)
