"""Jobs: work that is put aside in the transaction that caused it, and done by a worker, at least once.

`service.later(name, **arguments)` defers a task by name, so that a room can cause work of a room above it. Tasks are
declared in each room's `tasks.py` and have to be safe to run twice. Stalled jobs are taken up again; what comes round
every day is declared here.
"""
