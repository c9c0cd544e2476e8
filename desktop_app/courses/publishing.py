"""Makes a folder with a course in it a bag: writes the declaration, the manifests and the short information file.

Writes the same bytes for the same contents, whenever and wherever it runs.
"""

from __future__ import annotations

import hashlib
import unicodedata
from typing import TYPE_CHECKING

from desktop_app.courses import bag
from desktop_app.courses.manifest import COURSE_FILE, read_course

if TYPE_CHECKING:
    from pathlib import Path


def write_listing(folder: Path) -> None:
    """Write the bag's tag files for what lies in `data/`. Raises the Course errors for a course that is not sound.

    A `fetch.txt` that is there is listed as it is; a signature is removed, since it no longer holds.
    """
    course = read_course((folder / COURSE_FILE).read_bytes())
    payload = {_path_in_bag(folder, file): file for file in sorted((folder / "data").rglob("*")) if file.is_file()}
    hashes = {path: _hash(file) for path, file in payload.items()}
    size = sum(file.stat().st_size for file in payload.values())
    information = {
        "Source-Organization": course.publisher.name,
        "External-Identifier": f"{course.id} {course.version}",
        "External-Description": course.title,
        "Payload-Oxum": f"{size}.{len(payload)}",
    }
    texts = {
        bag.DECLARATION: bag.DECLARATION_TEXT,
        bag.INFO: "".join(f"{name}: {value}\n" for name, value in information.items()),
        bag.MANIFEST: bag.manifest_text(hashes),
    }
    for name, text in texts.items():
        (folder / name).write_bytes(text.encode())
    tags = {name: _hash(folder / name) for name in (*texts, bag.FETCH) if (folder / name).is_file()}
    (folder / bag.TAG_MANIFEST).write_bytes(bag.manifest_text(tags).encode())
    (folder / bag.SIGNATURE).unlink(missing_ok=True)


def _path_in_bag(folder: Path, file: Path) -> str:
    return unicodedata.normalize("NFC", file.relative_to(folder).as_posix())


def _hash(file: Path) -> str:
    with file.open("rb") as opened:
        return hashlib.file_digest(opened, "sha256").hexdigest()
