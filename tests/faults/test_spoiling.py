"""A disk that spoils the store in ways nobody thought of (X7, X8).

More of them: `python -m tests.faults.spoiling FOLDER 2000`.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.faults.spoiling import spoil_often

TIMES = 20


def test_whatever_is_spoilt_nothing_backed_up_is_lost_and_nothing_is_made_up(
    place: Path, caplog: pytest.LogCaptureFixture
) -> None:
    """A store that opens must show only what was written; one that does not must lead back to it."""
    found = spoil_often(place, TIMES, seed=5)

    assert found["wrong"] == []
    assert "a traceback" not in caplog.text
