"""The disk after a power cut: what may have reached it of what a process did, under two models of a disk.

Both: a file's writes reach the disk in any order, in part, torn between sectors, until the file is synced; the size is
part of the file. A sync that has returned is kept. A sector that is being written is the old one or the new one.

`ordered`: names (created, renamed, unlinked) reach the disk in the order they were changed, as in a journalling file
system; a sync of any file takes the earlier names along. `adversarial`: names reach the disk in any choice until their
folder is synced; harsher than ext4 and NTFS are.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from tests.faults.recording import Create, Done, Rename, Said, Sync, Truncate, Unlink, Write

SECTOR = 512

Files: TypeAlias = dict[str, bytes]


class Model(StrEnum):
    ORDERED = "ordered"
    ADVERSARIAL = "adversarial"


@dataclass(slots=True, eq=False)
class _File:
    """What is certainly on the disk of a file, and what may be."""

    kept: bytearray = field(default_factory=bytearray)
    open: list[Write | Truncate] = field(default_factory=list)

    def sync(self) -> None:
        for change in self.open:
            _apply(self.kept, change)
        self.open.clear()

    def after_a_cut(self, chance: random.Random) -> bytes:
        content = bytearray(self.kept)
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        for change in self.open:
            if chance.random() < share:
                _apply(content, _torn(change, chance))
        return bytes(content)


@dataclass(slots=True)
class _Name:
    """Changes of names that happen together: a rename takes one away and gives one."""

    changes: dict[str, _File | None]


class Disk:
    """A folder on a disk, as the process sees it and as it certainly is."""

    def __init__(self, model: Model) -> None:
        self._model = model
        self._seen: dict[str, _File] = {}
        self._kept: dict[str, _File] = {}
        self._open: list[_Name] = []

    def do(self, done: Done) -> None:
        """Take one more thing that was done."""
        match done:
            case Create(path) if path not in self._seen:
                self._name({path: _File()})
            case Write(path) | Truncate(path):
                self._seen[path].open.append(done)
            case Sync(path):
                self._sync(path)
            case Rename(old, new):
                self._name({old: None, new: self._seen[old]})
            case Unlink(path):
                self._name({path: None})
            case Create() | Said():
                pass

    def after_a_cut(self, chance: random.Random) -> Files:
        """Return the files as they may be found when the power comes back."""
        names = dict(self._kept)
        for name in self._survivors(chance):
            _rename(names, name)
        return {path: file.after_a_cut(chance) for path, file in names.items()}

    def _survivors(self, chance: random.Random) -> Sequence[_Name]:
        if self._model is Model.ORDERED:
            return self._open[: chance.randint(0, len(self._open))]
        share = chance.choice((0.0, 0.5, 1.0))
        return [name for name in self._open if chance.random() < share]

    def _name(self, changes: dict[str, _File | None]) -> None:
        name = _Name(changes)
        _rename(self._seen, name)
        self._open.append(name)

    def _sync(self, path: str) -> None:
        if path in self._seen:
            self._seen[path].sync()
            settled = self._open if self._model is Model.ORDERED else []
        else:  # a folder
            settled = [name for name in self._open if all(str(Path(p).parent) == path for p in name.changes)]
        for name in settled:
            _rename(self._kept, name)
        self._open = [name for name in self._open if name not in settled]


def cuts(done: Sequence[Done], model: Model, count: int, seed: int) -> Iterator[tuple[int, Files]]:
    """Give so many states of the disk, each after a cut at a random moment: how much had been done, and the files."""
    chance = random.Random(seed)
    moments = sorted(chance.randint(0, len(done)) for _ in range(count))
    disk = Disk(model)
    did = 0
    for moment in moments:
        for one in done[did:moment]:
            disk.do(one)
        did = moment
        yield moment, disk.after_a_cut(chance)


def _rename(names: dict[str, _File], name: _Name) -> None:
    for path, file in name.changes.items():
        if file is None:
            names.pop(path, None)
        else:
            names[path] = file


def _torn(change: Write | Truncate, chance: random.Random) -> Write | Truncate:
    """Return a write of which only the first or the last sectors have come to the disk, now and then."""
    if isinstance(change, Truncate) or len(change.content) <= SECTOR or chance.random() < 0.7:
        return change
    at = SECTOR * chance.randint(1, (len(change.content) - 1) // SECTOR)
    if chance.random() < 0.5:
        return Write(change.path, change.at, change.content[:at])
    return Write(change.path, change.at + at, change.content[at:])


def _apply(content: bytearray, change: Write | Truncate) -> None:
    if isinstance(change, Truncate):
        del content[change.size :]
        content.extend(bytes(change.size - len(content)))
        return
    content.extend(bytes(max(0, change.at - len(content))))
    content[change.at : change.at + len(change.content)] = change.content
