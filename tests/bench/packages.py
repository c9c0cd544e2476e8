"""Course packages for benches and the soak: real films in a real bag, taken in the way a user's are."""

from __future__ import annotations

import hashlib
import json
import subprocess
from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.courses import bag

BLOCK = 1 << 20


def small_film(path: Path, length: timedelta) -> Path:
    """Make a film of 320×180 with movement and sound, H.264 and AAC: cheap to play at any speed."""
    seconds = length.total_seconds()
    subprocess.run(
        [
            *("ffmpeg", "-y", "-v", "error"),
            *("-f", "lavfi", "-i", f"testsrc2=size=320x180:rate=25:duration={seconds}"),
            *("-f", "lavfi", "-i", f"sine=frequency=330:sample_rate=22050:duration={seconds}"),
            *("-pix_fmt", "yuv420p", "-c:v", "libx264", "-preset", "ultrafast", "-g", "50"),
            *("-c:a", "aac", "-b:a", "32k", str(path)),
        ],
        check=True,
    )
    return path


def lengthened(film: Path, target: Path, size: int) -> Path:
    """Copy an MP4 film and fill it up to a size in bytes with a box that every player skips."""
    content = film.read_bytes()
    room = size - len(content)
    with target.open("wb") as out:
        out.write(content)
        out.write(room.to_bytes(4, "big") + b"free")
        left = room - 8
        block = hashlib.sha256(target.name.encode()).digest() * (BLOCK // 32)
        while left > 0:
            left -= out.write(block[:left])
    return target


def write_package(
    folder: Path, course_id: str, films: Sequence[Path], length: timedelta, *, questions: int = 2
) -> Path:
    """Write a package of a course with a lecture for each film, each with so many questions in words.

    The films are moved into it. Returns the package's folder.
    """
    (folder / "data" / "films").mkdir(parents=True)
    document = _document(course_id, films, length, questions)
    (folder / "data" / "course.json").write_text(json.dumps(document, ensure_ascii=False), encoding="utf-8")
    for film in films:
        film.replace(folder / "data" / "films" / film.name)
    hashes = {
        path.relative_to(folder).as_posix(): _sha256(path) for path in sorted(folder.rglob("*")) if path.is_file()
    }
    tags = {
        bag.DECLARATION: bag.DECLARATION_TEXT,
        bag.INFO: "Source-Organization: Samsyn\n",
        bag.MANIFEST: bag.manifest_text(hashes),
    }
    for name, text in tags.items():
        (folder / name).write_text(text, encoding="utf-8")
    tag_hashes = {name: hashlib.sha256(text.encode()).hexdigest() for name, text in tags.items()}
    (folder / bag.TAG_MANIFEST).write_text(bag.manifest_text(tag_hashes), encoding="utf-8")
    return folder


def _document(course_id: str, films: Sequence[Path], length: timedelta, questions: int) -> dict[str, Any]:
    lectures = [
        {
            "id": film.stem,
            "number": number,
            "title": f"Film {film.stem}",
            "duration": f"PT{length.total_seconds():g}S",
            "film": {"file": f"data/films/{film.name}"},
            "prompts": [f"{film.stem}-{n}" for n in range(questions)],
        }
        for number, film in enumerate(films, start=1)
    ]
    return {
        "format": "samsyn-course/1",
        "id": course_id,
        "version": "1.0",
        "language": "sv",
        "title": "Kurs att mäta med",
        "publisher": {"name": "Samsyn"},
        "sections": [{"id": "a", "title": "Avsnitt", "lectures": [film.stem for film in films]}],
        "lectures": lectures,
        "prompts": [
            {"id": f"{film.stem}-{n}", "text": f"Vad tar ni med er, {film.stem} {n}?"}
            for film in films
            for n in range(questions)
        ],
    }


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
