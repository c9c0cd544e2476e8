"""Writes THIRD-PARTY.md and the licence texts beside it from what is locked and installed.

    .venv/bin/python packaging/licences/refresh.py            after packaging/lock
    .venv/bin/python packaging/licences/refresh.py --check    exits 1 when something is out of date

It knows the Python packages that running Samsyn needs, also those that only Windows needs. What is not a Python package
(fonts, icons, facts) stands in ALSO.
"""

from __future__ import annotations

import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[1]
TEXTS = HERE / "texts"
PAGE = HERE / "THIRD-PARTY.md"

WINDOWS = {"sys_platform": "win32", "platform_system": "Windows", "os_name": "nt"}
ELSEWHERE = {"colorama": ("BSD-3-Clause", "https://github.com/tartley/colorama")}
"""Packages that are not installed on Linux: licence and home page. Their texts are put in by hand."""

PAGES = {"rfc8785": "https://github.com/trailofbits/rfc8785.py"}
"""Where a package is made, if its metadata only says where it is fetched."""

NAMES = {
    "MIT License": "MIT",
    "ISC License": "ISC",
    "Apache Software License": "Apache-2.0",
    "LGPL-2.1+": "LGPL-2.1-or-later",
    "MIT + MPL 1.1/GPL 2.0/LGPL 2.1": "MIT AND (MPL-1.1 OR GPL-2.0-or-later OR LGPL-2.1-or-later)",  # chunspell
    "LGPL": "LGPL-2.1-or-later",  # python-stdnum; so says the head of each of its files
}
"""What packages call licences that have an SPDX name."""

SHARED_TEXTS = dict.fromkeys(("pyside6-addons", "pyside6-essentials", "shiboken6"), ("LGPL-3.0.txt", "GPL-3.0.txt"))
"""Packages that carry no text of their own: the texts, once, under the licences' names."""

INSIDE = ("MPL-1.1.txt",)
"""Texts of works inside packages, which the package itself leaves out."""

INTRODUCTION = """\
# What Samsyn builds on

Samsyn itself is under the [EUPL 1.2](../../LICENSE). It uses the works below, unchanged, each under its own licence;
the texts are in [texts](texts). Made by `packaging/licences/refresh.py`; change that.

PySide6, Qt, python-stdnum and python-vlc are used under the LGPL as separate libraries that anyone may replace: they
lie in the environment as the files their makers published. The Swedish dictionary, too, is under the LGPL: two plain
files in `resources/dictionaries`, which others of the same names may take the place of.

## Python packages
"""

ALSO = """
## Inside those packages

| work | in | licence |
|---|---|---|
| Qt 6 | PySide6 | LGPL-3.0-only |
| FFmpeg, built as LGPL | PySide6-Addons | LGPL-2.1-or-later |
| [Hunspell](https://hunspell.github.io/) 1.7.2 | chunspell | MPL-1.1, one of three, [text](texts/MPL-1.1.txt) |
| MediaInfoLib, ZenLib | pymediainfo | BSD-2-Clause, Zlib |
| libxml2, libxslt, zlib | lxml | MIT, Zlib |
| Typst and the Rust crates it is built of, each named in its package | typst | Apache-2.0, MIT and the like |
| Libertinus Serif, New Computer Modern, DejaVu Sans Mono | typst | OFL-1.1, GUST Font License, Bitstream Vera |

## From the system, not passed on with Samsyn

| work | licence |
|---|---|
| Python | PSF-2.0 |
| SQLite | public domain |
| libvlc and VLC's plugins | LGPL-2.1-or-later, some plugins GPL-2.0-or-later |

## In a packaged program, besides

| work | where | licence |
|---|---|---|
| Python, with its standard library | everywhere | PSF-2.0, `licences/python` |
| SQLite | everywhere | public domain |
| OpenSSL, libffi, bzip2, zlib, xz, Expat | everywhere | Apache-2.0, MIT, bzip2-1.0.6, Zlib, public domain, MIT |
| PyInstaller's loader | Linux | GPL-2.0-or-later with an exception that leaves the program free |
| libraries of Debian's that Qt and Python link to | Linux | each its own, `licences/system` |
| Microsoft Visual C++ runtime | Windows | Microsoft's terms for passing it on |

## In `resources`

| where | work | licence |
|---|---|---|
| `fonts` | Atkinson Hyperlegible Next, Braille Institute and contributors | OFL-1.1, `fonts/OFL.txt` |
| `icons` | Fluent UI System Icons, Microsoft Corporation | MIT, `icons/LICENSE.txt` |
| `dictionaries` | [hunspell-sv](https://github.com/yeager/hunspell-sv) 2026.10.25, Göran Andersson (Den stora fria \
ordlistan), Daniel Nylander and others | LGPL-3.0-only, `dictionaries/LICENSE.txt`, [text](texts/LGPL-3.0.txt) |
| `regions` | municipalities and counties of Statistics Sweden; from npm's `kommunkoder` | facts (MIT) |
| `courses/prova` | «Prova Samsyn», made for Samsyn; its speech with eSpeak NG | EUPL-1.2 |
| `courses/metodstod` | the county board's own titles, summaries and questions | public information |
"""


