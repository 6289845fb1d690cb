"""Bulgaria: ЕГН and ЛНЧ, three names, region, municipality and settlement, the streamlined transliteration."""

from stdnum.bg import egn, pnf
from stdnum.exceptions import InvalidChecksum, InvalidComponent, ValidationError

from komek.languages.problem import _
from komek.people.addresses import AddressForm, Unit
from komek.people.contacts import Dialling
from komek.people.country import CountryForm
from komek.people.names import NameForm, NamePart
from komek.people.numbers import CHECK_DIGIT, DIGITS, NumberKind, only_digits
from komek.people.spelling import Spelling, Table


def _egn(number: str) -> str | None:
    """Закон за гражданската регистрация, чл. 11: date of birth, order of birth, check digit."""
    try:
        egn.validate(number)
    except InvalidComponent:
        return _("The first six digits of this {name} are not a date of birth.")
    except InvalidChecksum:
        return CHECK_DIGIT
    except ValidationError:
        return DIGITS
    return None if only_digits(number) else DIGITS


def _pnf(number: str) -> str | None:
    """Личен номер на чужденец: of foreigners, among them people with refugee or humanitarian status."""
    if not only_digits(number):
        return DIGITS
    return None if pnf.is_valid(number) else CHECK_DIGIT


_CYRILLIC = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ж": "zh", "з": "z", "и": "i", "й": "y", "к": "k",
    "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f", "х": "h",
    "ц": "ts", "ч": "ch", "ш": "sh", "щ": "sht", "ъ": "a", "ь": "y", "ю": "yu", "я": "ya", "ы": "y", "э": "e",
    "ё": "yo",
}  # fmt: skip
"""Закон за транслитерацията, чл. 4–6; the last three letters are Russian, for names from there."""

_LATIN = {"ch": "ch", "c": "k", "j": "y", "kh": "h", "ou": "u", "q": "k", "tz": "ts", "w": "v", "x": "ks"}
"""Ways of writing from before the law of 2009 that older documents have: Tzvetan, Jordan, Petrou."""

BULGARIA = CountryForm(
    code="bg",
    numbers=(NumberKind("egn", "ЕГН", 10, _egn), NumberKind("pnf", "ЛНЧ", 10, _pnf)),
    names=NameForm((
        NamePart("given", _("Given name")),
        NamePart("patronymic", _("Father’s name")),
        NamePart("surname", _("Family name")),
    )),
    addresses=AddressForm(
        units=(
            Unit("region", _("Province")),
            Unit("municipality", _("Municipality")),
            Unit("settlement", _("Town or village")),
        ),
        postcode=r"\d{4}",
        postcode_example="8290",
        before=frozenset({"гр", "град", "с", "село", "общ", "община", "обл", "област"}),
    ),
    dialling=Dialling("+359", "0"),
    spelling=Spelling(Table(_CYRILLIC), (Table(_LATIN),)),
)  # fmt: skip
