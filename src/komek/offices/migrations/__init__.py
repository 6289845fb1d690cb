"""The tables of offices."""
