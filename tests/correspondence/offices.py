"""Offices that write letters in tests, with the names they have in their country's file."""

from komek.offices.service import Office, OfficeKind

BURGAS = Office(
    "bg", "РД-БГС", OfficeKind.REGION, "АСП",
    {"bg": "Регионална дирекция за социално подпомагане – Бургас",
     "en": "Regional Directorate for Social Assistance – Burgas"},
)  # fmt: skip
SOZOPOL = Office(
    "bg", "СОЗ", OfficeKind.DIRECTORATE, "РД-БГС",
    {"bg": "Дирекция „Социално подпомагане“ – Созопол", "en": "Social Assistance Directorate – Sozopol"},
    address="8130 Созопол, ул. „Хан Крум“ № 2", telephone="0550 22 000", emails=("office@example.bg",),
)  # fmt: skip
SEMEY = Office(
    "kz", "АБЙ-ЦЗ", OfficeKind.CENTRE, "АБЙ",
    {"kk": "Семей қаласының халықты жұмыспен қамту орталығы", "ru": "Центр занятости населения – город Семей",
     "en": "Employment Centre – City of Semey"},
    telephone="8 7222 00 00 00",
)  # fmt: skip
BAKU = Office(
    "az", "BAKI-1", OfficeKind.CENTRE, "DOST",
    {"az": "1 saylı Bakı DOST Mərkəzi", "ru": "Бакинский центр DOST № 1", "en": "Baku DOST Centre No. 1"},
    telephone="142",
)  # fmt: skip
DOST = Office(
    "az", "DOST", OfficeKind.AGENCY, "",
    {"az": "Dayanıqlı və Operativ Sosial Təminat (DOST) Agentliyi",
     "ru": "Агентство устойчивого и оперативного социального обеспечения (DOST)",
     "en": "Agency for Sustainable and Operational Social Security"},
)  # fmt: skip
