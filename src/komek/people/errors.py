"""What people's data may be refused for."""

from collections.abc import Callable, Iterable

from komek.languages.problem import Problem, nearest_name


class PeopleError(Exception):
    """Data that cannot be kept, with every problem in it; `where` of each names the field, such as `name.surname`.

    The sentences never repeat a number or a name: they may stand in a log.
    """

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = list(problems)
        super().__init__("; ".join(self.sentences()))

    def sentences(self, t: Callable[[str], str] = str) -> list[str]:
        """Every problem in the reader's language."""
        return [problem.sentence(t) for problem in self.problems]


def refuse(where: str, text: str, /, **values: object) -> PeopleError:
    """An error of one problem."""
    return PeopleError([problem(where, text, **values)])


def problem(where: str, text: str, /, **values: object) -> Problem:
    """A problem of one field."""
    return Problem(0, where, text, {name: str(value) for name, value in values.items()})


def unknown(where: str, text: str, name: str, known: Iterable[str]) -> Problem:
    """A code that is none of the known ones, with the nearest of them."""
    names = list(known)
    return Problem(0, where, text, {"name": name, "names": ", ".join(names)}, nearest_name(name, names))


def inside(field: str, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a part, as those of the whole: `surname` becomes `name.surname`."""
    return [Problem(0, f"{field}.{item.where}".rstrip("."), item.text, item.values, item.nearest) for item in problems]


def raise_any(problems: Iterable[Problem]) -> None:
    """Refuse, with all of them, where there are any."""
    if found := list(problems):
        raise PeopleError(found)
