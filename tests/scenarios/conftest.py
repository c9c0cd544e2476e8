"""A meeting at its first question, begun once for all that befalls it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.scenarios.driven import a_meeting


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a data folder with a meeting at its first question: made once."""
    folder = tmp_path_factory.mktemp("begun") / "data"
    folder.mkdir()
    a_meeting(folder)
    return folder


@pytest.fixture
def meeting(begun: Path, place: Path) -> Path:
    """Return a data folder of the test's own with a meeting under way."""
    return shutil.copytree(begun, place / "data")
