"""Demo: people, cases and a story in ten steps, so that a newcomer can be citizen, caseworker and checker.

Only for demonstration installations: every person here is invented, and anybody may sign in as them. Cases are brought
into their states through the same services that pages use.
"""
