"""Intake: from a draft to a submitted application with its registration number.

A draft is saved at every step and belongs to whoever wrote it. Submission validates everything once more, draws a
registration number, freezes and hashes what was declared, and hands it to casework in one transaction; the same
submission sent twice is one application.
"""
