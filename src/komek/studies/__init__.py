"""Studies: populations made, scanned and simulated from the office's pages, as work of a worker of their own.

`asking` (what is wanted, checked, and put aside) → `tasks` (the job) → `running` (made, scanned or simulated, with
progress, and stopped when somebody says so) → `results` (counts for pages, files to take away). `populations` lists
what can be studied, `parameters` what can be changed. `families` draws one family under two laws, at once.

A study never reads a case: populations are folders of invented or pseudonymous people. Only `service.py` is public.
"""
