"""Sweden's municipalities and counties: official codes and names, in Swedish alphabetical order.

Knows the two tables in `resources/regions` and how Swedish is sorted. Needs no locale: the order is the same on every
computer.
"""

from __future__ import annotations

import csv
import unicodedata
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from desktop_app.domain.group import Municipality
from desktop_app.paths import resources

if TYPE_CHECKING:
    from collections.abc import Iterator

_AFTER_Z = {"å": "{", "ä": "|", "ö": "}", "æ": "|", "ø": "}"}
"""The three last letters of the alphabet, and the neighbours' letters that are sorted as them."""


@dataclass(frozen=True, slots=True)
class County:
    """A county with its official code (two digits as text, SCB)."""

    code: str
    name: str
    short_name: str


def swedish_order(text: str) -> tuple[str, str]:
    """Return a key that sorts as a Swedish register does: å, ä and ö last; é as e, ü as y; case does not matter."""
    letters: list[str] = []
    for letter in unicodedata.normalize("NFC", text).casefold():
        if letter in _AFTER_Z:
            letters.append(_AFTER_Z[letter])
        elif letter == "ü":
            letters.append("y")
        else:
            letters.append("".join(c for c in unicodedata.normalize("NFD", letter) if not unicodedata.combining(c)))
    return "".join(letters), text


@cache
def municipalities() -> tuple[Municipality, ...]:
    """Return all 290 municipalities by name, å ä ö last."""
    found = (Municipality(row["code"], row["name"], row["short_name"]) for row in _rows("municipalities.csv"))
    return tuple(sorted(found, key=lambda each: swedish_order(each.short_name)))


@cache
def counties() -> tuple[County, ...]:
    """Return all 21 counties by name, å ä ö last."""
    found = (County(row["code"], row["name"], row["short_name"]) for row in _rows("counties.csv"))
    return tuple(sorted(found, key=lambda each: swedish_order(each.name)))


def municipality(code: str) -> Municipality:
    """Return the municipality with this code; KeyError where there is none."""
    return _by_code()[code]


def county(code: str) -> County:
    """Return the county with this code; KeyError where there is none."""
    return _counties_by_code()[code]


def alias(code: str) -> str:
    """Return the name a municipality uses of itself where that is not its official one («Göteborgs Stad»), else ""."""
    return _aliases().get(code, "")


def search(text: str) -> tuple[Municipality, ...]:
    """Return the municipalities whose name begins with the text, then those with a later word that does.

    The code and the municipality's own name for itself count as names. No text gives all.
    """
    wanted = " ".join(unicodedata.normalize("NFC", text).casefold().split())
    if not wanted:
        return municipalities()
    first: list[Municipality] = []
    later: list[Municipality] = []
    for each in municipalities():
        names = [name.casefold() for name in (each.code, each.short_name, each.name, alias(each.code)) if name]
        if any(name.startswith(wanted) for name in names):
            first.append(each)
        elif any(f" {wanted}" in name.replace("-", " ") for name in names[:2]):
            later.append(each)
    return (*first, *later)


@cache
def _by_code() -> dict[str, Municipality]:
    return {each.code: each for each in municipalities()}


@cache
def _counties_by_code() -> dict[str, County]:
    return {each.code: each for each in counties()}


@cache
def _aliases() -> dict[str, str]:
    return {row["code"]: row["alias"] for row in _rows("municipalities.csv") if row["alias"]}


def _rows(name: str) -> Iterator[dict[str, str]]:
    with (resources() / "regions" / name).open(encoding="utf-8", newline="") as table:
        yield from csv.DictReader(table)
