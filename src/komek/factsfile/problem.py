"""What is wrong in a facts file: the line, the field, what was expected, and the nearest name that would be right."""

from komek.languages.problem import FileError, Problem, _, nearest_name, shortened

__all__ = ["FactsFileError", "Problem", "_", "nearest_name", "shortened"]


class FactsFileError(FileError):
    """A file that cannot be assessed."""
