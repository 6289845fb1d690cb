"""What users and roles may be refused for."""

from komek.languages.problem import Problem, Refusal


class AccountError(Refusal):
    """A user, role or representation that cannot be; `where` of each problem names the field."""


def refuse(where: str, text: str, /, **values: object) -> AccountError:
    """An error of one problem."""
    return AccountError([Problem(0, where, text, {name: str(value) for name, value in values.items()})])
