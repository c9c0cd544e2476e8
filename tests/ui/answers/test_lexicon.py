"""What a meeting's lexicon knows before anybody has written: when there is one at all, and whose words are right."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

import pytest
from PySide6.QtCore import QObject

from desktop_app.courses.library import Entry
from desktop_app.domain.spelling import terms
from desktop_app.paths import Places, resources
from desktop_app.settings import Settings
from desktop_app.spelling.apart import Proofreader
from desktop_app.spelling.dictionary import FOLDER
from desktop_app.ui.means import Means
from desktop_app.ui.room.console.lexicon import lexicon_for
from tests.samples import COURSE

COUNTY = replace(COURSE, language="sv", title="Mikamottagningen")


class Opened(Proofreader):
    """One whose first question is never asked: it only shows what it was to take for right."""

    def known(self) -> tuple[tuple[str, ...], tuple[Path, ...]]:
        return self._known()


@pytest.fixture
def means(place: Path) -> Means:
    """Return what a lexicon needs of a meeting's means, with captions of one film."""
    captions = place / "film.vtt"
    return cast(
        "Means",
        SimpleNamespace(
            settings=Settings(),
            places=Places(place),
            proofreader=Opened(resources() / FOLDER),
            library=SimpleNamespace(
                captions=lambda _, lecture, __: captions if lecture == COURSE.lectures[0].id else None
            ),
            aside=ThreadPoolExecutor(1),
        ),
    )


def entry(**more: Any) -> Entry:
    return cast("Entry", SimpleNamespace(course=replace(COUNTY, **more)))


def test_the_words_of_course_group_and_computer_are_right(means: Means, place: Path) -> None:
    """The course teaches its own terms, and the group writes its own name: neither is to have a wave."""
    owner = QObject()
    lexicon = lexicon_for(means, entry(), ("Avkliniken", 7), parent=owner)
    assert lexicon is not None

    texts, files = cast("Opened", means.proofreader).known()
    assert {"mikamottagningen", "avkliniken"} <= terms(texts)
    assert files == (means.places.learnt_words, place / "film.vtt")

    lexicon.learn("kvällsjourare")
    cast("ThreadPoolExecutor", means.aside).shutdown()
    assert means.places.learnt_words.read_text(encoding="utf-8") == "kvällsjourare\n"


def test_there_is_none_for_another_language_or_where_it_is_not_wanted(means: Means) -> None:
    """Swedish waves under every word of an English course would be worse than none; a no is a no."""
    owner = QObject()
    assert lexicon_for(means, entry(language="en"), parent=owner) is None

    means.settings = Settings(spelling=False)

    assert lexicon_for(means, entry(), parent=owner) is None
