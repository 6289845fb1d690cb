"""`python -m komek.cli` is `komek`."""

from komek.cli import main

if __name__ == "__main__":
    main()
