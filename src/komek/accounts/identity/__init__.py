"""A provider of electronic identity for demonstrations: whoever you choose to be, it says that you are.

It speaks OpenID Connect for real (django-allauth's provider): discovery, authorization code with PKCE, signed
id_token, userinfo. Only the proof of identity is missing: one chooses an invented person from a list. Outside a
demonstration none of its pages is there.
"""
