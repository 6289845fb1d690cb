"""From the syntax tree of a rule to its typed expression.

`reader` (a rule) → `statements`, `branches` → `expressions` → `calls`, `members` (loops), `dates`, `constants`; `base`
holds what they share and `things` what a name can stand for. Anything outside the subset is a `LawError` at its line.
"""

from .reader import lower

__all__ = ["lower"]
