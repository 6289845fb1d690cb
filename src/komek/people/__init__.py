"""People: the persons an installation knows, how to reach them, and the households they live in.

What may enter: who somebody is (national numbers, names in their country's form, dates of birth and death, language),
where and how to reach them (addresses, contact points), and with whom they live (households as memberships over time).
What may not: facts that a programme asks for, such as income or relation to the applicant. They belong to evidence.

A person belongs to one country, as authorities of different countries keep registers apart. `countries` holds what
each country wants of a number, a name and an address; the rest knows no country. Only `service.py` is public.
"""
