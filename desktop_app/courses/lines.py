"""On which line of a JSON text a field stands, for errors only: a slow walk that reading itself does not need.

Pure: knows text and positions; trusts that the text is JSON, and answers 0 where it cannot tell.
"""

from __future__ import annotations

import json
import re
from typing import Any

_STEP = re.compile(r"\.?([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_SPACE = re.compile(r"[ \t\r\n]*")


def line_of_position(data: bytes, position: int) -> int:
    """Return the line (from 1) that a byte stands on; 0 for a position that is not in the text."""
    return data.count(b"\n", 0, position) + 1 if 0 <= position <= len(data) else 0


def line_of_path(data: bytes, path: str) -> int:
    """Return the line of a field, given as `lectures[3].film.file`; 0 where there is no such field.

    For a field that is missing, give the object it is missing from.
    """
    text = data.decode("utf-8", "replace")
    try:
        position = _find(text, path)
    except (ValueError, IndexError, StopIteration, RecursionError):
        return 0
    return text.count("\n", 0, position) + 1


def _find(text: str, path: str) -> int:
    position = _after_space(text, 0)
    for name, index in _STEP.findall(path):
        position = _member(text, position, name) if name else _item(text, position, int(index))
    return position


def _member(text: str, position: int, wanted: str) -> int:
    _expect(text, position, "{")
    position = _after_space(text, position + 1)
    while True:
        name, position = _value(text, position)
        position = _after_space(text, position)
        _expect(text, position, ":")
        position = _after_space(text, position + 1)
        if name == wanted:
            return position
        _, position = _value(text, position)
        position = _after_space(text, position)
        _expect(text, position, ",")
        position = _after_space(text, position + 1)


def _item(text: str, position: int, wanted: int) -> int:
    _expect(text, position, "[")
    position = _after_space(text, position + 1)
    for _ in range(wanted):
        _, position = _value(text, position)
        position = _after_space(text, position)
        _expect(text, position, ",")
        position = _after_space(text, position + 1)
    return position


_decode = json.JSONDecoder().raw_decode


def _value(text: str, position: int) -> tuple[Any, int]:
    return _decode(text, position)


def _after_space(text: str, position: int) -> int:
    space = _SPACE.match(text, position)
    return space.end() if space else position


def _expect(text: str, position: int, character: str) -> None:
    if text[position] != character:
        raise ValueError(position)
