"""Why a file is not taken, in words for the person who sent it."""

from komek.languages.problem import Problem, Refusal


class DocumentError(Refusal):
    """A file, or a wish about one, that is refused. The sentences never repeat the file's name: they may be logged."""


def refuse(text: str, /, **values: object) -> DocumentError:
    """An error of one problem."""
    return DocumentError([Problem(0, "file", text, {name: str(value) for name, value in values.items()})])
