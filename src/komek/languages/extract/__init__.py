"""Collects what has to be translated, room by room, and brings the catalogues up to date.

1. `declarations` reads a pack's Python files: labels, questions, sentences of rules, texts of programmes;
2. `parameters` reads the descriptions in its YAML files;
3. `code` reads `_()` in the other rooms, `templates` reads `{% translate %}` in their pages;
4. `catalogue` writes what was found into each room's .po files and keeps the translations that are there.

Nothing is imported: files are only read, so a pack that does not load yet can be translated already.
"""

from komek.languages.extract.rooms import languages_of, messages_of, update_room

__all__ = ["languages_of", "messages_of", "update_room"]
