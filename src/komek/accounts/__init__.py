"""Accounts: who signs in, how surely, and on which side of the counter they stand.

Staff sign in with password and one-time code; citizens by OpenID Connect (the demonstration has a provider of its
own), in Azerbaijan also with document number and FİN at a lower level of assurance. A user holds roles, each at an
office; a citizen's user is tied to a person; who acts for somebody else says so.
"""
