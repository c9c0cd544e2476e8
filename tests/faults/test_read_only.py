"""The folder cannot be written to: said at the start, before the meeting begins (X6)."""

from __future__ import annotations

import errno
import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from desktop_app.paths import Places
from desktop_app.storage import keeper, migrations
from desktop_app.storage.backup import Backups
from desktop_app.storage.database import PRESENT
from desktop_app.storage.errors import StoreUnwritable
from desktop_app.storage.opening import open_database
from desktop_app.storage.service import Store
from tests.storage.desk import ToldClock, by_hand, close_for_good, done
from tests.storage.make_golden import GOLDEN

if sys.platform == "win32":
    pytest.skip("modes and users are others there", allow_module_level=True)

NOBODY = 65534


@pytest.fixture
def open_place() -> Iterator[Path]:
    """Return a folder that other users can reach, unlike pytest's own."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        place = Path(folder) / "Åsa Öberg"
        place.mkdir()
        yield place
        place.chmod(0o755)


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Be somebody whom file modes concern: the superuser may write everywhere."""
    assert keeper, migrations  # imported while everything can be read
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


def golden_store(place: Path, owner: int) -> Places:
    places = Places(place)
    shutil.copyfile(GOLDEN / f"v{PRESENT.head}.db", places.database)
    if os.geteuid() == 0:
        os.chown(places.database, owner, -1)
    return places


def opening(places: Places) -> BaseException | None:
    store = Store(places)
    error = store.open().exception(timeout=20)
    close_for_good(store)
    return error


def test_read_only_folder_is_said_at_the_start(open_place: Path) -> None:
    """The file itself can be opened; that nothing can be saved must not be found out by the first answer."""
    places = golden_store(open_place, NOBODY)
    places.backups.mkdir()
    open_place.chmod(0o555)

    with ordinary_user():
        error = opening(places)

    assert isinstance(error, StoreUnwritable)
    assert error.values["folder"] == str(open_place)
    open_place.chmod(0o755)
    with by_hand(places.database) as raw:
        assert raw.execute("SELECT count(*) FROM draft").fetchone() == (1,)


@pytest.fixture
def others_file(open_place: Path, monkeypatch: pytest.MonkeyPatch) -> Places:
    """Return a store that the user may read only, and whose mode only its owner, somebody else, may change."""
    places = golden_store(open_place, 0)
    open_place.chmod(0o777)
    places.database.chmod(0o444)
    if os.geteuid() != 0:  # who cannot give a file away is told what the system tells others
        monkeypatch.setattr(Path, "chmod", _not_yours)
    return places


def _not_yours(path: Path, _mode: int) -> None:
    raise PermissionError(errno.EPERM, os.strerror(errno.EPERM), str(path))


def test_file_of_somebody_else_is_said_at_the_start(others_file: Places) -> None:
    """Put there by whoever set up the computer: the first answer would be lost."""
    before = others_file.database.read_bytes()

    with ordinary_user():
        error = opening(others_file)

    assert isinstance(error, StoreUnwritable)
    assert others_file.database.read_bytes() == before


def test_own_file_that_became_read_only_is_made_writable(open_place: Path) -> None:
    """Copied back from a disc, it is the group's own store still: nobody should have to know of file modes."""
    places = golden_store(open_place, NOBODY)
    open_place.chmod(0o777)
    places.backups.mkdir(mode=0o777)
    places.backups.chmod(0o777)
    places.database.chmod(0o444)

    with ordinary_user():
        assert opening(places) is None

    assert places.database.stat().st_mode & 0o777 == 0o600


def test_folder_where_no_store_can_be_made_is_said_at_the_start(open_place: Path) -> None:
    """A new laptop with a locked profile."""
    open_place.chmod(0o555)

    with ordinary_user():
        assert isinstance(opening(Places(open_place)), StoreUnwritable)


def test_backups_that_cannot_be_removed_do_no_harm(open_place: Path) -> None:
    """Old copies in a folder somebody locked: they stay, and the group's work goes on."""
    places = golden_store(open_place, NOBODY)
    places.backups.mkdir()
    left = places.backups / "samsyn-000001-20200101T000000+0100-periodic.part"
    left.touch()
    places.backups.chmod(0o555)
    open_place.chmod(0o777)

    with ordinary_user():
        opened = open_database(places.database, Backups(places.backups), ToldClock())
        opened.database.close()

    assert left.exists()
    places.backups.chmod(0o755)


def test_folder_deleted_under_us_is_noticed_and_survived(place: Path) -> None:
    """A profile cleaned up from outside in mid-meeting: never «sparat» into a file without a name."""
    places = Places(place / "data")
    store = Store(places)
    done(store.open())
    shutil.rmtree(places.data)

    assert isinstance(store.begin_epoch().exception(timeout=20), StoreUnwritable)
    assert len(done(store.installation_id())) == 36
    close_for_good(store)
