"""Office: the pages of caseworkers, checkers and heads of office. No rules of their own.

The worklist by what is due next; a case on one screen; what can be done now, and for what cannot, why; the review of a
proposal with its differences; search; what happened.
"""
