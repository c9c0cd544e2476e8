"""Keep the translations true: gather texts from the code, tell what is missing, and make the files that Qt reads.

    python packaging/translate.py            gather new texts into every <room>_<language>.ts, then make samsyn_*.qm
    python packaging/translate.py --check    change nothing; exit 1 where a text is missing or a file is out of date

Texts that have left the code are dropped. A room's file is gathered from its own folders only, so that people can work
on different rooms at the same time.
"""

from __future__ import annotations

import argparse
import re
import shutil
import subprocess
import sys
import sysconfig
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
TRANSLATIONS = REPOSITORY / "resources" / "translations"
LANGUAGES = {"sv": "sv_SE", "en": "en_GB"}
SOURCE = "en"

ROOMS: dict[str, tuple[str, ...]] = {
    "home": ("ui/home", "ui/printing"),
    "widgets": ("ui/widgets", "ui/theme"),
    "room": ("ui/room",),
    "answer": ("ui/room/console",),
    "keys": ("ui/keys",),
    "handover": ("ui/handover",),
    "moving": ("ui/moving",),
    "words": ("words",),
    "commands": ("cli",),
    "app": ("session",),
}
"""Folders under `desktop_app` whose texts each room's files hold; a folder belongs to the room that names it closest.

`app` also has what lies in no room: the modules directly in `desktop_app` and in `ui`.
"""


def sources(room: str) -> list[Path]:
    """Return the Python files of a room, in order."""
    package = REPOSITORY / "desktop_app"
    taken = [package / folder for other, folders in ROOMS.items() if other != room for folder in folders]
    own = [package / folder for folder in ROOMS[room]]
    inner = [folder for folder in taken if any(folder.is_relative_to(mine) for mine in own)]
    files = [file for folder in own for file in folder.rglob("*.py")]
    found = [file for file in files if not any(file.is_relative_to(folder) for folder in inner)]
    between = [*package.glob("*.py"), *package.glob("ui/*.py")] if room == "app" else []
    return sorted([*found, *between])


def gather(room: str, language: str, ts: Path) -> None:
    """Bring a .ts file up to date with the room's texts. In the source's language only plurals are kept."""
    files = [str(file) for file in sources(room)]
    if not files:
        return
    command = [tool("pyside6-lupdate"), "-silent", "-no-obsolete", "-locations", "none", "-extensions", "py", *files]
    command += ["-source-language", SOURCE, "-target-language", LANGUAGES[language]]
    command += ["-pluralonly"] if language == SOURCE else []
    run([*command, "-ts", str(ts)])


def release(files: Iterable[Path], qm: Path) -> None:
    """Make the file that Qt reads. Equal .ts files give equal bytes."""
    run([tool("pyside6-lrelease"), "-silent", *map(str, files), "-qm", str(qm)])


def unfinished(ts: Path) -> Iterator[str]:
    """Yield the source texts that have no finished translation."""
    for message in ET.parse(ts).getroot().iter("message"):  # noqa: S314 (our own file)
        translation = message.find("translation")
        forms = [] if translation is None else (translation.findall("numerusform") or [translation])
        done = translation is not None and "type" not in translation.attrib
        if not done or not all((form.text or "").strip() for form in forms):
            yield message.findtext("source", "")


def texts(ts: Path) -> set[tuple[str, str, str]]:
    """Return what a .ts file translates, as (context, source, comment)."""
    if not ts.exists():
        return set()
    return {
        (context.findtext("name", ""), message.findtext("source", ""), message.findtext("comment", ""))
        for context in ET.parse(ts).getroot().iter("context")  # noqa: S314 (our own file)
        for message in context.iter("message")
    }


def unseen(file: Path) -> Iterator[str]:
    """Yield the texts that Qt's tool does not find in a file: it looks into no f-string."""
    yield from re.findall(r"\{translate\(\s*['\"]\w+['\"],\s*['\"]([^'\"]*)", file.read_text(encoding="utf-8"))


def problems() -> Iterator[str]:
    """Yield, in words, everything that is not as it should be."""
    for room in ROOMS:
        for file in sources(room):
            yield from (f"{file.name}: not gathered from an f-string: {text}" for text in unseen(file))
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES:
            for room in ROOMS:
                yield from _room_problems(room, language, Path(folder))
            made = Path(folder) / f"samsyn_{language}.qm"
            release(sorted(TRANSLATIONS.glob(f"*_{language}.ts")), made)
            kept = TRANSLATIONS / made.name
            if not kept.exists() or kept.read_bytes() != made.read_bytes():
                yield f"{made.name} is out of date: run packaging/translate.py"


def _room_problems(room: str, language: str, folder: Path) -> Iterator[str]:
    name = f"{room}_{language}.ts"
    kept, fresh = TRANSLATIONS / name, folder / name
    if kept.exists():
        shutil.copyfile(kept, fresh)
        yield from (f"{name}: not translated: {source}" for source in unfinished(kept))
    gather(room, language, fresh)
    before, after = texts(kept), texts(fresh)
    yield from (f"{name}: missing: {source}" for _, source, _ in sorted(after - before))
    yield from (f"{name}: no longer in the code: {source}" for _, source, _ in sorted(before - after))


def update() -> None:
    """Gather every room's texts into its files and make the files that Qt reads."""
    TRANSLATIONS.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        for room in ROOMS:
            ts = TRANSLATIONS / f"{room}_{language}.ts"
            gather(room, language, ts)
            if ts.exists() and not texts(ts):
                ts.unlink()
        release(sorted(TRANSLATIONS.glob(f"*_{language}.ts")), TRANSLATIONS / f"samsyn_{language}.qm")


def tool(name: str) -> str:
    """Return the path of one of PySide's tools; they lie beside this Python."""
    beside = Path(sysconfig.get_path("scripts"))
    found = shutil.which(name, path=str(beside)) or shutil.which(name)
    if found is None:
        raise FileNotFoundError(name)
    return found


def run(command: Sequence[str]) -> None:
    """Run a tool; what it prints is shown only when it fails."""
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{' '.join(command[:1])}: {done.stdout}{done.stderr}")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run from the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 where something is missing")
    if not parser.parse_args(arguments).check:
        update()
        return 0
    found = list(problems())
    print("\n".join(found), file=sys.stderr) if found else print("translations are complete")
    return 1 if found else 0


if __name__ == "__main__":
    raise SystemExit(main())
