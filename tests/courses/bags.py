"""Small course packages for tests, sound ones and ones that are wrong in one way."""

from __future__ import annotations

import hashlib
import json
import zipfile
from pathlib import Path
from typing import Any

from desktop_app.courses import bag

FILM = b"\x00\x00\x00\x18ftypisom\x00\x00\x02\x00isomiso2" + bytes(range(256)) * 40
"""Begins as an MP4 does; nobody plays it here."""
CAPTIONS = "WEBVTT\n\n00:01.000 --> 00:02.000\nHej på er.\n".encode()


def course_document(**changes: Any) -> dict[str, Any]:
    """Return a sound course of two films, one in the package."""
    document: dict[str, Any] = {
        "format": "samsyn-course/1",
        "id": "example.provkurs",
        "version": "1.0",
        "language": "sv",
        "title": "Provkurs på åttan",
        "publisher": {"name": "Avsändaren"},
        "sections": [{"id": "a", "title": "Avsnitt", "lectures": ["ett", "tva"]}],
        "lectures": [
            {
                "id": "ett",
                "number": 1,
                "title": "Film ett",
                "duration": "PT30S",
                "film": {"file": "data/films/ett.mp4"},
                "captions": [{"language": "sv", "file": "data/captions/ett.sv.vtt"}],
                "prompts": ["fraga"],
            },
            {
                "id": "tva",
                "number": 2,
                "title": "Film två",
                "duration": "PT1M",
                "film": {"file": "data/films/tva.mp4"},
            },
        ],
        "prompts": [{"id": "fraga", "text": "Vad tänker ni?"}],
    }
    return document | changes


def payload(document: dict[str, Any] | None = None) -> dict[str, bytes]:
    """Return what lies in `data/` of the sound package."""
    return {
        "data/course.json": json.dumps(document or course_document(), ensure_ascii=False).encode(),
        "data/films/ett.mp4": FILM,
        "data/captions/ett.sv.vtt": CAPTIONS,
    }


def bag_of(files: dict[str, bytes], tags: dict[str, bytes] | None = None) -> dict[str, bytes]:
    """Return a whole bag of the payload; `tags` are further tag files, or replace the ordinary ones."""
    hashes = {path: hashlib.sha256(data).hexdigest() for path, data in files.items()}
    made = {
        bag.DECLARATION: bag.DECLARATION_TEXT.encode(),
        bag.INFO: b"Source-Organization: Oss\n",
        bag.MANIFEST: bag.manifest_text(hashes).encode(),
    } | (tags or {})
    made.setdefault(
        bag.TAG_MANIFEST,
        bag.manifest_text(
            {path: hashlib.sha256(data).hexdigest() for path, data in made.items() if path != bag.SIGNATURE}
        ).encode(),
    )
    return {**made, **files}


def sound_bag(document: dict[str, Any] | None = None) -> dict[str, bytes]:
    """Return a whole and sound package, as files by path."""
    return bag_of(payload(document))


def write_folder(folder: Path, files: dict[str, bytes]) -> Path:
    """Write a package as a folder."""
    for path, data in files.items():
        target = folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data)
    return folder


def write_zip(path: Path, files: dict[str, bytes], *, top: str = "") -> Path:
    """Write a package as a zip, films stored and texts packed."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in files.items():
            packing = zipfile.ZIP_STORED if name.endswith(".mp4") else zipfile.ZIP_DEFLATED
            archive.writestr(zipfile.ZipInfo(top + name), data, packing)
    return path


def tree(folder: Path) -> dict[str, bytes | None]:
    """Return everything in a folder, with its bytes: to see that nothing was written."""
    return {
        file.relative_to(folder).as_posix(): file.read_bytes() if file.is_file() else None
        for file in sorted(folder.rglob("*"))
    }
