"""Looking words up in a process of its own: Hunspell holds Python while it works, and a window would stand still.

The process is begun at the first question, and ended when its proofreader rests. A dictionary that cannot be had, or
that kills the process again and again, costs one line in the log, and every word is right from then on. What is asked
about is never logged and never written down.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar

from desktop_app.domain.spelling import is_known, terms

if TYPE_CHECKING:
    from multiprocessing.context import SpawnProcess

    if sys.platform == "win32":
        from multiprocessing.connection import PipeConnection as Line
    else:
        from multiprocessing.connection import Connection as Line

_log = logging.getLogger(__name__)

PATIENCE: Final = timedelta(seconds=20)
"""No question takes longer: the dictionary is read in half a second, and a word's suggestions are found in one."""
_MOST_DEATHS: Final = 3
_LARGEST: Final = 5_000_000
"""Bytes: no captions of a film are larger."""

Known: TypeAlias = tuple[tuple[str, ...], tuple[Path, ...]]
"""Texts, and files of text, whose every word is right. A file that is not there has none."""
T = TypeVar("T")


class Proofreader:
    """Answers one question after another, on a thread of its own; asking never waits."""

    def __init__(self, folder: Path) -> None:
        """Have the dictionary in this folder read when the first question comes."""
        self._folder = folder
        self._known: Callable[[], Known] = _nothing_known
        self._thread = ThreadPoolExecutor(1, "samsyn-spelling")
        self._process: SpawnProcess | None = None
        self._line: Line[Any, Any] | None = None
        self._deaths = 0
        self._is_used = False
        self._rests = False

    def begin(self, known: Callable[[], Known]) -> None:
        """Take for right what `known` gives. It is asked when the first question comes, on the proofreader's thread."""
        self._known = known

    def wrong(self, words: Iterable[str]) -> Future[frozenset[str]]:
        """Return those of the words that are not in the dictionary."""
        return self._ask(("wrong", frozenset(words)), frozenset[str]())

    def suggestions(self, word: str) -> Future[tuple[str, ...]]:
        """Return what may have been meant, the likeliest first."""
        return self._ask(("suggestions", word), tuple[str, ...]())

    def rest(self) -> None:
        """Let go of all that was asked and read; another question begins it anew. Does not wait."""
        self._known = _nothing_known
        if not self._is_used:
            return
        self._is_used, self._rests = False, True
        process = self._process
        if process is not None:
            with suppress(ValueError):  # it has ended by itself
                process.kill()  # else what is being looked up would hold up a program that ends
        self._thread.submit(self._wake)

    def _ask(self, question: tuple[str, Any], nothing: T) -> Future[T]:
        self._is_used = True
        return self._thread.submit(self._answer, question, nothing)

    # On the thread.

    def _answer(self, question: tuple[str, Any], nothing: T) -> T:
        """Return the process's answer, or `nothing` where there is no process to ask."""
        if self._rests or self._deaths == _MOST_DEATHS:
            return nothing
        try:
            line = self._line or self._start()
            line.send(question)
            if line.poll(PATIENCE.total_seconds()):
                answer: T = line.recv()
                return answer
        except (EOFError, OSError):
            pass  # it is gone, or there can be none
        if not self._rests:
            self._end()
            self._deaths += 1
            if self._deaths == _MOST_DEATHS:
                _log.warning("no spelling help: the dictionary or Hunspell cannot be used")
        return nothing

    def _start(self) -> Line[Any, Any]:
        import multiprocessing  # noqa: PLC0415  # most starts of the program write nothing

        spawn = multiprocessing.get_context("spawn")
        ours, theirs = spawn.Pipe()
        process = spawn.Process(target=_serve, args=(theirs, self._folder, self._known()), daemon=True)
        process.start()
        theirs.close()  # so that its end is seen here as the end of the line
        self._process, self._line = process, ours
        return ours

    def _end(self) -> None:
        if self._line is not None:
            self._line.close()
        if self._process is not None:
            self._process.kill()  # it holds nothing that is to be kept
            self._process.join()
            self._process.close()
        self._line = self._process = None

    def _wake(self) -> None:
        self._end()
        self._rests = False


def _nothing_known() -> Known:
    return (), ()


def _serve(line: Line[Any, Any], folder: Path, known: Known) -> None:
    """Be the process: answer until the other end is gone, or at once where there is no dictionary."""
    from desktop_app.spelling.dictionary import Dictionary, NoDictionary  # noqa: PLC0415  # for this process alone

    _give_way()
    try:
        dictionary = Dictionary(folder)
    except NoDictionary:
        return
    texts, files = known
    right = terms((*texts, *map(_read, files)))
    with suppress(EOFError, OSError):
        while True:
            asked, about = line.recv()
            if asked == "wrong":
                line.send(dictionary.wrong(word for word in about if not is_known(word, right)))
            else:
                line.send(dictionary.suggestions(about))


if sys.platform == "win32":

    def _give_way() -> None:
        """Let films and windows go first."""
        import psutil  # noqa: PLC0415  # for this process alone

        psutil.Process().nice(psutil.BELOW_NORMAL_PRIORITY_CLASS)

else:

    def _give_way() -> None:
        """Let films and windows go first."""
        os.nice(10)


def _read(file: Path) -> str:
    """Return the text in a file; what is not there, or is no text, has no words."""
    try:
        with file.open("rb") as opened:
            return opened.read(_LARGEST).decode("utf-8", "ignore")
    except OSError:
        return ""
