"""A process that only stores, killed again and again at random moments: what had been acknowledged, and what is there.

Run as a process of its own. It forks its children before it has opened any file or begun any thread, so that a child
costs milliseconds and no SQLite connection is ever carried over a fork. What it found it prints as JSON.
"""

from __future__ import annotations

import json
import os
import random
import select
import signal
import statistics
import sys
import time
import traceback
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import timedelta
from pathlib import Path
from typing import Any

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.ids import AnswerId, SessionId
from desktop_app.paths import Places
from desktop_app.storage import migrations
from desktop_app.storage.backup import Backups
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.keeper import Keeper
from desktop_app.storage.records import BackupReason, DraftSaved, Pace, StoreEvent
from desktop_app.storage.service import Store
from tests.samples import COURSE
from tests.storage.desk import FLOW, HALMSTAD, ROOM, by_hand, text_prompt

ANSWERS = 4
KILLS_OF_ONE_ROOM = 25
"""A new store is begun after so many, so that looking it through does not become what takes time."""

PROMISE = 1.0
"""Seconds: text that was typed longer ago than this is always back."""

PATIENCE = 40.0
"""Seconds in which a storing process must have come to what is waited for; milliseconds on a quiet machine."""

assert migrations  # imported before the first fork, like everything else that is heavy


def said(n: int) -> TextValue:
    return TextValue(f"{n} Vi känner igen det här från vårt arbete. " + "å" * (n % 700))


def number(value: Any) -> int:
    return int(value.text.split()[0]) if value.text else 0


def keeper_of(places: Places, told: Callable[[StoreEvent], None] = lambda _: None) -> Keeper:
    """Return the open store, without a thread; `told` is called with what it tells."""
    return Keeper(
        places,
        SystemClock(),
        told,
        Pace(),
        between_steps=lambda: None,
        on_this_thread=lambda _: Future(),
    )


@dataclass
class Room:
    """The store that is fought for, and what is known of it from outside."""

    places: Places
    session: SessionId
    answers: tuple[AnswerId, ...]
    newest: dict[AnswerId, int] = field(default_factory=dict)
    """The largest number acknowledged as saved for each answer."""
    revisions: dict[AnswerId, set[int]] = field(default_factory=dict)
    """The numbers acknowledged as revisions."""
    acknowledged: int = 0


def make_room(folder: Path) -> Room:
    places = Places(folder)
    keeper = keeper_of(places)
    group = keeper.add_group(HALMSTAD, ("IFO",))
    session = keeper.begin_session(
        group_id=group.id,
        course_id=COURSE.id,
        course_version="1",
        planned_end=None,
        attendance=ROOM,
        flow=FLOW,
    )
    answers = tuple(keeper.answer(group.id, COURSE.id, text_prompt(f"q{n}")).id for n in range(ANSWERS))
    keeper.close()
    return Room(places, session.id, answers)


def store_for_ever(room: Room, pipe: int, n: int) -> None:
    """Type, save and back up as fast as it goes; write a line to the pipe for everything that was called saved."""
    store = Store(room.places, pace=Pace(idle=timedelta(milliseconds=4), latest=timedelta(milliseconds=9)))
    store.open().result()
    os.write(pipe, b"open\n")
    while True:
        n += 1
        answer = room.answers[n % ANSWERS]
        if n % 4 < 3:
            store.typed(answer, room.session, said(n), 3)
            if n % 2:
                store.flush().result()
                os.write(pipe, f"draft {answer} {n}\n".encode())
        else:
            store.save_answer(answer, room.session, said(n), NotApproved()).result()
            os.write(pipe, f"revision {answer} {n}\n".encode())
        if n % 13 == 0:
            store.back_up(BackupReason.PERIODIC)
        if n % 31 == 0:
            store.save_flow(room.session, FLOW)


class Child:
    """A forked process that works and says lines until it is killed."""

    def __init__(self, work: Callable[[int], None]) -> None:
        """Fork; `work` is given the pipe to write to, and is never to return."""
        self.told = b""
        self.has_ended = False
        self._out, into = os.pipe()
        self.pid = os.fork()
        if self.pid == 0:
            os.close(self._out)
            _be_the_child(work, into)
        os.close(into)

    def says(self, lines: int) -> bool:
        """Wait until it has said so many lines; False where it ends, or comes to a halt."""
        until = time.monotonic() + PATIENCE
        while self.told.count(b"\n") < lines and not self.has_ended and (left := until - time.monotonic()) > 0:
            if select.select([self._out], [], [], left)[0]:
                self._hear()
        return self.told.count(b"\n") >= lines

    def kill(self) -> bytes:
        """Kill -9, and return all that it had said."""
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        while not self.has_ended:
            self._hear()
        os.close(self._out)
        return self.told

    def _hear(self) -> None:
        more = os.read(self._out, 65536)
        self.has_ended = not more
        self.told += more


def _be_the_child(work: Callable[[int], None], into: int) -> None:
    """Work, and never come back: a forked child must not go on as its parent."""
    try:
        work(into)
    except BaseException:  # noqa: BLE001  # whatever it is, it is told, and the parent finds the pipe closed
        traceback.print_exc()
    os._exit(1)


