"""Studies: populations made, scanned and simulated from the office's pages, as work of a worker of their own.

`asking` (what is wanted, checked, and put aside) → `tasks` (the job) → `running` (made, scanned or simulated, with
progress, and stopped when somebody says so) → `files` (to take away). `taking_up` puts aside again, at the next start,
what was interrupted. `populations` lists what can be studied, `parameters` what can be changed. `families` draws one
family under two laws, at once.

A study never reads a case: populations are folders of invented or pseudonymous people. Only `service.py` is public.
"""
