"""No process of Samsyn's leaves a picture of its memory behind when it crashes: it would hold answers."""

from __future__ import annotations

import sys

if sys.platform == "win32":
    import ctypes

    _NO_BOX_FOR_DISKS, _NO_ERROR_REPORT = 0x0001, 0x0002

    def no_dumps() -> None:
        """Keep Windows Error Reporting away from this process and those it starts."""
        ctypes.windll.kernel32.SetErrorMode(_NO_BOX_FOR_DISKS | _NO_ERROR_REPORT)

else:

    def no_dumps() -> None:
        """Let no core dump be written of this process and those it starts."""
        import resource  # noqa: PLC0415  # the first picture does without

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
