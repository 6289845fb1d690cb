"""Services: the programmes that this installation has published, each with the law it was published with.

The packs say what programmes there are and what the law is; this room says since when people are served by
it. Only `service.py` is public.
"""
