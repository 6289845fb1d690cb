"""`python -m komek.cli` is `komek`."""

from komek.cli import console

if __name__ == "__main__":
    console()
