"""What a fact may be refused for."""

from komek.languages.problem import Problem, Refusal


class EvidenceError(Refusal):
    """A fact that cannot be kept; `where` of each problem names it: `p17.pension`, `household.rooms`.

    The sentences repeat no value: they may stand in a log.
    """


def problem(where: str, text: str, /, **values: object) -> Problem:
    """A problem of one fact."""
    return Problem(0, where, text, {name: str(value) for name, value in values.items()})


def refuse(where: str, text: str, /, **values: object) -> EvidenceError:
    """An error of one problem."""
    return EvidenceError([problem(where, text, **values)])
