"""The embedded PostgreSQL: a server out of a Python package, a child of the process that started it.

`cluster` makes, starts and stops one; `account` is for those who start it as root; `address` says where it
answers, for it and for any other PostgreSQL. We use the package's programs, not its Python side: that leaves
a server running when its parent is killed, and opens the folders above it to everybody (ADR 0002).
"""
