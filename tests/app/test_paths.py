"""Which data folder an ordinary start uses."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app.paths import chosen_places, remember


def test_folder_that_was_chosen_is_used_from_then_on(place: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the user's own folder cannot be written to, nobody should have to choose again before each meeting (X6)."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(place / "inställningar"))
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "eget"))
    monkeypatch.delenv("SAMSYN_DATA_DIR", raising=False)
    assert chosen_places().data == place / "eget" / "Samsyn"

    remember(place / "ett annat")
    assert chosen_places().data == place / "ett annat"

    monkeypatch.setenv("SAMSYN_DATA_DIR", str(place / "ett tredje"))
    assert chosen_places().data == place / "ett tredje"


@pytest.mark.parametrize("content", [b"", b"relativt/x", b"\xff\xfe\xff"])
def test_note_that_names_no_folder_is_passed_over(place: Path, monkeypatch: pytest.MonkeyPatch, content: bytes) -> None:
    """A half-written note must not send a group's answers somewhere."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(place))
    monkeypatch.setenv("XDG_DATA_HOME", str(place / "eget"))
    (place / "Samsyn").mkdir()
    (place / "Samsyn" / "data-folder").write_bytes(content)

    assert chosen_places().data == place / "eget" / "Samsyn"
