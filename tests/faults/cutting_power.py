"""The power goes while the program stores: its own writes, replayed on disks that lost some of them (X3).

    python -m tests.faults.cutting_power FOLDER [STATES [SEED]]        the long run: 2,000 states for each model

Run with `store` as the third word it is the process that stores, and is recorded by `recording`. The canary stores with
another journal: if nothing is lost there, it is the replay that is broken.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

from desktop_app.domain.answer import NotApproved
from desktop_app.domain.ids import AnswerId, SessionId
from desktop_app.paths import Places
from desktop_app.storage import database
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.errors import StoreError
from desktop_app.storage.records import BackupReason, Pace
from desktop_app.storage.restoring import is_whole
from desktop_app.storage.service import Store
from tests.faults.killing import keeper_of, number, said
from tests.faults.power import Files, Model, cuts
from tests.faults.recording import Done, Said, record
from tests.samples import COURSE
from tests.storage.desk import FLOW, HALMSTAD, ROOM, by_hand, text_prompt

SAVES = 60
ANSWERS = 4
PATIENCE = 60.0
"""Seconds in which any one thing is stored, even with strace on a busy machine: after that it has come to a halt."""

CANARY = {
    "synchronous": ("FULL", "2"),
    "locking_mode": ("NORMAL", "normal"),
    "journal_mode": ("DELETE", "delete"),
}
"""Python's default: the journal's name is taken away and the folder not synced."""


def store(folder: Path, out: Path, *, canary: bool) -> None:
    """Store what a meeting stores, from a folder without a store, and say each thing when it is called saved."""
    if canary:
        database.PRAGMAS.update(CANARY)
    pipe = os.open(out, os.O_CREAT | os.O_WRONLY | os.O_APPEND, 0o600)

    def say(*words: object) -> None:
        os.write(pipe, (" ".join(map(str, words)) + "\n").encode())

    places = Places(folder)
    held = Store(places, pace=Pace())
    held.open().result(PATIENCE)
    group = held.add_group(HALMSTAD, ("IFO",)).result(PATIENCE)
    say("group", group.id)
    session = held.begin_session(
        group_id=group.id,
        course_id=COURSE.id,
        course_version="1",
        planned_end=None,
        attendance=ROOM,
        flow=FLOW,
    ).result(PATIENCE)
    say("session", session.id)
    answers = [held.answer(group.id, COURSE.id, text_prompt(f"q{n}")).result(PATIENCE).id for n in range(ANSWERS)]
    for n in range(1, SAVES + 1):
        answer = answers[n % ANSWERS]
        if n % 4 < 3:
            held.typed(answer, session.id, said(n), 0)
            held.flush().result(PATIENCE)
        else:
            held.save_answer(answer, session.id, said(n), NotApproved()).result(PATIENCE)
        say("saved", answer, n)
        if n % 20 == 0:
            say("backup", held.back_up(BackupReason.PERIODIC).result(PATIENCE).name)
        if n % 7 == 0:
            held.save_flow(session.id, FLOW).result(PATIENCE)
    held.end_session(session.id, FLOW).result(PATIENCE)
    say("ended", session.id)
    held.close().result(PATIENCE)


def recorded(folder: Path, *, canary: bool) -> list[Done]:
    """Return what the storing process did to its files."""
    data = folder / ("canary" if canary else "store")
    out = folder / f"{data.name}.said"
    data.mkdir(parents=True)
    command = [sys.executable, "-m", "tests.faults.cutting_power", str(data), "store", str(out), str(int(canary))]
    done = record(command, data, out)
    if not any(isinstance(one, Said) and one.line.startswith("ended ") for one in done):
        raise AssertionError("the meeting was not stored to its end")
    shutil.rmtree(data)
    return done


@dataclass
class Found:
    """What came of opening the store again after each cut."""

    states: int = 0
    lost: int = 0
    """States in which something that had been called saved was not there."""
    corrupt: int = 0
    """States in which the store could not be opened or was not sound, or a finished backup was not."""
    rolled_back: int = 0
    """States in which a half-done change was undone at the opening."""
    first: list[str] = field(default_factory=list)
    """What was wrong, the first times."""


def replay(done: list[Done], model: Model, states: int, seed: int, data: Path) -> Found:
    """Cut the power so many times and open what is left, where the process had it."""
    found = Found()
    lines = [one.line.split() if isinstance(one, Said) else None for one in done]
    for moment, files in cuts(done, model, states, seed):
        found.states += 1
        _lay_out(data, files)
        journal = files.get(f"{data}/samsyn.db-journal", b"")
        found.rolled_back += journal[:4] == b"\xd9\xd5\x05\xf9"
        wrong = _look(Places(data), [line for line in lines[:moment] if line])
        found.lost += any(word.startswith("lost") for word in wrong)
        found.corrupt += any(not word.startswith("lost") for word in wrong)
        if wrong and len(found.first) < 5:
            found.first.append(f"after {moment} of {len(done)}: {'; '.join(wrong)}")
    shutil.rmtree(data, ignore_errors=True)
    return found


def _lay_out(data: Path, files: Files) -> None:
    shutil.rmtree(data, ignore_errors=True)
    data.mkdir(parents=True)
    for name, content in files.items():
        path = Path(name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _look(places: Places, lines: list[list[str]]) -> list[str]:
    """Open the store with the program's own code; return what is not as it was said to be."""
    try:
        keeper = keeper_of(places)
    except StoreError as error:
        return [f"not opened: {error}"]
    newest = {AnswerId(words[1]): int(words[2]) for words in lines if words[0] == "saved"}
    groups = keeper.groups()
    there = {a.id: number(a.current) for group in groups for a in keeper.answers(group.id, COURSE.id)}
    sessions = {session.id: session.ended_at for session in keeper.sessions(None, None)}
    wrong = [f"lost {n}: {there.get(a)} is there" for a, n in newest.items() if there.get(a, 0) < n]
    there_is: dict[str, Callable[[str], bool]] = {
        "group": lambda one: one in {group.id for group in groups},
        "session": lambda one: one in sessions,
        "ended": lambda one: sessions.get(SessionId(one)) is not None,
        # the newest, or one that is newer still: what had been told of may go when that is finished
        "backup": lambda one: max((path.name for path in places.backups.glob("*.db")), default="") >= one,
    }
    told = {words[0]: words[1] for words in lines if words[0] in there_is}
    wrong += [f"lost {kind} {one}" for kind, one in told.items() if not there_is[kind](one)]
    keeper.close()
    with by_hand(places.database) as raw:
        if full_check(raw) != "ok" or damaged_revisions(raw):
            wrong.append("the store is not sound")
    wrong += [f"{path.name} is not sound" for path in places.backups.glob("*.db") if not is_whole(path)]
    return wrong


def quick_folder(place: Path) -> Path:
    """Return where states are laid out: in memory where there is room for it, as syncing them tells nothing."""
    memory = Path("/dev/shm")  # noqa: S108 - a folder of our own is made in it
    fits = memory.is_dir() and shutil.disk_usage(memory).free > 200_000_000
    return Path(tempfile.mkdtemp(prefix="Åsa Öberg ", dir=memory if fits else place))


def main() -> None:
    """Store, or record and replay; print what was found."""
    folder, *rest = sys.argv[1:]
    if rest[:1] == ["store"]:
        store(Path(folder), Path(rest[1]), canary=rest[2] == "1")
        return
    states, seed = int(rest[0]) if rest else 2000, int(rest[1]) if rest[1:] else 1
    place = Path(folder)
    quick = quick_folder(place)
    try:
        for canary in (False, True):
            done = recorded(quick, canary=canary)
            for model in Model:
                found = replay(done, model, states, seed, quick / ("canary" if canary else "store"))
                report = {"canary": canary, "model": model, "steps": len(done), **vars(found)}
                print(json.dumps(report, ensure_ascii=False), flush=True)  # noqa: T201
    finally:
        shutil.rmtree(quick)


if __name__ == "__main__":
    main()
