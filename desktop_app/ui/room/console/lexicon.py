"""What is known of words in one meeting: right, wrong, what a wrong one may be, and what the group lets be.

Kept in memory alone, and gone with the meeting. Asks the proofreader, whose answers come back to the window's thread;
knows nothing of boxes and carets.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop_app.domain.spelling import is_known, terms, texts_in
from desktop_app.session.courier import Courier
from desktop_app.spelling.learnt import learn

if TYPE_CHECKING:
    from desktop_app.courses.library import Entry
    from desktop_app.spelling.apart import Known, Proofreader
    from desktop_app.ui.means import Means


def lexicon_for(means: Means, entry: Entry, *told: object, parent: QObject) -> Lexicon | None:
    """Return what is to be known of words in a course; None where it is not Swedish, or no help is wanted.

    Every word is right that the course says, its films' captions, and the records in `told`: the group, who is there.
    """
    course, learnt = entry.course, means.places.learnt_words
    if not means.settings.spelling or not course.language.startswith("sv"):
        return None

    def known() -> Known:
        captions = (means.library.captions(entry, lecture.id, course.language) for lecture in course.lectures)
        return tuple(texts_in((course, *told))), (learnt, *(file for file in captions if file is not None))

    means.proofreader.begin(known)
    return Lexicon(means.proofreader, lambda word: means.aside.submit(learn, learnt, word), parent)


class Lexicon(QObject):
    """Give it words; it tells when it knows more of them."""

    judged = Signal()
    """More words are known to be right or wrong."""
    suggested = Signal(str)
    """It is known what this word may have been meant to be."""

    def __init__(
        self, proofreader: Proofreader, keep: Callable[[str], object] = lambda _: None, parent: QObject | None = None
    ) -> None:
        """`keep` writes down a word that is learnt."""
        super().__init__(parent)
        self._proofreader = proofreader
        self._keep = keep
        self._courier = Courier(self)
        self._let_be: frozenset[str] = frozenset()
        self._asked: set[str] = set()
        self._wrong: set[str] = set()
        self._suggestions: dict[str, tuple[str, ...]] = {}
        self._waiting = False

    def look_up(self, words: Iterable[str]) -> None:
        """Find out about the words that nobody has asked about yet."""
        new = frozenset(words) - self._asked
        if new:
            self._asked |= new
            self._courier.deliver(self._proofreader.wrong(new), self._take_wrong)

    def is_wrong(self, word: str) -> bool:
        """Tell whether a word is known to be wrong, and nobody has said to let it be."""
        return word in self._wrong and not is_known(word, self._let_be)

    def suggestions(self, word: str) -> tuple[str, ...] | None:
        """Return what may have been meant; None where it is not known yet: `suggested` tells."""
        return self._suggestions.get(word)

    def learn(self, word: str) -> None:
        """Take a word for right, in later meetings, too."""
        self._keep(word)
        self.skip(word)

    def skip(self, word: str) -> None:
        """Take a word for right in this meeting."""
        self._let_be |= terms((word,))
        self.judged.emit()

    def close(self) -> None:
        """Forget, and have the proofreader forget."""
        self._courier.close()
        self._proofreader.rest()

    def _take_wrong(self, wrong: frozenset[str]) -> None:
        self._wrong |= wrong
        self.judged.emit()
        self._think()

    def _think(self) -> None:
        """Find out beforehand what a wrong word may be, one at a time: it takes a second, and new words go first."""
        word = next((one for one in self._wrong if one not in self._suggestions), None)
        if word is None or self._waiting:
            return
        self._waiting = True

        def take(found: tuple[str, ...]) -> None:
            self._waiting = False
            self._suggestions[word] = found
            self.suggested.emit(word)
            self._think()

        self._courier.deliver(self._proofreader.suggestions(word), take)
