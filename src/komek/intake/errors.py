"""What an application may be refused for. `where` of each problem begins with its step: "account.iban"."""

from collections.abc import Iterable

from komek.languages.problem import Problem, Refusal


class IntakeError(Refusal):
    """A draft that cannot be submitted, or cannot be kept: every problem at once, in words for a translation."""

    @property
    def by_step(self) -> dict[str, list[Problem]]:
        """The problems by the step in which they are mended."""
        found: dict[str, list[Problem]] = {}
        for known in self.problems:
            found.setdefault(known.where.partition(".")[0], []).append(known)
        return found


class NoDraft(Exception):
    """There is no such draft: it was submitted, removed, or never was."""


def problem(where: str, text: str, /, **values: object) -> Problem:
    """A problem of one field."""
    return Problem(0, where, text, {name: str(value) for name, value in values.items()})


def below(step: str, problems: Iterable[Problem]) -> list[Problem]:
    """The problems of a part as those of the whole: `iban` becomes `account.iban`."""
    return [Problem(0, f"{step}.{item.where}".rstrip("."), item.text, item.values, item.nearest) for item in problems]
