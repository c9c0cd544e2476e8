"""Keeps of Qt for Windows only what Samsyn loads: the modules it imports, plugins, and the DLLs those link to.

Two thirds of the wheels are parts that Samsyn never touches. Reads DLLs' own lists of imports; loads nothing.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pefile

PLUGINS = {
    "iconengines": "*",
    "imageformats": "*",
    "multimedia": "*",
    "networkinformation": "*",
    "platforms": "q[wom]*.dll",  # windows, offscreen (the player process), minimal; not direct2d
    "styles": "*",
    "tls": "*",
}
"""Kinds of plugins that are kept, and which."""


def dll_exports(path: Path) -> list[str]:
    """Return the names that a DLL offers."""
    image = _read(path, "IMAGE_DIRECTORY_ENTRY_EXPORT")
    return [entry.name.decode("ascii") for entry in image.DIRECTORY_ENTRY_EXPORT.symbols if entry.name]


def dll_imports(path: Path) -> set[str]:
    """Return the DLLs that one links to, in lower case, also those it waits with."""
    image = _read(path, "IMAGE_DIRECTORY_ENTRY_IMPORT", "IMAGE_DIRECTORY_ENTRY_DELAY_IMPORT")
    listed = [*getattr(image, "DIRECTORY_ENTRY_IMPORT", []), *getattr(image, "DIRECTORY_ENTRY_DELAY_IMPORT", [])]
    return {entry.dll.decode("ascii").lower() for entry in listed}


def trim_qt(packages: Path, modules: Iterable[str], languages: Iterable[str]) -> set[Path]:
    """Remove what is not needed from PySide6 and shiboken6, and return what was kept of PySide6."""
    qt = packages / "PySide6"
    libraries = {path.name.lower(): path for path in qt.glob("*.dll")}
    waiting = [qt / f"{module}.pyd" for module in modules]
    waiting += [path for kind, names in PLUGINS.items() for path in (qt / "plugins" / kind).glob(names)]
    waiting += [path for name, path in libraries.items() if name.startswith(("msvcp", "vcruntime"))]
    kept: set[Path] = set()
    while waiting:
        path = waiting.pop()
        if path not in kept:
            kept.add(path)
            waiting += [libraries[name] for name in dll_imports(path) if name in libraries]
    for language in languages:
        kept |= set((qt / "translations").glob(f"qt*_{language}.qm"))
    kept |= {path for path in qt.iterdir() if path.suffix == ".py"}
    kept |= {path for path in qt.rglob("*") if "support" in path.relative_to(qt).parts and path.suffix == ".py"}
    _remove_others(qt, kept)
    shiboken = packages / "shiboken6"
    _remove_others(shiboken, {path for path in shiboken.rglob("*") if path.suffix in {".py", ".pyd", ".dll"}})
    return kept


def _remove_others(folder: Path, kept: set[Path]) -> None:
    for path in sorted(folder.rglob("*"), reverse=True):
        if path.is_file() and path not in kept:
            path.unlink()
        elif path.is_dir() and not any(path.iterdir()):
            path.rmdir()


def _read(path: Path, *directories: str) -> pefile.PE:
    with pefile.PE(str(path), fast_load=True) as image:
        image.parse_data_directories([pefile.DIRECTORY_ENTRY[name] for name in directories])
        return image
