"""A language to speak, given back afterwards."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.words import install

Speak = Callable[[str], None]


@pytest.fixture
def speak(qtbot: QtBot) -> Iterator[Speak]:
    """Speak a language for one test; the next test starts without any."""
    del qtbot
    app = QCoreApplication.instance()
    assert app is not None
    yield lambda language: install(app, language, resources() / "translations")
    install(app, "none", resources() / "translations")
