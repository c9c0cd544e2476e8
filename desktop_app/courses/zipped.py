"""A strict reader of zip files: one way to read each file, or none.

Zip's index can be read in several ways, and careless readers disagree; what two readers see differently is refused
here, as is everything a course needs not: encryption, rare packing, links, overlapping entries, sizes that lie. The
directory is read and judged whole before any entry is; entries are read in bounded pieces.

Knows the zip format and nothing of bags or courses.
"""

from __future__ import annotations

import stat
import struct
import zlib
from dataclasses import dataclass
from enum import StrEnum
from typing import IO, TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_DIRECTORY = 16 * 1024 * 1024
PIECE = 1024 * 1024

_EOCD = struct.Struct("<4s4H2LH")
_LOCATOR = struct.Struct("<4sLQL")
_EOCD64 = struct.Struct("<4sQ2H2L4Q")
_CENTRAL = struct.Struct("<4s6H3L5H2L")
_LOCAL = struct.Struct("<4s5H3L2H")
_STORED, _DEFLATED = 0, 8
_ENCRYPTED_FLAGS = 0x0001 | 0x0040 | 0x2000
_PATCHED_FLAG = 0x0020
_LATER_FLAG = 0x0008
"""Sizes and checksum stand after the data, and zeros in the local header."""
_UTF8_FLAG = 0x0800
_REPARSE_ATTRIBUTE = 0x0400
_FULL16, _FULL32 = 0xFFFF, 0xFFFFFFFF
_ZIP64_EXTRA, _UNICODE_PATH_EXTRA = 0x0001, 0x7075


class ZipFault(StrEnum):
    """What is wrong with a zip file."""

    STRUCTURE = "structure"
    NAME = "name"
    ENCRYPTED = "encrypted"
    METHOD = "method"
    LINK = "link"
    SPECIAL = "special"
    TOO_MANY = "too_many"
    DAMAGED = "damaged"


class ZipRefusedError(Exception):
    """The zip file, or one entry of it, is refused. Callers turn it into their own words."""

    def __init__(self, fault: ZipFault, name: str = "") -> None:
        super().__init__(fault, name)
        self.fault = fault
        self.name = name


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One entry: its name as written, and its sizes in bytes. A folder's name ends with a slash."""

    name: str
    size: int
    packed_size: int
    checksum: int
    method: int
    offset: int
    """Of the local header."""
    raw_name: bytes
    flags: int

    @property
    def is_folder(self) -> bool:
        """Whether the entry is a folder."""
        return self.name.endswith("/")


