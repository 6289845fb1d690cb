"""Tests of the citizen's cabinet: as its owner, as somebody else, as nobody."""
