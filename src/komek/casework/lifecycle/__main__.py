"""`python -m komek.casework.lifecycle > docs/lifecycle.md`: write the page from the code."""

from .drawing import document

if __name__ == "__main__":
    print(document(), end="")
