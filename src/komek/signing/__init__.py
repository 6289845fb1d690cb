"""Signing: the office's signature under a letter (PAdES), and whether a signed letter is genuine and unchanged.

`certificates` keeps the authority and the offices' certificates of a demonstration installation; `sign` signs a PDF so
that it stays PDF/UA-1 and PDF/A-2a; `check` says of any PDF by whom it was signed, and whether it was changed since.
No Django: bytes in, bytes out.
"""
