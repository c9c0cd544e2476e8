"""Films whose file is partly nothing but zeros, as an interrupted copy leaves it: engines play on in silence."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from typing import Final

LOOKED_AT_BYTES: Final = 65_536


def is_in_a_hole(path: Path, position: timedelta, length: timedelta) -> bool:
    """Look whether the file is nothing but zeros about where the film is, or cannot be read there at all."""
    if not length:
        return False
    try:
        with path.open("rb") as file:
            file.seek(int(path.stat().st_size * min(1.0, position / length)))
            data = file.read(LOOKED_AT_BYTES)
    except OSError:
        return True
    return bool(data) and not any(data)
