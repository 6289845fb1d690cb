"""The site: Django's settings and addresses, and the start of everything on one machine.

`settings/` holds one chapter per concern, `start/` what `./run` does. Pages belong to `portal`, programmes to
`services`; nothing here knows the law.
"""
