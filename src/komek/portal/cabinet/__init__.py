"""My cabinet in words: what happened, who has it now, what is asked of me, what was decided. No rules of its own.

`happened` tells the audit's events; `matters` a line of the list; `reminders` what was
reminded of and is not done; `asked` what is to be corrected and the form for it;
`brought` the form for documents that nobody asked for; `decided` a decision and where it can be appealed. Everything
comes through `access`.
"""