def kill_once(room: Room, n: int, lines: int, after: float) -> tuple[int, list[str]]:
    """Let a child store until it has written so many lines, and for a moment more, and kill it.

    Returns the largest number it can have come to, and what was wrong. No lines: it is killed while it opens.
    """
    child = Child(lambda pipe: store_for_ever(room, pipe, n))
    came = child.says(lines)
    select.select([], [], [], after)
    told = child.kill()
    wrong = [] if came else [f"came to {told.count(bytes([10]))} of {lines} lines, then ended or stood still"]
    for line in told.decode().removeprefix("open\n").splitlines():
        kind, answer_id, saved = line.split()
        answer = AnswerId(answer_id)
        room.newest[answer] = max(room.newest.get(answer, 0), int(saved))
        if kind == "revision":
            room.revisions.setdefault(answer, set()).add(int(saved))
        n = max(n, int(saved))
        room.acknowledged += 1
    return n + 10 * ANSWERS, wrong


def look(room: Room) -> tuple[float, list[str]]:
    """Open the store again; return the milliseconds that took, and what is not as it was said to be."""
    wrong = []
    begun = time.perf_counter()
    keeper = keeper_of(room.places)
    took = (time.perf_counter() - begun) * 1000
    there = keeper.answers(keeper.groups()[0].id, COURSE.id)
    wrong += [f"{answer}: is gone" for answer in set(room.answers) - {answer.id for answer in there}]
    for answer in there:
        saved = room.newest.get(answer.id, 0)
        if number(answer.current) < saved:
            wrong.append(f"{answer.id}: {saved} was saved, {number(answer.current)} is there")
        revisions = {number(revision.value) for revision in keeper.history(answer.id)}
        wrong += [f"{answer.id}: revision {n} is gone" for n in room.revisions.get(answer.id, set()) - revisions]
    wrong += [f"damaged: {error}" for error in keeper.report.damaged]
    keeper.close()
    with by_hand(room.places.database) as raw:
        if full_check(raw) != "ok" or damaged_revisions(raw):
            wrong.append("the store is not sound")
    return took, wrong


def kill_often(folder: Path, times: int, seed: int) -> dict[str, object]:
    """Kill a storing child many times, and look after each."""
    chance = random.Random(seed)
    rooms: list[Room] = []
    took: list[float] = []
    wrong: list[str] = []
    n = 0
    for kill in range(times):
        if kill % KILLS_OF_ONE_ROOM == 0:
            rooms.append(make_room(folder / str(kill)))
        if chance.random() < 0.2:
            n, stopped = kill_once(rooms[-1], n, 0, chance.uniform(0.0, 0.05))
        else:
            # now and then long enough for a backup to be finished
            lines = 40 if chance.random() < 0.1 else chance.randint(1, 10)
            n, stopped = kill_once(rooms[-1], n, lines, chance.uniform(0.0, 0.01))
        milliseconds, found = look(rooms[-1])
        took.append(milliseconds)
        wrong += stopped + found
    backups = [backup.path for room in rooms for backup in Backups(room.places.backups).finished()]
    for path in backups:
        with by_hand(path) as raw:
            if full_check(raw) != "ok" or damaged_revisions(raw):
                wrong.append(f"{path.name} is not sound")
    return {
        "kills": times,
        "acknowledged": sum(room.acknowledged for room in rooms),
        "wrong": wrong,
        "backups": len(backups),
        "left": [path.name for room in rooms for path in room.places.backups.glob("*.part")],
        "reopened_ms": {"median": round(statistics.median(took), 1), "worst": round(max(took), 1)},
    }


def type_for_ever(room: Room, pipe: int) -> None:
    """Type eight characters a second at the pace of the real program; write to the pipe when each key was pressed."""

    def heard(event: StoreEvent) -> None:
        if isinstance(event, DraftSaved):
            os.write(pipe, b"saved\n")

    store = Store(room.places, on_event=heard)
    store.open().result()
    text = ""
    while True:
        text += "å"
        pressed = time.monotonic()
        store.typed(room.answers[0], room.session, TextValue(text), len(text))
        os.write(pipe, f"{pressed}\n".encode())
        time.sleep(0.125)


def kill_a_typist(folder: Path, after: float) -> Callable[[], dict[str, object]]:
    """Begin to type; return what kills so long after the first key and says how much was lost."""
    room = make_room(folder)
    child = Child(lambda pipe: type_for_ever(room, pipe))

    def end() -> dict[str, object]:
        if child.says(1):
            begun = float(child.told.split()[0])  # keys tell the time on the clock that all processes share
            select.select([], [], [], max(0.0, begun + after - time.monotonic()))
        killed = time.monotonic()
        told = child.kill()
        pressed = [float(line) for line in told.split() if line != b"saved"]
        keeper = keeper_of(room.places)
        answer = keeper.answers(keeper.groups()[0].id, COURSE.id)[0].current
        keeper.close()
        kept = len(answer.text) if isinstance(answer, TextValue) else 0
        lost = pressed[kept:]
        return {"typed": len(pressed), "kept": kept, "lost_s": round(killed - lost[0], 3) if lost else 0.0}

    return end


def main() -> None:
    folder, what, times, seed = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3]), int(sys.argv[4])
    if what == "store":
        print(json.dumps(kill_often(folder, times, seed)))  # noqa: T201
        return
    chance = random.Random(seed)
    typists = [kill_a_typist(folder / str(n), chance.uniform(1.5, 3.5)) for n in range(times)]
    print(json.dumps([end() for end in typists]))  # noqa: T201


if __name__ == "__main__":
    main()
