"""The name that a file is shown and saved under: what a person can read, and nothing that a computer would obey."""

import re

from komek.documents.kinds import Kind
from komek.languages.text import one_line

LONGEST = 100
_FOLDERS = re.compile(r".*[/\\]", re.DOTALL)
_SPECIAL = re.compile(r'[<>:"|?*%]+')  # refused by Windows, or read as more than a letter in a header
_ENDING = re.compile(r"\.\w{1,5}$")


def cleaned(name: str, kind: Kind) -> str:
    """Without folders, invisible and turning signs, and with the ending of what the file really is."""
    plain = one_line(_SPECIAL.sub(" ", _FOLDERS.sub("", name)))
    stem = _ENDING.sub("", plain).strip(" .")[:LONGEST].strip(" .")
    return f"{stem or 'document'}.{kind.ending}"
