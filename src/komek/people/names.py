"""Names in their country's form."""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from komek.languages.problem import Problem, _
from komek.languages.text import one_line
from komek.people.errors import problem

LONGEST = 100
_WORD = re.compile(r"[^\s\-]+")
_MARKS = "-'’ʼ. "


@dataclass(frozen=True)
class PersonName:
    """A name in parts. `patronymic`: бащино име, әкесінің аты, ata adı; empty where there is none."""

    given: str
    surname: str
    patronymic: str = ""

    def tidy(self) -> "PersonName":
        """The same in single spaces and usual letters."""
        return PersonName(one_line(self.given), one_line(self.surname), one_line(self.patronymic))


@dataclass(frozen=True)
class NamePart:
    """One part of a country's names: the field of `PersonName`, its label for forms, and whether it must be there."""

    field: str
    label: str
    required: bool = True


@dataclass(frozen=True)
class NameForm:
    """How names are written in a country: its parts in the order of writing.

    `patronymic` reads a father's name as typed and returns it as it is written, or None where it cannot be one;
    `expected` says then what was.
    """

    parts: tuple[NamePart, ...]
    patronymic: Callable[[str], str | None] = str
    expected: str = ""

    def written(self, name: PersonName) -> str:
        """The name as on a letter."""
        return " ".join(text for part in self.parts if (text := getattr(name, part.field)))

    def read(self, name: PersonName) -> tuple[PersonName, list[Problem]]:
        """The name in its right form, and what is wrong with it."""
        tidy = name.tidy()
        problems = [found for part in self.parts for found in _of_part(part, getattr(tidy, part.field))]
        if tidy.patronymic and not problems:
            if known := self.patronymic(tidy.patronymic):
                return replace(tidy, patronymic=known), []
            problems.append(problem("patronymic", self.expected))
        return tidy, problems


def _of_part(part: NamePart, text: str) -> Iterator[Problem]:
    if not text:
        if part.required:
            yield problem(part.field, _("Enter this name as it stands in the identity document."))
    elif len(text) > LONGEST:
        yield problem(part.field, _("This name is longer than {most} letters. Shorten it."), most=LONGEST)
    elif not all(sign in _MARKS or unicodedata.category(sign)[0] in "LM" for sign in text):
        yield problem(part.field, _("A name has letters, hyphens, apostrophes and spaces only."))
    elif any(len(_scripts(word)) > 1 for word in _WORD.findall(text)):
        yield problem(part.field, _("This name mixes letters of two alphabets, such as Cyrillic and Latin “a”."))


def _scripts(word: str) -> set[str]:
    """`{"CYRILLIC"}`; two where a letter came from another keyboard. Such a name would never be found again."""
    return {unicodedata.name(sign, "").split(" ")[0] for sign in word if sign.isalpha()} - {"MODIFIER"}
