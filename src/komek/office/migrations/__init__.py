"""The tables of the office's pages through time."""
