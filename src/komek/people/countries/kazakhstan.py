"""Kazakhstan: ИИН, surname with given name and maybe a patronymic, Kazakh and Russian Cyrillic, Latin of passports."""

from itertools import chain

from komek.languages.problem import _
from komek.people.addresses import AddressForm, Unit
from komek.people.contacts import Dialling
from komek.people.country import CountryForm
from komek.people.names import NameForm, NamePart
from komek.people.numbers import CHECK_DIGIT, DIGITS, NumberKind, only_digits
from komek.people.spelling import Spelling, Table

_WEIGHTS = tuple(range(1, 12))
_WEIGHTS_ON_10 = (*range(3, 12), 1, 2)


def _iin(number: str) -> str | None:
    """The check digit only. Birth date and sex are never read from an ИИН: in some they are not right."""
    if not only_digits(number):
        return DIGITS
    return None if _check_digit(number) == int(number[-1]) else CHECK_DIGIT


def _check_digit(number: str) -> int:
    """Weights 1…11 modulo 11; where that gives 10, weights 3…11, 1, 2. 10 again: such a number is never issued."""
    first = _weighted(number, _WEIGHTS)
    return first if first < 10 else _weighted(number, _WEIGHTS_ON_10)


def _weighted(number: str, weights: tuple[int, ...]) -> int:
    return sum(weight * int(digit) for weight, digit in zip(weights, number, strict=False)) % 11


RUSSIAN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "е": "e", "ё": "yo", "ж": "zh", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t", "у": "u", "ф": "f",
    "х": "h", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ъ": "", "ы": "y", "ь": "", "э": "e", "ю": "yu", "я": "ya",
}  # fmt: skip
_KAZAKH = {"ә": "a", "ғ": "g", "қ": "k", "ң": "n", "ө": "o", "ұ": "u", "ү": "u", "һ": "h", "і": "i"}
"""As in passports, which do not tell қ from к: Нұрсұлтан and Нурсултан are both Nursultan."""

_LATIN = {
    "ch": "ch", "c": "k", "ç": "ch", "gh": "g", "ı": "i", "j": "zh", "kh": "h", "q": "k", "sch": "shch", "shch": "shch",
    "ş": "sh", "w": "u", "x": "ks",
}  # fmt: skip

_KINDS = {
    "oblast": ("облысы", "область", "обл"),
    "": (
        "қаласы", "қ", "город", "г", "ауданы", "аудан", "район", "ауылы", "ауыл", "а", "село", "с", "кенті",
        "посёлок", "поселок", "п", "о", "ауылдық", "округі", "сельский", "округ", "rural", "district", "city",
    ),
}  # fmt: skip

KAZAKHSTAN = CountryForm(
    code="kz",
    numbers=(NumberKind("iin", "ИИН", 12, _iin),),
    names=NameForm((
        NamePart("surname", _("Surname")),
        NamePart("given", _("Given name")),
        NamePart("patronymic", _("Patronymic"), required=False),
    )),
    addresses=AddressForm(
        units=(
            Unit("region", _("Region, or city of national importance")),
            Unit("municipality", _("District, or city of the region"), required=False),
            Unit("settlement", _("Town, village or rural district"), required=False),
        ),
        postcode=r"\d{6}|[A-Z]\d\d[A-Z]\d[A-Z]\d",
        postcode_example="010000",
        around=tuple(chain.from_iterable(((word, kept) for word in found) for kept, found in _KINDS.items())),
    ),
    dialling=Dialling("+7", "8"),
    spelling=Spelling(Table(RUSSIAN | _KAZAKH), (Table(_LATIN),)),
)  # fmt: skip