class Zip:
    """An open zip file whose directory has been judged."""

    def __init__(self, file: IO[bytes], most_entries: int) -> None:
        """Read the directory. Raises ZipRefusedError, and OSError from the file."""
        self._file = file
        file.seek(0, 2)
        self._size = file.tell()
        start, length, count = self._find_directory()
        if count > most_entries:
            raise ZipRefusedError(ZipFault.TOO_MANY)
        self.entries = self._read_directory(start, length, count)
        self._starts = self._check_places(start)

    def pieces(self, entry: ZipEntry) -> Iterator[bytes]:
        """Yield the entry's contents; exactly its size and checksum, or ZipRefusedError before more is given out."""
        left, packed_left, checksum = entry.size, entry.packed_size, 0
        unpack = zlib.decompressobj(-zlib.MAX_WBITS) if entry.method == _DEFLATED else None
        self._file.seek(self._starts[entry.offset])
        pending = b""
        while True:
            if not pending and packed_left:
                pending = self._file.read(min(PIECE, packed_left))
                packed_left -= len(pending)
                if not pending:
                    raise ZipRefusedError(ZipFault.DAMAGED, entry.name)
            if unpack is None:
                piece, pending = pending, b""
            else:
                try:
                    piece = unpack.decompress(pending, min(PIECE, left + 1))
                except zlib.error as error:
                    raise ZipRefusedError(ZipFault.DAMAGED, entry.name) from error
                pending = unpack.unconsumed_tail
            left -= len(piece)
            if left < 0:
                raise ZipRefusedError(ZipFault.DAMAGED, entry.name)
            checksum = zlib.crc32(piece, checksum)
            if piece:
                yield piece
            elif not pending and not packed_left:
                break
        whole = unpack is None or (unpack.eof and not unpack.unused_data)
        if left or not whole or checksum != entry.checksum:
            raise ZipRefusedError(ZipFault.DAMAGED, entry.name)

    def _find_directory(self) -> tuple[int, int, int]:
        tail_length = min(self._size, _EOCD.size + _FULL16)
        tail = self._read(self._size - tail_length, tail_length)
        at = tail.rfind(b"PK\x05\x06")
        while at >= 0:
            if len(tail) - at >= _EOCD.size:
                fields = _EOCD.unpack_from(tail, at)
                if at + _EOCD.size + fields[7] == len(tail):
                    break
            at = tail.rfind(b"PK\x05\x06", 0, at)
        else:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        _, disk, first_disk, here, count, length, start, _ = fields
        end = self._size - tail_length + at
        if (disk, first_disk) != (0, 0) or here != count:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        if count == _FULL16 or _FULL32 in (length, start):
            start, length, count, end = self._find_large_directory(end)
        if start + length != end or length > LARGEST_DIRECTORY:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        return start, length, count

    def _find_large_directory(self, end: int) -> tuple[int, int, int, int]:
        signature, disk, at, disks = _LOCATOR.unpack(self._read(end - _LOCATOR.size, _LOCATOR.size))
        if signature != b"PK\x06\x07" or disk or disks != 1:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        signature, length_of_record, _, _, disk, first_disk, here, count, length, start = _EOCD64.unpack(
            self._read(at, _EOCD64.size)
        )
        ends_right = at + 12 + length_of_record == end - _LOCATOR.size
        if signature != b"PK\x06\x06" or disk or first_disk or here != count or not ends_right:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        return start, length, count, at

    def _read_directory(self, start: int, length: int, count: int) -> tuple[ZipEntry, ...]:
        directory = self._read(start, length)
        entries = []
        at = 0
        for _ in range(count):
            entry, at = _central_entry(directory, at)
            entries.append(entry)
        if at != length:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        return tuple(entries)

    def _check_places(self, directory_start: int) -> dict[int, int]:
        """Return where each entry's data starts, by its offset; entries may not share a byte."""
        starts: dict[int, int] = {}
        free_from = 0
        for entry in sorted(self.entries, key=lambda each: each.offset):
            if entry.offset < free_from:
                raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)
            starts[entry.offset] = self._check_local(entry)
            free_from = starts[entry.offset] + entry.packed_size
            if free_from > directory_start:
                raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)
        return starts

    def _check_local(self, entry: ZipEntry) -> int:
        head = self._read(entry.offset, _LOCAL.size)
        signature, _, flags, method, _, _, checksum, packed, size, name_length, extra_length = _LOCAL.unpack(head)
        names_and_extra = self._read(entry.offset + _LOCAL.size, name_length + extra_length)
        extra = _extra_fields(names_and_extra[name_length:], entry.name)
        same = signature == b"PK\x03\x04" and flags == entry.flags and method == entry.method
        if not same or names_and_extra[:name_length] != entry.raw_name:
            raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)
        if not flags & _LATER_FLAG:
            if _FULL32 in (size, packed):
                large = extra.get(_ZIP64_EXTRA, b"")
                if len(large) < 16:
                    raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)
                size, packed = struct.unpack_from("<QQ", large)
            if (checksum, packed, size) != (entry.checksum, entry.packed_size, entry.size):
                raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)
        return int(entry.offset + _LOCAL.size + name_length + extra_length)

    def _read(self, start: int, length: int) -> bytes:
        if start < 0 or start + length > self._size:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        self._file.seek(start)
        data = self._file.read(length)
        if len(data) != length:
            raise ZipRefusedError(ZipFault.STRUCTURE)
        return data


