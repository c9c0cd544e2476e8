"""Home as it stood last, kept beside the store: titles, dates and counts, so that a start need not wait for the store.

It is a copy and may be lost: whatever cannot be read or written here is read from the store a moment later.
"""

from __future__ import annotations

import logging

from desktop_app.paths import Places
from desktop_app.session.overview import Overview, as_json, from_json

_log = logging.getLogger(__name__)


def cached_home(places: Places) -> Overview | None:
    """Return Home as it stood last, or None on a first start."""
    try:
        return from_json((places.cache / "home.json").read_bytes())
    except OSError:
        return None


def keep_home(places: Places, shown: Overview) -> None:
    """Keep Home for the next start."""
    path = places.cache / "home.json"
    part = path.with_name("home.json.part")
    try:
        part.write_bytes(as_json(shown))
        part.replace(path)
    except OSError as error:
        _log.info("Home was not cached: %s", type(error).__name__)
