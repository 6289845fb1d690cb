"""Access: the only way for pages to a case, a person, a letter or a file.

`service.case(user, id, purpose)` and its sisters decide by role and office, note the reading with its purpose, and
answer "not here" to whoever may not know. Lists are filtered as sets, in the database. Pages ask nothing else.
"""
