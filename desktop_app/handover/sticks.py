"""Whether a folder lies on something that will be pulled out: a stick or a card."""

from __future__ import annotations

import sys
from pathlib import Path

_MOUNTED_FOR_A_USER = ("/media", "/run/media", "/Volumes")
"""Where desktops put what is plugged in."""
_DRIVE_REMOVABLE = 2
"""Of Windows' GetDriveTypeW."""


def is_on_a_stick(folder: Path) -> bool:
    """Tell whether the folder's drive is one that is pulled out; False where the system does not say."""
    whole = folder.absolute()
    if sys.platform == "win32":
        import ctypes  # noqa: PLC0415  # Windows only

        return bool(ctypes.windll.kernel32.GetDriveTypeW(whole.anchor) == _DRIVE_REMOVABLE)
    else:  # noqa: RET505  # mypy takes what follows for unreachable on Windows
        return any(whole != Path(place) and whole.is_relative_to(place) for place in _MOUNTED_FOR_A_USER)
