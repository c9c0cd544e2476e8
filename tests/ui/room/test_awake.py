"""Staying awake leaves nothing behind, whatever the system answers."""

from __future__ import annotations

import gc

from wakepy import Mode

from desktop_app.ui.room.awake import Awake


def test_what_is_asked_again_and_again_is_not_kept() -> None:
    """A meeting asks as it begins; a day of meetings on a computer that cannot stay awake must not grow."""
    awake = Awake()
    for _ in range(3):
        awake.begin()
        awake.end()
    gc.collect()

    assert [found for found in gc.get_objects() if isinstance(found, Mode)] == []