def needed() -> list[str]:
    """Return the canonical names of all packages that running needs, on Linux or on Windows."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        waiting = [Requirement(text) for text in tomllib.load(file)["project"]["dependencies"]]
    found: set[str] = set()
    while waiting:
        wanted = waiting.pop()
        name = canonicalize_name(wanted.name)
        if name in found or not _applies(wanted):
            continue
        found.add(name)
        if name not in ELSEWHERE:
            waiting += [Requirement(text) for text in metadata.requires(name) or ()]
    return sorted(found)


def _applies(wanted: Requirement) -> bool:
    marker = wanted.marker
    return marker is None or marker.evaluate({"extra": ""}) or marker.evaluate({"extra": "", **WINDOWS})


def locked() -> dict[str, str]:
    """Return the locked version of each package."""
    text = (ROOT / "requirements.lock").read_text(encoding="utf-8")
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", text, re.MULTILINE))


def _about(name: str, field: str) -> list[str]:
    return [str(line) for line in metadata.metadata(name).get_all(field) or ()]


def licence(name: str) -> str:
    """Return the SPDX expression of a package's licence, from its own metadata."""
    if name in ELSEWHERE:
        return ELSEWHERE[name][0]
    said = _about(name, "License-Expression") or _about(name, "License") or [""]
    if not said[0] or "\n" in said[0] or len(said[0]) > 80:
        trove = [line.rpartition(" :: ")[2] for line in _about(name, "Classifier") if line.startswith("License")]
        said = trove or [""]
    return NAMES.get(said[0], said[0])


def home_page(name: str) -> str:
    """Return the address where a package is made."""
    if name in ELSEWHERE:
        return ELSEWHERE[name][1]
    if name in PAGES:
        return PAGES[name]
    links = dict(line.split(", ", 1) for line in _about(name, "Project-URL"))
    named = {label.lower(): address for label, address in links.items()}
    for label in ("homepage", "home", "repository", "source", "source code", "github", "documentation"):
        if label in named:
            return named[label]
    return "".join(_about(name, "Home-page"))


def texts(name: str) -> str:
    """Return the licence texts that a package carries, one after the other."""
    pattern = re.compile(r"^(licen[cs]es?|copying|notice)\b", re.IGNORECASE)
    found: dict[str, None] = {}
    for path in sorted(metadata.files(name) or (), key=str):
        if pattern.match(path.name) and path.suffix not in {".py", ".pyc", ".so"}:
            found[path.read_text(encoding="utf-8").strip()] = None
    return "\n\n----\n\n".join(found) + "\n" if found else ""


def page(names: list[str]) -> str:
    """Return THIRD-PARTY.md."""
    versions = locked()
    rows = ["| package | version | licence | text |", "|---|---|---|---|"]
    for name in names:
        files = SHARED_TEXTS.get(name, (f"{name}.txt",))
        links = ", ".join(f"[{file.removesuffix('.txt')}](texts/{file})" for file in files)
        rows.append(f"| [{name}]({home_page(name)}) | {versions[name]} | {licence(name)} | {links} |")
    return INTRODUCTION + "\n" + "\n".join(rows) + "\n" + ALSO


def main(arguments: list[str]) -> int:
    """Write what is out of date, or only say so."""
    names = needed()
    wanted = {PAGE: page(names)}
    wanted |= {TEXTS / f"{name}.txt": texts(name) for name in names if name not in {*SHARED_TEXTS, *ELSEWHERE}}
    without = [path.stem for path, text in wanted.items() if not text]
    shared = (file for files in SHARED_TEXTS.values() for file in files)
    by_hand = {TEXTS / file for file in (*shared, *INSIDE, *(f"{name}.txt" for name in ELSEWHERE))}
    without += [path.name for path in by_hand if not path.is_file()]
    if without:
        print("no licence text:", ", ".join(sorted(without)))
        return 1

    stale = [path for path, text in wanted.items() if not path.is_file() or path.read_text(encoding="utf-8") != text]
    left_over = sorted(set(TEXTS.glob("*.txt")) - set(wanted) - by_hand)
    if arguments == ["--check"]:
        print(*(f"out of date: {path.relative_to(ROOT)}" for path in [*stale, *left_over]), sep="\n")
        return 1 if stale or left_over else 0
    TEXTS.mkdir(exist_ok=True)
    for path in stale:
        path.write_text(wanted[path], encoding="utf-8")
    for path in left_over:
        path.unlink()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
