"""Jobs: the public face of this room. Other rooms import from here, and nothing else of it.

1. `task("casework.lapse_correction")` declares a task, in a room's `tasks.py`; its arguments are JSON;
2. `later` defers one by its name, in the transaction that causes it; long ones into a queue of their own;
3. `periodic("casework.daily", "5 * * * *")` declares one that comes round by itself;
4. `work`: what a worker process does until it is told to stop, with the jobs of one queue.
"""

from komek.jobs.deferring import JSON, later
from komek.jobs.tasks import periodic, task
from komek.jobs.working import work

__all__ = ["JSON", "later", "periodic", "task", "work"]
