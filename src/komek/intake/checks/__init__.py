"""What is wrong with each part of an application. Every check is pure but `contact`, which asks for the office.

`family` (who they are), `facts` (what the law asks), `papers`, `account`, `contact`, `consents`. Each takes its part
and returns its problems; none raises. Sentences never repeat what was typed.
"""
