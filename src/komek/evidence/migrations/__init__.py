"""The tables of evidence through time."""
