"""Casework: from an application, or a cause that the office finds itself, to an answer and to the day an award ends.

`lifecycle` is the pure part: what may happen to a proceeding and to a case, and what follows from it. It knows neither
Django nor storage nor the time of day.
"""
