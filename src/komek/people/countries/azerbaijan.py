"""Azerbaijan: FİN, surname, given name and father's name with oğlu or qızı; Latin with and without its marks."""

import re

from komek.languages.problem import _
from komek.people.addresses import AddressForm, Unit
from komek.people.contacts import Dialling
from komek.people.country import CountryForm
from komek.people.names import NameForm, NamePart
from komek.people.numbers import NumberKind
from komek.people.spelling import Spelling, Table

_FIN = re.compile(r"[0-9A-HJ-NP-Z]{7}")
_FATHER = re.compile(r"(?P<name>.+) (?P<ending>o[ğg]lu|q[ıi]z[ıi])", re.IGNORECASE)


def _fin(number: str) -> str | None:
    """No check digit: letters and digits, without I and O, which are taken for 1 and 0."""
    fits = _FIN.fullmatch(number)
    return None if fits else _("{name} has {length} characters: digits, and the letters A–Z without I and O.")


def _patronymic(typed: str) -> str | None:
    """`Həsən oglu` as `Həsən oğlu`."""
    match = _FATHER.fullmatch(typed)
    if match is None:
        return None
    return f"{match['name']} {'oğlu' if match['ending'].lower().startswith('o') else 'qızı'}"


_WITHOUT_MARKS = {"ə": "e", "ı": "i"}
_AS_IN_PASSPORTS = {
    "ə": "a", "c": "j", "ç": "ch", "ch": "ch", "dj": "j", "dzh": "j", "ğ": "g", "gh": "g", "ı": "i", "kh": "h",
    "q": "g", "sh": "sh", "ş": "sh", "x": "h", "zh": "j",
}  # fmt: skip

_CONSONANT = "(?<=[бвгғдҝжзклмнпрстфхҹһцчшщ])"
_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "дж": "j", "е": "e", "ё": "yo", "ж": "j", "з": "z", "и": "i",
    "й": "y", "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u",
    "ф": "f", "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu",
    "я": "ya", f"{_CONSONANT}ю": "u", f"{_CONSONANT}я": "a",
    "ә": "a", "ғ": "g", "ҝ": "g", "ө": "o", "ү": "u", "ҹ": "j", "һ": "h", "ј": "y",
}  # fmt: skip
"""Russian letters as they stand for Azerbaijani sounds (Гюльнара is Gülnarə), and the Cyrillic in use until 2001."""

AZERBAIJAN = CountryForm(
    code="az",
    numbers=(NumberKind("fin", "FİN", 7, _fin),),
    names=NameForm(
        (
            NamePart("surname", _("Surname")),
            NamePart("given", _("Given name")),
            NamePart("patronymic", _("Father’s name with oğlu or qızı")),
        ),
        patronymic=_patronymic,
        expected=_("Write the father’s name with oğlu or qızı after it, such as “Həsən oğlu”."),
    ),
    addresses=AddressForm(
        units=(
            Unit("region", _("City or district")),
            Unit("municipality", _("District of the city"), required=False),
            Unit("settlement", _("Settlement or village"), required=False),
        ),
        postcode=r"(?:AZ ?)?\d{4}",
        postcode_example="AZ1000",
        around=tuple((word, "") for word in ("şəhəri", "şəhər", "ş", "rayonu", "rayon", "r", "qəsəbəsi", "kəndi")),
    ),
    dialling=Dialling("+994", "0"),
    spelling=Spelling(Table(_CYRILLIC), (Table(_WITHOUT_MARKS), Table(_AS_IN_PASSPORTS))),
)
