"""One name, many spellings: the key under which all of them are found.

People search with the keyboard they have. „Щерьо“ is typed "Shteryo", Ержан "Yerzhan" or Erzhan, Əliyev "Eliyev",
"Aliyev" or Алиев. A word is read with its country's table into plain letters a–z, twice where Latin letters can be
meant two ways (Azerbaijani with its marks left off, or written as in a passport), then the differences that
transliterations are known for are evened out. What is left is the search key. It is compared, never shown.

Reading goes from left to right and looks back only, so the key of a name's beginning is the beginning of its key.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_APOSTROPHES = re.compile(r"[’'ʼ`ʹ\u0300-\u036f]")
_EVENED = (
    (re.compile(r"y"), "i"),  # Sergey, Sergei
    (re.compile(r"(?<=[aou])e"), "ie"),  # Nazarbaev, Nazarbayev
    (re.compile(r"^e"), "ie"),  # Elena, Yelena: not the other way, or "Y" would not begin what "Ye" begins
    (re.compile(r"(.)\1+"), r"\1"),  # Kassym, Kasym; Mariya, Maria
)


@dataclass(frozen=True)
class Table:
    """What letters, or groups of them, are read as. Keys are regular expressions without groups; the longest wins."""

    letters: Mapping[str, str]

    def read(self, word: str) -> str:
        """The word in letters a–z; what the table does not know loses its marks."""
        plain = self._pattern.sub(lambda match: self._values[(match.lastindex or 1) - 1], word)
        return "".join(sign for sign in unicodedata.normalize("NFKD", plain) if "a" <= sign <= "z")

    @cached_property
    def _keys(self) -> list[str]:
        return sorted(self.letters, key=len, reverse=True)

    @cached_property
    def _values(self) -> list[str]:
        return [self.letters[key] for key in self._keys]

    @cached_property
    def _pattern(self) -> re.Pattern[str]:
        return re.compile("|".join(f"({key})" for key in self._keys))


@dataclass(frozen=True)
class Spelling:
    """How a country's names are read: words in Cyrillic one way, words in Latin letters one or two ways."""

    cyrillic: Table
    latin: tuple[Table, ...]

    def readings(self, word: str) -> tuple[str, ...]:
        """The keys of one word, the usual first; none for a word in another script."""
        return self._known(word)

    @cached_property
    def _known(self) -> Callable[[str], tuple[str, ...]]:
        """Within one application the same names and places come again and again."""
        return lru_cache(maxsize=512)(self._read)

    def _read(self, word: str) -> tuple[str, ...]:
        tables = (self.cyrillic,) if any("\u0400" <= sign <= "\u04ff" for sign in word) else self.latin
        return tuple(dict.fromkeys(key for table in tables if (key := _evened(table.read(word)))))

    def reading(self, word: str) -> str:
        """The usual key of one word; the word itself in a script that we cannot read."""
        return next(iter(self.readings(word)), word)

    def key(self, text: str) -> str:
        """Every reading of every word, in alphabetical order: what is kept beside a name."""
        return " ".join(sorted({key for word in words(text) for key in self.readings(word)}))


def words(text: str) -> list[str]:
    """The words of a text in small letters; a hyphen parts words, an apostrophe does not."""
    lower = unicodedata.normalize("NFC", text).replace("İ", "i").lower()
    return _WORD.findall(_APOSTROPHES.sub("", lower))


def _evened(word: str) -> str:
    for pattern, replacement in _EVENED:
        word = pattern.sub(replacement, word)
    return word
