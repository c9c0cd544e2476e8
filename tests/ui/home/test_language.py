"""The language is changed while the window stands: every word follows, and none of the other stays."""

from __future__ import annotations

import re
from functools import cache
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.paths import resources
from desktop_app.ui.theme.theme import Theme
from tests.screens import language
from tests.screens.dressed import settle
from tests.ui.home.test_layout import VIEWS

ROOMS = ("home", "widgets")
GIVEN = "Check"
"""The context of what a view is given to show: whoever gives it gives it anew when the language is changed."""
FACTS = {"File", "Size", "Length", "Checksum", "does not match the course"}
"""What is wrong with a film is given so too; in a meeting, where the language cannot be changed."""


def translation_source(room: str) -> ET.ElementTree[ET.Element[str]]:
    return ET.parse(resources() / "translations" / f"{room}_sv.ts")  # noqa: S314  # our own file


@cache
def sources() -> dict[str, str]:
    """Return the English texts of home and widgets with their Swedish, those that differ."""
    texts: dict[str, str] = {}
    for room in ROOMS:
        tree = translation_source(room)
        contexts = (context for context in tree.iter("context") if context.findtext("name") != GIVEN)
        for message in (message for context in contexts for message in context.iter("message")):
            source, target = message.findtext("source") or "", message.findtext("translation") or ""
            if message.get("numerus") != "yes" and source != target:
                texts[source] = target
    return texts


def shown(view: QWidget) -> set[str]:
    """Return all words on the screen, and all that a screen reader says."""
    words: set[str] = set()
    for widget in view.findChildren(QWidget):
        words.add(widget.accessibleName())
        if isinstance(widget, QLabel | QAbstractButton):
            words.add(widget.text())
        if isinstance(widget, QLineEdit):
            words.add(widget.placeholderText())
    return words - {""}


@pytest.mark.parametrize("name", VIEWS)
def test_no_english_is_left_in_swedish(theme: Theme, qtbot: QtBot, qapp: QApplication, name: str) -> None:
    """One English word on a Swedish screen, and the program is somebody else's."""
    view = VIEWS[name](theme)
    qtbot.addWidget(view)
    view.resize(1280, 800)
    view.show()
    settle(view)
    known = sources()
    english = (shown(view) - FACTS) & set(known)
    assert english
    translators = language.speak(qapp, "sv")
    settle(view)
    left = shown(view) & english - set(known.values())
    for translator in translators:
        QCoreApplication.removeTranslator(translator)
    settle(view)
    assert left == set()
    assert english <= shown(view), "back in English, all is as it was"


@pytest.mark.parametrize("room", ROOMS)
def test_every_text_has_its_swedish(room: str) -> None:
    """An unfinished translation is shown in English."""
    tree = translation_source(room)
    unfinished = [
        message.findtext("source")
        for message in tree.iter("message")
        if (translation := message.find("translation")) is None or translation.get("type") == "unfinished"
    ]
    assert unfinished == []


@pytest.mark.parametrize("room", ROOMS)
def test_places_for_values_are_the_same_in_swedish(room: str) -> None:
    """A place that is misspelt in the translation is a crash on that one screen."""
    tree = translation_source(room)
    for message in tree.iter("message"):
        source = message.findtext("source") or ""
        translation = message.find("translation")
        assert translation is not None
        forms = [form.text or "" for form in translation.iter("numerusform")] or [translation.text or ""]
        for form in forms:
            if message.get("numerus") != "yes":
                assert set(re.findall(r"{\w+", form)) == set(re.findall(r"{\w+", source)), source
