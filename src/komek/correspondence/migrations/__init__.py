"""The table of letters."""
