"""Every address of the site by its name, with something that exists for each of its placeholders."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from django.urls import URLPattern, URLResolver, get_resolver, reverse

from tests.access.scene import VALUES, Meaning, Scene


def routes() -> dict[str, list[str]]:
    """The placeholders of each route, by its name with its namespaces. A route without a name is named "?"."""
    return dict(_walk(get_resolver().url_patterns, (), ()))


def address(name: str, placeholders: Sequence[str], scene: Scene, special: Mapping[str, Meaning]) -> str:
    """Where a route leads in a scene; `special`: placeholders that mean something else in this route."""
    means = {**VALUES, **special}
    values = {one: means[one](scene) for one in placeholders}
    return reverse(name, kwargs=values)


def _walk(
    patterns: Sequence[URLPattern | URLResolver], spaces: tuple[str, ...], held: tuple[str, ...]
) -> Iterator[tuple[str, list[str]]]:
    for pattern in patterns:
        placeholders = (*held, *_placeholders(pattern))
        if isinstance(pattern, URLResolver):
            inner = (*spaces, pattern.namespace) if pattern.namespace else spaces
            yield from _walk(pattern.url_patterns, inner, placeholders)
        else:
            yield ":".join((*spaces, pattern.name or "?")), list(placeholders)


def _placeholders(pattern: URLPattern | URLResolver) -> list[str]:
    known: Any = pattern.pattern
    return [*known.regex.groupindex]  # a path's converters are groups of its expression too
