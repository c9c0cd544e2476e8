"""Rows out of a damaged store, straight from its bytes: what SQLite itself will no longer read.

Looks at every page for rows that have the shape of one of ours, whatever has become of the header, of the pages that
lead to them and of the indexes. A revision proves itself by its fingerprint; the rest by the form of its columns. What
is not whole is left out. Knows SQLite's file format (https://www.sqlite.org/fileformat2.html) as far as a row needs it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from desktop_app.storage.canonical import fingerprint
from desktop_app.storage.reading import Row, Rows
from desktop_app.storage.shapes import ADDED, SHAPES, nothing

PAGE = 4096
"""The size of a page where the header does not say one that can be: SQLite's own since 2016."""

SIZES = {1 << power for power in range(9, 16)}

LEAF, INNER = 0x0D, 0x05
"""What the first byte of a page says that holds rows, and of one that leads to such."""

LEAVES = {bytes([LEAF]), *(bytes([LEAF ^ 1 << bit]) for bit in range(8) if LEAF ^ 1 << bit != INNER)}
"""The same with any one bit flipped."""


def carve(content: bytes) -> Rows:
    """Return every row of ours that is whole in a file's bytes, each once."""
    found: dict[str, dict[Any, Row]] = {table: {} for table in SHAPES}
    for number, values in _records(content):
        known = _known(number, values)
        if known is not None:
            table, row = known
            found[table][next(iter(row.values()))] = row  # every table's first column is its key
    return {table: list(rows.values()) for table, rows in found.items()}


def _known(number: int, values: list[Any]) -> tuple[str, Row] | None:
    """Return which table a row is of, and its columns by name; None where it is of none, or not whole."""
    for table, shape in SHAPES.items():
        lacking = len(shape) - len(values)
        full = [*values, *ADDED.get(table, ())[-lacking:]] if lacking > 0 else values
        if len(full) == len(shape) and all(fits(v) for fits, v in zip(shape.values(), full, strict=True)):
            row = dict(zip(shape, full, strict=True))
            if table == "revision" and not is_sound(row):
                return None
            if shape.get("ordinal") is nothing:  # a whole number that is the key is not in the row: it is its number
                row["ordinal"] = number
            return table, row
    return None


def is_sound(row: Row) -> bool:
    """Tell whether a revision agrees with its fingerprint."""
    mark = fingerprint(row["answer_id"], row["epoch"], row["seq"], row["value"], row["status"])
    return mark == str(row["sha256"])


def _records(content: bytes) -> Iterator[tuple[int, list[Any]]]:
    """Give everything that can be taken for a row of a table: its number and its values."""
    size = int.from_bytes(content[16:18], "big")
    size = size if size in SIZES else PAGE
    for start in range(0, len(content), size):
        head = start + (100 if start == 0 else 0)
        if content[head : head + 1] not in LEAVES:
            continue
        cells = int.from_bytes(content[head + 3 : head + 5], "big")
        for n in range(min(cells, size // 2)):
            at = head + 8 + 2 * n
            where = start + int.from_bytes(content[at : at + 2], "big")
            try:
                yield _record(content, where, size)
            except (IndexError, ValueError, OverflowError):
                continue  # damaged, or no row at all


def _record(content: bytes, at: int, size: int) -> tuple[int, list[Any]]:
    length, at = _varint(content, at)
    number, at = _varint(content, at)
    if length > len(content):
        raise ValueError("no row is longer than the file")
    return number, _values(_payload(content, at, length, size))


def _payload(content: bytes, at: int, length: int, size: int) -> bytes:
    """Return a row's bytes, those on pages of their own included. ValueError where they are not all there."""
    if length <= size - 35:
        local = length
    else:
        least = (size - 12) * 32 // 255 - 23
        local = least + (length - least) % (size - 4)
        local = local if local <= size - 35 else least
    parts = [content[at : at + local]]
    left = length - local
    following = int.from_bytes(content[at + local : at + local + 4], "big")
    while left > 0 and (page := content[(following - 1) * size : following * size]):  # page 0 is none
        parts.append(page[4 : 4 + left])
        left -= size - 4
        following = int.from_bytes(page[:4], "big")
    payload = b"".join(parts)
    if len(payload) != length:
        raise ValueError("the row is cut off")
    return payload


def _values(payload: bytes) -> list[Any]:
    head, at = _varint(payload, 0)
    kinds: list[int] = []
    while at < head:
        kind, at = _varint(payload, at)
        kinds.append(kind)
    values: list[Any] = []
    for kind in kinds:
        value, at = _column(payload, at, kind)
        values.append(value)
    if at != len(payload):
        raise ValueError("the row is longer than its values")
    return values


def _column(payload: bytes, at: int, kind: int) -> tuple[Any, int]:
    """Return a value and where the next begins, by the kind SQLite gives it in a row's head."""
    if kind >= 12:
        end = at + (kind - 12) // 2
        return (payload[at:end].decode() if kind % 2 else payload[at:end]), end
    if kind in {8, 9}:
        return kind - 8, at
    width = (0, 1, 2, 3, 4, 6, 8)[kind]  # IndexError for a number with a fraction: there is none in the store
    whole = int.from_bytes(payload[at : at + width], "big", signed=True)
    return (whole if kind else None), at + width


def _varint(content: bytes, at: int) -> tuple[int, int]:
    """Return a number of one to nine bytes and where the next thing begins. IndexError beyond the end."""
    value = 0
    for n in range(8):
        byte = content[at + n]
        value = value << 7 | byte & 0x7F
        if byte < 0x80:
            return value, at + n + 1
    return value << 8 | content[at + 8], at + 9
