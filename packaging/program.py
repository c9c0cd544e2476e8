"""What a packaged program starts with: the `samsyn` command, told that it is packaged.

PyInstaller sets `sys.frozen` by itself; in the folder for Windows nobody else would. It says that `sys.executable` is
Samsyn, not Python: the player process and what writes documents are then started through this same program.
"""

import sys

sys.frozen = True  # type: ignore[attr-defined]

if len(sys.argv) > 1:  # an ordinary start has no arguments, and need not wait for this import
    import multiprocessing

    multiprocessing.freeze_support()  # ends here in a process that writes documents

from desktop_app.__main__ import main  # noqa: E402

sys.exit(main())
