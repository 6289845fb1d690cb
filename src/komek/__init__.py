"""Kömek administers state social assistance.

A programme is law plus words; the platform does the rest. The rooms, bottom to top, each importing only
what stands before it: `law` (the engine), `packs` (countries: declarations only), `languages`, `factsfile`,
`clock`, `people`, `offices`, `cli`, `services` (published programmes), `portal` (pages), `web` (the site that
serves them).
"""

__version__ = "0.1.0"
