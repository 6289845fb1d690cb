"""Evidence: facts of a case with where they come from, and what has still to be brought.

The same fact may be declared by the applicant, shown by a document, found by an officer and told by a register. All of
them are kept; a correction says the record was wrong, a succession says the world changed. For a decision the facts
are frozen and hashed. Which documents and facts matter is derived from the law, never listed by hand.
"""
