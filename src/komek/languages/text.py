"""Words as people typed or pasted them."""

import unicodedata


def one_line(text: str) -> str:
    """Without line breaks and other invisible signs, with single spaces, and each letter in its usual (NFC) form."""
    if text.isprintable() and unicodedata.is_normalized("NFC", text):  # nearly always
        return " ".join(text.split())
    visible = "".join(" " if unicodedata.category(sign).startswith("C") else sign for sign in text)
    return " ".join(unicodedata.normalize("NFC", visible).split())
