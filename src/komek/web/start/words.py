"""Message catalogues: compiled where the words are newer than what was compiled."""

from komek.languages.compiling import compile_file, is_stale
from komek.languages.places import LANGUAGES, catalogues


def compile_changed() -> int:
    """Compile the catalogues that changed; returns how many."""
    changed = [po for language in LANGUAGES for po in catalogues(language) if is_stale(po, po.with_suffix(".mo"))]
    for po in changed:
        compile_file(po)
    return len(changed)
