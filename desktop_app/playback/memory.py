"""Memory that the program and its player process share, and that never outlives either.

On Linux it is anonymous (a memfd, inherited by the player): no name, no quota of /dev/shm, and nothing left behind.
Windows gives memory under a random name of this user's session, which ends with its last user. Elsewhere, and where
Linux refuses, it is a locked file in the runtime or cache folder; files whose lock nobody holds are leftovers, and
`sweep` removes them.
"""

from __future__ import annotations

import contextlib
import errno
import mmap
import os
import secrets
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from desktop_app.playback.errors import NoRoomForPicture

PREFIX = "samsyn-picture-"
SUFFIX = ".ring"


class Memory:
    """A stretch of memory of two processes. `handle` is how the other process finds it: text for its command line."""

    def __init__(self, mapped: mmap.mmap, handle: str, *, fd: int | None = None, path: Path | None = None) -> None:
        self._mapped = mapped
        self._fd = fd
        self._path = path
        self.handle = handle
        self.view = memoryview(mapped)

    @property
    def inherited(self) -> tuple[int, ...]:
        """File descriptors the other process must be given."""
        return (self._fd,) if self.handle.startswith("fd:") and self._fd is not None else ()

    def close(self) -> None:
        """Give the memory back. A picture still wrapped somewhere keeps its pages until it goes."""
        with contextlib.suppress(BufferError):
            self.view.release()
        with contextlib.suppress(BufferError):
            self._mapped.close()
        if self._path is not None:
            self._path.unlink(missing_ok=True)
        if self._fd is not None:
            os.close(self._fd)
            self._fd = None


def make(size: int, folders: Iterable[Path]) -> Memory:
    """Return `size` bytes that are really there, so that no write can hit a full disk. Raises NoRoomForPicture."""
    with contextlib.suppress(OSError):
        return _without_file(size)
    for folder in folders:
        with contextlib.suppress(OSError):
            return _locked_file(size, folder)
    raise NoRoomForPicture(needed=size)


def attach(handle: str, size: int) -> Memory:
    """Return the memory another process made. Raises OSError or ValueError where it is not there, or smaller."""
    kind, _, rest = handle.partition(":")
    return _attach(kind, rest, size)


def file_folders(cache: Path) -> tuple[Path, ...]:
    """Return where a file of shared memory may lie, best first: the runtime folder (memory), then the cache (disk)."""
    runtime = os.environ.get("XDG_RUNTIME_DIR")
    return (Path(runtime), cache) if runtime else (cache,)


def sweep(folders: Iterable[Path]) -> int:
    """Remove files that a killed program left, and return how many; those in use are locked and stay."""
    return sum(_remove_if_left(path) for folder in folders for path in _files(folder))


# The systems' ways. One that a system lacks raises OSError there, like one that is refused.

if sys.platform == "win32":

    def _without_file(size: int) -> Memory:
        name = f"Local\\{PREFIX}{secrets.token_hex(8)}"
        return Memory(mmap.mmap(-1, size, tagname=name), f"tag:{name}")

    def _locked_file(_size: int, folder: Path) -> Memory:
        raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP), str(folder))

    def _attach(_kind: str, name: str, size: int) -> Memory:
        # Windows makes what is not there, all zeros: whoever attaches looks for the ring's mark in it.
        return Memory(mmap.mmap(-1, size, tagname=name), f"tag:{name}")

    def _remove_if_left(_path: Path) -> bool:
        return False

else:
    import fcntl

    if sys.platform == "linux":

        def _without_file(size: int) -> Memory:
            fd = os.memfd_create("samsyn-picture", os.MFD_CLOEXEC)
            try:
                os.posix_fallocate(fd, 0, size)
                return Memory(mmap.mmap(fd, size), f"fd:{fd}", fd=fd)
            except OSError:
                os.close(fd)
                raise

        def _reserve(fd: int, size: int) -> None:
            os.posix_fallocate(fd, 0, size)

    else:

        def _without_file(_size: int) -> Memory:
            raise OSError(errno.ENOTSUP, os.strerror(errno.ENOTSUP))

        def _reserve(fd: int, size: int) -> None:
            block = bytes(1 << 20)
            for start in range(0, size, len(block)):
                os.pwrite(fd, block[: size - start], start)

    def _locked_file(size: int, folder: Path) -> Memory:
        path = folder / f"{PREFIX}{secrets.token_hex(8)}{SUFFIX}"
        fd = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            _reserve(fd, size)
            mapped = mmap.mmap(fd, size)
            if os.fstat(fd).st_nlink == 0:  # another program's sweep came between making and locking
                raise BlockingIOError(path)
        except OSError:
            path.unlink(missing_ok=True)
            os.close(fd)
            raise
        return Memory(mapped, f"file:{path}", fd=fd, path=path)

    def _attach(kind: str, place: str, size: int) -> Memory:
        if kind == "fd":
            fd = int(place)
            return Memory(mmap.mmap(fd, size), f"fd:{fd}", fd=fd)
        fd = os.open(place, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        return Memory(mmap.mmap(fd, size), f"file:{place}", fd=fd)

    def _remove_if_left(path: Path) -> bool:
        try:
            fd = os.open(path, os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        except OSError:
            return False
        try:
            fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)
            path.unlink()
        except OSError:
            return False
        finally:
            os.close(fd)
        return True


def _files(folder: Path) -> Iterator[Path]:
    with contextlib.suppress(OSError):
        yield from folder.glob(f"{PREFIX}*{SUFFIX}")