def _central_entry(directory: bytes, at: int) -> tuple[ZipEntry, int]:
    if at + _CENTRAL.size > len(directory):
        raise ZipRefusedError(ZipFault.STRUCTURE)
    fields = _CENTRAL.unpack_from(directory, at)
    signature, _, _, flags, method, _, _, checksum, packed, size, name_length, extra_length, comment_length = fields[
        :13
    ]
    disk, _, attributes, offset = fields[13:]
    name_at = at + _CENTRAL.size
    after = name_at + name_length + extra_length + comment_length
    if signature != b"PK\x01\x02" or after > len(directory):
        raise ZipRefusedError(ZipFault.STRUCTURE)
    raw_name = directory[name_at : name_at + name_length]
    name = _name(raw_name, flags)
    extra = _extra_fields(directory[name_at + name_length : after - comment_length], name)
    size, packed, offset, disk = _large_values(extra.get(_ZIP64_EXTRA, b""), (size, packed, offset, disk), name)
    entry = ZipEntry(name, size, packed, checksum, method, offset, raw_name, flags)
    _check_entry(entry, disk, attributes, extra.get(_UNICODE_PATH_EXTRA))
    return entry, after


def _check_entry(entry: ZipEntry, disk: int, attributes: int, unicode_path: bytes | None) -> None:
    if entry.flags & _ENCRYPTED_FLAGS:
        raise ZipRefusedError(ZipFault.ENCRYPTED, entry.name)
    if entry.method not in (_STORED, _DEFLATED) or entry.flags & _PATCHED_FLAG:
        raise ZipRefusedError(ZipFault.METHOD, entry.name)
    kind = stat.S_IFMT(attributes >> 16)
    if kind == stat.S_IFLNK or attributes & _REPARSE_ATTRIBUTE:
        raise ZipRefusedError(ZipFault.LINK, entry.name)
    if kind not in (0, stat.S_IFDIR if entry.is_folder else stat.S_IFREG):
        raise ZipRefusedError(ZipFault.SPECIAL, entry.name)
    if unicode_path is not None and unicode_path[5:] != entry.name.encode():
        raise ZipRefusedError(ZipFault.NAME, entry.name)
    stored_whole = entry.method != _STORED or entry.size == entry.packed_size
    if disk or not stored_whole or (entry.is_folder and entry.size):
        raise ZipRefusedError(ZipFault.STRUCTURE, entry.name)


def _name(raw: bytes, flags: int) -> str:
    try:
        name = raw.decode("utf-8" if flags & _UTF8_FLAG else "ascii")
    except UnicodeDecodeError as error:
        raise ZipRefusedError(ZipFault.NAME, raw.decode("ascii", "backslashreplace")) from error
    return name


def _extra_fields(extra: bytes, name: str) -> dict[int, bytes]:
    fields: dict[int, bytes] = {}
    at = 0
    while at + 4 <= len(extra):
        kind, length = struct.unpack_from("<HH", extra, at)
        if at + 4 + length > len(extra) or kind in fields:
            raise ZipRefusedError(ZipFault.STRUCTURE, name)
        fields[kind] = extra[at + 4 : at + 4 + length]
        at += 4 + length
    if any(extra[at:]):
        raise ZipRefusedError(ZipFault.STRUCTURE, name)
    return fields


def _large_values(large: bytes, values: tuple[int, int, int, int], name: str) -> list[int]:
    """Return size, packed size, offset and disk, each from the zip64 field where its own place is full."""
    found: list[int] = []
    at = 0
    for value, full, width in zip(values, (_FULL32, _FULL32, _FULL32, _FULL16), (8, 8, 8, 4), strict=True):
        if value != full:
            found.append(value)
            continue
        if at + width > len(large):
            raise ZipRefusedError(ZipFault.STRUCTURE, name)
        found.append(int.from_bytes(large[at : at + width], "little"))
        at += width
    return found
