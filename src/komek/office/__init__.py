"""Office: the pages of caseworkers, checkers, heads, call centre, auditors and administrators. No rules of their own.

The worklist by what is due next; a case on one screen; what can be done now, and for what cannot, why; the review of a
proposal with its differences; search; what happened.

Those who handle no cases have pages of their own: `calls`, `auditing`, `statistics`, `users`, `roles`, `offices`.
`navigation` says where each one's work begins.
"""
