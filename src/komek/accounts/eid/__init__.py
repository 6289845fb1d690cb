"""The citizen's way in: a provider of electronic identity, spoken to by OpenID Connect.

1. `adapter` names the provider: the one in the settings, or in a demonstration our own under `/identity/`;
2. `client` speaks to it: discovery, authorization code with PKCE, id_token with its signature checked;
3. `identity` reads who it says somebody is; `arriving` finds or registers that person, and their user.
"""
