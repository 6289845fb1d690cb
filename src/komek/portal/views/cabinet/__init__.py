"""My cabinet: the list, a case, what is asked of me, what I can do, letters, who looked at my data."""
