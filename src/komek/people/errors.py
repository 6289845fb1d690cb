"""What people's data may be refused for."""

from collections.abc import Iterable

from komek.languages.problem import Problem, Refusal, nearest_name


class PeopleError(Refusal):
    """Data that cannot be kept; `where` of each problem names the field, such as `name.surname`.

    The sentences never repeat a number or a name: they may stand in a log.
    """


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
