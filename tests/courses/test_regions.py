"""Municipalities and counties."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from desktop_app.courses import regions


def test_all_municipalities_and_counties_are_there() -> None:
    """A group whose municipality is missing from the list cannot hand over."""
    assert len(regions.municipalities()) == 290
    assert len(regions.counties()) == 21
    assert {m.county_code for m in regions.municipalities()} == {c.code for c in regions.counties()}


@pytest.mark.parametrize(("county", "count"), [("13", 6), ("14", 49), ("06", 13), ("17", 16), ("20", 15), ("18", 12)])
def test_each_county_has_its_municipalities(county: str, count: int) -> None:
    """Coverage per county is counted from this list; these are the figures of the source documents."""
    assert sum(m.county_code == county for m in regions.municipalities()) == count


def test_names_are_the_given_ones() -> None:
    """A built genitive would write «Malås kommun»."""
    assert regions.municipality("1380").name == "Halmstads kommun"
    assert regions.municipality("2418").name == "Malå kommun"
    assert regions.alias("1480") == "Göteborgs Stad"
    assert regions.alias("0980") == "Region Gotland"
    assert regions.county("14").name == "Västra Götalands län"


def test_swedish_letters_come_last() -> None:
    """Whoever looks for Öckerö looks at the end of the list."""
    names = [m.short_name for m in regions.municipalities()]
    assert names[0] == "Ale"
    assert names[-1] == "Övertorneå"
    assert names.index("Ydre") < names.index("Åmål") < names.index("Älmhult") < names.index("Öckerö")
    assert sorted(["Ö", "Z", "Å", "é", "f", "Ä", "a"], key=regions.swedish_order) == ["a", "é", "f", "Z", "Å", "Ä", "Ö"]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("halm", ["Halmstad"]),
        ("1380", ["Halmstad"]),
        ("göteborgs s", ["Göteborg"]),
        ("region g", ["Gotland"]),
        ("väsby", ["Upplands Väsby"]),
        ("BRO", ["Bromölla", "Upplands-Bro"]),
        ("finns inte", []),
    ],
)
def test_search_by_beginning(typed: str, found: list[str]) -> None:
    """The field offers what the typed letters can mean, the likeliest first."""
    assert [m.short_name for m in regions.search(typed)] == found


def test_table_agrees_with_another_source(shared_media: Path) -> None:
    """Two independent lists that agree are better than one."""
    with (shared_media / "data" / "sweden" / "municipality_county.csv").open(encoding="utf-8-sig") as table:
        theirs = {
            (r["municipality_code"], r["municipality_name"], r["municipality_name_short"])
            for r in csv.DictReader(table)
        }
    assert {(m.code, m.name, m.short_name) for m in regions.municipalities()} == theirs
    with (shared_media / "data" / "sweden" / "counties.csv").open(encoding="utf-8-sig") as table:
        counties = {(r["county_code"], r["county_name"], r["county_name_short"]) for r in csv.DictReader(table)}
    assert {(c.code, c.name, c.short_name) for c in regions.counties()} == counties
