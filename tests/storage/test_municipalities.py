"""Several municipalities in one group (E5): kept by their codes, through every form of the store and out of a wreck."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop_app.domain.group import Municipality, municipalities_document, municipalities_from_document
from desktop_app.storage.carving import carve
from desktop_app.storage.reading import read
from tests.storage.desk import HALMSTAD, Desk, done
from tests.storage.make_golden import GOLDEN

LAHOLM = Municipality("1381", "Laholms kommun", "Laholm")
HYLTE = Municipality("1315", "Hylte kommun", "Hylte")


def test_other_municipalities_are_kept_and_changed(desk: Desk) -> None:
    """Laholm comes along from the third meeting; the group is the same, and its answers count for both."""
    made = done(desk.store.add_group(HALMSTAD, ("Vuxenenheten",), (LAHOLM,)))
    done(desk.store.update_group(replace(made, others=(LAHOLM, HYLTE))))
    done(desk.store.update_group(replace(desk.group, others=(HYLTE,))))

    first, second = done(desk.store.groups())

    assert [one.code for one in second.municipalities] == ["1380", "1381", "1315"]
    assert (made.others, first.others, second.others) == ((LAHOLM,), (HYLTE,), (LAHOLM, HYLTE))


def test_they_are_read_without_opening_the_store(desk: Desk) -> None:
    """A newer store is read by columns' names; one from before has none of these."""
    done(desk.store.update_group(replace(desk.group, others=(LAHOLM,))))
    desk.type("Vi börjar.")
    done(desk.store.close())

    assert {found.group.others for found in read(desk.places.database).answers} == {(LAHOLM,)}
    assert {found.group.others for found in read(GOLDEN / "v0002.db").answers} == {()}


@pytest.mark.parametrize(("form", "others"), [("v0002", ["[]", "[]"]), ("v0003", ["[]", "Laholm"])])
def test_groups_are_carved_with_them_and_without(form: str, others: list[str]) -> None:
    """SQLite writes a new column in no row that is there: a damaged store holds rows of both kinds."""
    found = carve((GOLDEN / f"{form}.db").read_bytes())["group"]

    rows = sorted(found, key=lambda row: int(row["ordinal"]))
    assert [part in row["other_municipalities"] for part, row in zip(others, rows, strict=True)] == [True, True]


@pytest.mark.parametrize("document", [7, [7], [{"code": "1381"}], [{"code": 1381, "name": "a", "short_name": "b"}]])
def test_what_is_no_municipality_is_not_read(document: object) -> None:
    """A damaged store is told by what cannot be read in it."""
    assert municipalities_from_document(municipalities_document((LAHOLM, HYLTE))) == (LAHOLM, HYLTE)
    with pytest.raises((TypeError, LookupError)):
        municipalities_from_document(document)
