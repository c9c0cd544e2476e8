"""Where commands ask for what the store holds: here, or the program that is open.

The requests and their replies are in `cli.replies`, which answers them both ways: called by the command itself when
nobody has the store open, and by the running program for a command that asks over its socket.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from desktop_app import instance
from desktop_app.cli.errors import SamsynIsOpen
from desktop_app.cli.replies import Message, answer_request, answer_without_store
from desktop_app.courses.library import Library
from desktop_app.handover.export import USUAL, Format
from desktop_app.paths import Places
from desktop_app.storage.service import Store
from desktop_app.words import Told

__all__ = ["Desk", "Message", "SaidNo", "open_desk", "restoring_desk"]

PATIENCE_MS = 3_000
"""A program that is open and does not answer within this is asked no more."""

SLOW = {"export", "backup", "restore", "merge", "remove"}
SLOW_PATIENCE_MS = 120_000
"""Writing to a slow stick takes longer."""


class SaidNo(Exception):
    """The running program refused; it has put it in words already."""

    def __init__(self, message_id: str, told: Told) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.told = told


class Desk:
    """The store's groups and meetings, and handing over, wherever the store is open."""

    def __init__(self, ask: Callable[[Message], Message]) -> None:
        self._ask = ask

    def groups(self) -> list[Message]:
        """Return all groups."""
        found: list[Message] = self._reply({"ask": "groups"})["groups"]
        return found

    def sessions(self, group: str = "", course: str = "") -> list[Message]:
        """Return meetings, oldest first, of one group or course if named. Raises GroupUnknown, GroupNotOne."""
        found: list[Message] = self._reply({"ask": "sessions", "group": group, "course": course})["sessions"]
        return found

    def session(self, session: str) -> Message:
        """Return one meeting and what was held in it. Raises SessionUnknown."""
        found: Message = self._reply({"ask": "session", "session": session})["session"]
        return found

    def export(
        self,
        group: str,
        *,
        course: str = "",
        folder: Path,
        formats: tuple[Format, ...] = USUAL,
        film_questions: bool,
        unsealed_reason: str = "",
        sure: bool = False,
    ) -> Message:
        """Hand over a group's answers to a folder, and return what was written.

        Where something in it may be about a person and it is not sure, only tell where.
        """
        return self._reply(
            {
                "ask": "export",
                "group": group,
                "course": course,
                "folder": str(folder.resolve()),
                "formats": [wanted.value for wanted in formats],
                "film_questions": film_questions,
                "unsealed": unsealed_reason,
                "sure": sure,
            }
        )

    def remove(self, group: str, *, files: bool, sure: bool) -> Message:
        """Take away what a group has written; where it is not sure, only tell what there is."""
        return self._reply({"ask": "remove", "group": group, "files": files, "sure": sure})

    def merge(self, file: Path, chosen: Mapping[str, str], *, sure: bool) -> Message:
        """Join another copy of a group's answers with the one here; where a choice is lacking, only tell of it."""
        return self._reply({"ask": "merge", "file": str(file), "chosen": dict(chosen), "sure": sure})

    def receive(self, file: Path) -> Message:
        """Note that a hand-over has come to its recipient, and return which."""
        return self._reply({"ask": "receive", "file": str(file)})

    def backup(self, file: Path, group: str = "") -> Message:
        """Save a backup with all answers, or one group's, and return what was saved."""
        return self._reply({"ask": "backup", "file": str(file), "group": group})

    def restore(self, file: Path) -> Message:
        """Let a backup take the place of what is here, or read one group's in; return what came."""
        return self._reply({"ask": "restore", "file": str(file)})

    def audit(self) -> list[Message]:
        """Return what was done with answers, oldest first."""
        found: list[Message] = self._reply({"ask": "audit"})["audit"]
        return found

    def facts(self) -> Message:
        """Return the store's own state."""
        found: Message = self._reply({"ask": "facts"})["facts"]
        return found

    def _reply(self, request: Message) -> Message:
        reply = self._ask(request)
        if "error" in reply:
            raise SaidNo(reply["error"], Told(*reply["told"]))
        return reply


@contextmanager
def restoring_desk(places: Places, library: Library) -> Iterator[Desk]:
    """Give the desk where a backup can be read in: also where there is no store yet, or none that can be opened."""
    if instance.is_open(places):
        yield Desk(lambda request: _ask_running(places, request))
        return
    store = Store(places)
    try:
        yield Desk(lambda request: answer_request(request, store, library))
    finally:
        store.close_unsaved().result()  # nobody has typed


@contextmanager
def open_desk(places: Places, library: Library) -> Iterator[Desk]:
    """Give the desk of the program that is open with these places, or open the store for as long as it lasts.

    Raises SamsynIsOpen where the program does not answer, and whatever opening the store raises.
    """
    if instance.is_open(places):
        yield Desk(lambda request: _ask_running(places, request))
    elif not places.database.exists():
        yield Desk(answer_without_store)
    else:
        store = Store(places)
        store.open().result()
        try:
            yield Desk(lambda request: answer_request(request, store, library))
        finally:
            store.close().result()


def _ask_running(places: Places, request: Message) -> Message:
    patience = SLOW_PATIENCE_MS if request["ask"] in SLOW else PATIENCE_MS
    if patience != PATIENCE_MS and instance.ask(places, {"ask": "groups"}, timeout_ms=PATIENCE_MS) is None:
        raise SamsynIsOpen
    reply = instance.ask(places, request, timeout_ms=patience)
    if reply is None:
        raise SamsynIsOpen
    return reply
