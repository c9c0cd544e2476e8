"""Writing to the library so that it is whole or not there: room asked for first, flushed, then moved into place.

Turns the operating system's refusals into the library's errors. Knows folders and files, not courses.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import shutil
import sys
from typing import IO, TYPE_CHECKING, Any

from desktop_app.courses.errors import DiskFull, LibraryBusy, LibraryUnwritable, SourceLost

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

SPARE = 1.2
"""How much room is asked for, as a multiple of what will be written."""
PARTIAL = ".part"
PIECE = 1024 * 1024


def ensure_room(folder: Path, size: int) -> None:
    """Raise DiskFull where the disk has no room for this many bytes and a little more."""
    needed = int(size * SPARE)
    existing = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(existing).free
    if size and free < needed:
        raise DiskFull(needed=needed, free=free)


@contextlib.contextmanager
def writing(folder: Path, size: int = 0) -> Iterator[None]:
    """Turn the system's refusals to write into DiskFull (with `size` as what was needed) or LibraryUnwritable."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            free = 0
            with contextlib.suppress(OSError):
                free = shutil.disk_usage(folder).free
            raise DiskFull(needed=max(int(size * SPARE), free + 1), free=free) from error
        raise LibraryUnwritable(folder=str(folder)) from error


def read_pieces(path: Path) -> Iterator[bytes]:
    """Yield a file's bytes. Raises SourceLost where the stick or share gives up."""
    try:
        with path.open("rb", buffering=0) as file:
            while piece := file.read(PIECE):
                yield piece
    except OSError as error:
        raise SourceLost(name=path.name) from error


def write_all(file: IO[bytes], data: bytes) -> None:
    """Write every byte to a file without a buffer, which may take fewer than it is given. Raises OSError."""
    left = memoryview(data)
    while left:
        left = left[file.write(left) :]


def flush(file: IO[bytes]) -> None:
    """Bring a file's bytes to the disk itself."""
    file.flush()
    os.fsync(file.fileno())


def flush_folder(folder: Path) -> None:
    """Bring a folder's names to the disk itself, where the system can (not on Windows, which does so unasked)."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def replace_json(path: Path, document: Any) -> None:
    """Write a JSON file whole or not at all. Raises OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    replace_file(path, json.dumps(document, ensure_ascii=False, indent=1).encode())


def replace_file(path: Path, data: bytes) -> None:
    """Write a small file whole or not at all. Raises OSError."""
    partial = path.with_name(path.name + PARTIAL)
    with partial.open("wb") as file:
        file.write(data)
        flush(file)
    partial.replace(path)
    flush_folder(path.parent)


@contextlib.contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold the library against other processes that read in or fill. Raises LibraryBusy, and OSError."""
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with path.open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            raise LibraryBusy from error
        yield


if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
