"""A store with a meeting under way."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.storage.desk import QUICK, Desk, a_desk


@pytest.fixture
def desk(place: Path) -> Iterator[Desk]:
    """Give a store that writes only when it is told to."""
    with a_desk(place) as opened:
        yield opened


@pytest.fixture
def quick(place: Path) -> Iterator[Desk]:
    """Give a store that writes drafts almost at once."""
    with a_desk(place, QUICK) as opened:
        yield opened
