"""The text files of a BagIt bag (RFC 8493, version 1.0): the declaration, the manifests, what is to be fetched.

Strict: SHA-256 only, UTF-8 only, nothing a reader would have to guess at. Pure: bytes in, tables out.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

from desktop_app.courses import names

DECLARATION = "bagit.txt"
INFO = "bag-info.txt"
MANIFEST = "manifest-sha256.txt"
TAG_MANIFEST = "tagmanifest-sha256.txt"
FETCH = "fetch.txt"
SIGNATURE = "tagmanifest-sha256.txt.minisig"

REQUIRED = (DECLARATION, INFO, MANIFEST, TAG_MANIFEST)
ALLOWED = frozenset({*REQUIRED, FETCH, SIGNATURE})
OUTSIDE_TAG_MANIFEST = frozenset({TAG_MANIFEST, SIGNATURE})
DECLARATION_TEXT = "BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"

_LINE = re.compile(r"([0-9a-fA-F]{64})[ \t]+\*?(.+)")
_FETCH_LINE = re.compile(r"(https://\S+)[ \t]+([0-9]{1,12}|-)[ \t]+(.+)")
_INFO_LINE = re.compile(r"([^\s:][^:]*):(?:[ \t]*)(.*)")
_OXUM = re.compile(r"([0-9]{1,15})\.([0-9]{1,9})")
_PERCENT = re.compile(r"%(.{0,2})", re.DOTALL)
_DECODED = {"0A": "\n", "0D": "\r", "25": "%"}


class TagFileError(ValueError):
    """A tag file does not follow the format; `line` counts from 1."""

    def __init__(self, line: int) -> None:
        super().__init__(line)
        self.line = line


@dataclass(frozen=True, slots=True)
class Fetch:
    """A file that is to be downloaded: from where, how long in bytes (None where not said)."""

    url: str
    length: int | None


def check_declaration(data: bytes) -> None:
    """Raise TagFileError where `bagit.txt` is not that of BagIt 1.0 in UTF-8."""
    lines = _lines(data)
    for number, wanted in enumerate(DECLARATION_TEXT.splitlines(), start=1):
        if number > len(lines) or lines[number - 1] != wanted:
            raise TagFileError(number)
    if len(lines) > 2:
        raise TagFileError(3)


def read_manifest(data: bytes) -> dict[str, str]:
    """Return the paths (NFC) and their SHA-256 in small letters. Raises TagFileError."""
    found: dict[str, str] = {}
    for number, line in enumerate(_lines(data), start=1):
        match = _LINE.fullmatch(line)
        path = _path(match[2]) if match else None
        if not match or path is None or path in found:
            raise TagFileError(number)
        found[path] = match[1].lower()
    if names.find_twins(found):
        raise TagFileError(0)
    return found


def read_fetch(data: bytes) -> dict[str, Fetch]:
    """Return what is to be downloaded, by path (NFC). Raises TagFileError."""
    found: dict[str, Fetch] = {}
    for number, line in enumerate(_lines(data), start=1):
        match = _FETCH_LINE.fullmatch(line)
        path = _path(match[3]) if match else None
        if not match or path is None or path in found or not path.startswith("data/"):
            raise TagFileError(number)
        found[path] = Fetch(match[1], None if match[2] == "-" else int(match[2]))
    return found


def read_oxum(data: bytes) -> tuple[int, int] | None:
    """Return the payload's bytes and number of files as `bag-info.txt` gives them, or None. Raises TagFileError."""
    oxum = None
    for number, line in enumerate(_lines(data), start=1):
        if line[:1] in " \t" and number > 1:
            continue
        match = _INFO_LINE.fullmatch(line)
        if not match:
            raise TagFileError(number)
        if match[1].casefold() == "payload-oxum":
            figures = _OXUM.fullmatch(match[2].strip())
            if not figures or oxum:
                raise TagFileError(number)
            oxum = int(figures[1]), int(figures[2])
    return oxum


def manifest_text(hashes: dict[str, str]) -> str:
    """Return a manifest of the paths, in the order of their names; what `sha256sum -c` reads."""
    return "".join(f"{hashes[path]}  {path.replace('%', '%25')}\n" for path in sorted(hashes))


def _path(written: str) -> str | None:
    """Return the path a line means, or None where it means none: only CR, LF and % may be written with %."""
    if any(code[1].upper() not in _DECODED for code in _PERCENT.finditer(written)):
        return None
    path = unicodedata.normalize("NFC", _PERCENT.sub(lambda code: _DECODED[code[1].upper()], written))
    path = path.removeprefix("./")
    return None if names.problem_of(path) else path


def _lines(data: bytes) -> list[str]:
    if data.startswith(b"\xef\xbb\xbf"):
        raise TagFileError(1)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise TagFileError(data.count(b"\n", 0, error.start) + 1) from error
    lines = re.split(r"\r\n|\n|\r", text)
    if lines[-1] == "":
        lines.pop()
    return lines
