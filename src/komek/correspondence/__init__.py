"""Correspondence: letters and receipts, typeset, signed, kept, and whether a letter is genuine.

A letter is written once from what was decided, in the state's language and in the applicant's. It carries a code; the
verification page tells by the code or by the file itself whether it is genuine and unchanged.
"""
