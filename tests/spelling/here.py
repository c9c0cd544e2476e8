"""A proofreader without its process, for tests of what is done with its answers, and for pictures."""

from __future__ import annotations

from collections.abc import Iterable
from concurrent.futures import Future
from typing import Any

from PySide6.QtCore import QCoreApplication

from desktop_app.paths import resources
from desktop_app.spelling.apart import Proofreader
from desktop_app.spelling.dictionary import FOLDER, Dictionary


class Here(Proofreader):
    """The real dictionary, in this process: it judges at once, and suggests when it is let."""

    def __init__(self, dictionary: Dictionary) -> None:
        super().__init__(resources() / FOLDER)
        self._dictionary = dictionary
        self.asked: set[str] = set()
        self._waiting: list[tuple[str, Future[tuple[str, ...]]]] = []

    def wrong(self, words: Iterable[str]) -> Future[frozenset[str]]:
        words = frozenset(words)
        self.asked |= words
        return _done(self._dictionary.wrong(words))

    def suggestions(self, word: str) -> Future[tuple[str, ...]]:
        found: Future[tuple[str, ...]] = Future()
        self._waiting.append((word, found))
        return found

    def suggest(self) -> None:
        """Answer what has been asked, and what is asked then."""
        while self._waiting:
            word, found = self._waiting.pop()
            found.set_result(self._dictionary.suggestions(word))
            QCoreApplication.sendPostedEvents()


def _done(value: Any) -> Future[Any]:
    future: Future[Any] = Future()
    future.set_result(value)
    return future
