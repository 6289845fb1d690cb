"""The tables of people."""
