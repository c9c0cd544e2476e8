"""Takes a course package into the library: beside it first, every byte checked, then moved into place at once.

A package that is only half here is never seen: it lies in the staging folder, and what lies there when the program
starts is swept away. Within one run, a package whose stick was pulled goes on where it stopped: a file has its right
name in staging only when its bytes were checked and flushed.
"""

from __future__ import annotations

import contextlib
import hashlib
import shutil
from typing import TYPE_CHECKING

from desktop_app.courses import disk
from desktop_app.courses.errors import PackageDamaged
from desktop_app.courses.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from desktop_app.courses.package import Plan
    from desktop_app.courses.sources import Source

STAGING = ".staging"
"""Inside the library's folder, so that moving into place is one step on one disk."""


def staging_of(library: Path, plan: Plan) -> Path:
    """Return where a package is put together: the same place when it is tried again."""
    return library / STAGING / plan.identity[:32]


def stage(source: Source, plan: Plan, staging: Path, progress: Callable[[Progress], None]) -> None:
    """Copy a judged package into the staging folder. Raises PackageDamaged, SourceLost, DiskFull, LibraryUnwritable."""
    disk.ensure_room(staging, plan.total - _staged(plan, source, staging))
    done = 0
    folders = {staging}
    for path in sorted(plan.hashes):
        member = source.members[path]
        target = staging.joinpath(*path.split("/"))
        if not target.is_relative_to(staging) or ".." in target.parts:
            raise AssertionError(path)  # names were judged; this is the last door before the disk
        folders.add(target.parent)
        progress(Progress(done, plan.total, path))
        if not _is_staged(target, member.size):
            for length in _copy(source, path, target, plan.hashes[path]):
                progress(Progress(done + length, plan.total, path))
        done += member.size
    with disk.writing(staging):
        for folder in folders:
            disk.flush_folder(folder)


def put_in_place(staging: Path, target: Path) -> None:
    """Move a whole staged package to its place in the library. What lies there is moved out and swept later."""
    with disk.writing(target.parent):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        if target.exists():
            discard(target, staging.parent)
        staging.rename(target)
        disk.flush_folder(target.parent)


def identity_of(tag_manifest: bytes) -> str:
    """Return what tells one package from another: the SHA-256 of its tag manifest."""
    return hashlib.sha256(tag_manifest).hexdigest()


def is_whole(folder: Path, plan: Plan) -> bool:
    """Tell whether a course in the library has every file of the package, by size."""
    return all(_is_staged(folder.joinpath(*path.split("/")), size) for path, size in plan.sizes.items())


def discard(folder: Path, staging: Path) -> None:
    """Take a folder out of the library at once, and delete it after. Raises OSError."""
    staging.mkdir(mode=0o700, parents=True, exist_ok=True)
    for number in range(1000):
        trash = staging / f"trash-{number}"
        if not trash.exists():
            break
    folder.rename(trash)
    shutil.rmtree(trash, ignore_errors=True)


def sweep(library: Path, *, keep: Path | None = None) -> None:
    """Delete what lies in staging, but for what is to be kept. The caller holds the library's lock."""
    staging = library / STAGING
    if not staging.is_dir():
        return
    for leftover in staging.iterdir():
        if leftover != keep:
            shutil.rmtree(leftover, ignore_errors=True)
    with contextlib.suppress(OSError):
        staging.rmdir()


def _copy(source: Source, path: str, target: Path, expected: str) -> Iterator[int]:
    """Copy one file and check it in the same pass; yield how many bytes have been written so far."""
    size = source.members[path].size
    partial = target.with_name(target.name + disk.PARTIAL)
    digest = hashlib.sha256()
    written = 0
    with disk.writing(target.parent, size):
        target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        partial.unlink(missing_ok=True)
        file = partial.open("xb", buffering=0)
    try:
        with file:
            for piece in source.pieces(path):
                digest.update(piece)
                with disk.writing(target.parent, size):
                    disk.write_all(file, piece)
                written += len(piece)
                yield written
            with disk.writing(target.parent, size):
                disk.flush(file)
        if digest.hexdigest() != expected:
            raise PackageDamaged(package=source.name, name=path, detail="sha256")
        with disk.writing(target.parent):
            partial.rename(target)
    finally:
        partial.unlink(missing_ok=True)


def _staged(plan: Plan, source: Source, staging: Path) -> int:
    members = (source.members[path] for path in plan.hashes)
    return sum(each.size for each in members if _is_staged(staging.joinpath(*each.path.split("/")), each.size))


def _is_staged(target: Path, size: int) -> bool:
    return target.is_file() and target.stat().st_size == size
