"""Accounts: who signs in, how surely, and on which side of the counter they stand.

Staff sign in with password and one-time code; citizens by OpenID Connect (the demonstration has a provider of its
own), in Azerbaijan also with document number and FİN at a lower level of assurance. A user holds roles, each at an
office; a citizen's user is tied to a person; who acts for somebody else says so.

The way of a request: `middleware` puts a `Viewer` (`viewer`) on it, made of the user (`models`), the roles in force
(`roles`) and how surely they signed in (`session`). May enter: who somebody is. May not: what they may do with a case;
that is for `access`.
"""
