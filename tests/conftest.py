"""What every test relies on: a folder with å in its name, a quiet log, and Qt without a screen.

The ordinary suite runs offscreen; tests marked `x11` use the X server that pytest-xvfb starts.
"""

from __future__ import annotations

import gc
import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("SAMSYN_AUDIO", "dummy")  # libvlc and Qt play to nowhere: a test machine has no sound card
os.environ.pop("SAMSYN_DATA_DIR", None)

settings.register_profile("no deadline", deadline=None)  # a busy machine may stand still for a second
settings.load_profile("no deadline")

gc.disable()  # as in the program (`ui.garbage`): a store's thread must not come upon the views of the test before
_MUCH_GARBAGE = 50_000

REPOSITORY = Path(__file__).resolve().parent.parent


class _Strict(logging.Handler):
    """Remembers what was logged as a warning or worse, so that an unexpected line fails the test that caused it."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.records: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.records.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def no_stray_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it asked for `caplog` and so looks itself."""
    handler = _Strict()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    if handler.records and "caplog" not in request.fixturenames:
        pytest.fail("unexpected log records:\n" + "\n".join(handler.records))


def pytest_collection_finish() -> None:
    """Leave out of every collection what was there before the first test and stays to the end: most of all there is."""
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def garbage_goes_between_tests() -> Iterator[None]:
    """Collect in this thread, in which Qt's objects may be destroyed, now that Python does not."""
    yield
    if gc.get_count()[0] > _MUCH_GARBAGE:
        gc.collect()


@pytest.fixture(scope="session")
def qapp_args() -> list[str]:
    """Return the arguments of pytest-qt's application: it is painted in the style of the program's."""
    from desktop_app.ui.theme.theme import STYLE  # noqa: PLC0415  # Qt only where a test has an application

    return ["samsyn", *STYLE]


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """Return an empty folder whose name has å, ö and a space, as a user's own folder often has."""
    folder = tmp_path / "Åsa Öberg" / "träff 1"
    folder.mkdir(parents=True)
    return folder


@pytest.fixture(scope="session")
def shared_media() -> Path:
    """Return the folder of films nobody here made, or skip: an extra where it exists, never a need."""
    folder = REPOSITORY.parent / "shared" / "media"
    if not folder.is_dir():
        pytest.skip("the folder of outside films is not on this machine")
    return folder
