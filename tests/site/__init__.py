"""The site under test: its database, its server, a browser to look at it with."""
