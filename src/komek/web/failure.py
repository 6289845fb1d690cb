"""Why Kömek could not start, said so that the reader can do something about it."""


class StartFailure(Exception):
    """What happened, why, and what to do: three sentences or groups of them, without jargon."""

    def __init__(self, what: str, why: str, remedy: str) -> None:
        super().__init__(f"{what}\n  Why: {why}\n  What to do: {remedy}")
