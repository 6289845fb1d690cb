"""Marks texts of this room for translation: they are kept in English and translated when a page shows them."""


def _(text: str) -> str:
    """The text itself."""
    return text
