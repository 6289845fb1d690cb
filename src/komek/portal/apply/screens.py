"""Where the pages of a draft are."""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse

from komek.portal.pages import Page


@dataclass(frozen=True)
class Screens:
    """The addresses of one draft's pages. No address carries anything of what was said."""

    country: str
    draft: UUID

    def of(self, view: str, *args: object) -> str:
        """The address of a page by its name: "papers"."""
        return reverse(f"portal:apply-{view}", args=[self.country, self.draft, *args])

    def member(self, place: int) -> str:
        """Where a person is changed."""
        return self.of("member", place + 1)

    def page(self, page: Page) -> str:
        """Where a page of questions is."""
        if page.place is None:
            return self.of("section", page.section)
        return self.of("section-member", page.section, page.place + 1)
