"""The languages of Kömek: Bulgarian, Kazakh, Russian, Azerbaijani, English. No Django in here.

Texts stand in the code in English; each room keeps its translations beside it in `locale/`. `translator` merges them,
the formats write money and dates as each language does; `typeface` has the signs of all of them, for what is printed.
`python -m komek.languages extract` collects the texts.
"""

from komek.languages.formats import date, money, month_year, number, percent, sign
from komek.languages.places import LANGUAGES, NAMES, SOURCE_LANGUAGE, TRANSLATED
from komek.languages.translate import Translate, known_language, translator

__all__ = [
    "LANGUAGES",
    "NAMES",
    "SOURCE_LANGUAGE",
    "TRANSLATED",
    "Translate",
    "date",
    "known_language",
    "money",
    "month_year",
    "number",
    "percent",
    "sign",
    "translator",
]
