"""A store spoilt at random, again and again, and led back: what comes back, and is it what was written? (X7, X8).

python -m tests.faults.spoiling FOLDER TIMES [SEED]
"""

from __future__ import annotations

import json
import random
import shutil
import sys
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from desktop_app.domain.answer import TextValue
from desktop_app.storage.errors import StoreDamaged
from desktop_app.storage.records import AnswerFoundDamaged, StoreEvent
from desktop_app.storage.restoring import make_ready, put_in_place, set_aside
from tests.faults.killing import keeper_of
from tests.storage.damaging import PAGE, SAID, TYPING, Past, a_past
from tests.storage.desk import ToldClock

CLOCK = ToldClock()
BACKED_UP = 3
"""So many answers are in the newest backup."""


def flip(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 60)):
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)


def wipe_pages(content: bytearray, chance: random.Random) -> None:
    for _ in range(chance.randint(1, 6)):
        at = PAGE * chance.randrange(len(content) // PAGE)
        content[at : at + PAGE] = chance.choice((bytes(PAGE), chance.randbytes(PAGE)))


def cut(content: bytearray, chance: random.Random) -> None:
    del content[chance.randrange(1, len(content)) :]


def spoil(path: Path, chance: random.Random) -> str:
    """Damage a file in some way; return which."""
    content = bytearray(path.read_bytes())
    how = chance.choice((flip, wipe_pages, cut))
    how(content, chance)
    path.write_bytes(content)
    return how.__name__


@dataclass(frozen=True)
class Shown:
    """What the group is shown, opened by the program's own code."""

    texts: list[str]
    told: int
    """How many answers are called damaged."""


def shown(past: Past) -> Shown:
    """Open the store and read what is in it. Raises StoreDamaged."""
    told: list[StoreEvent] = []
    keeper = keeper_of(past.places, told.append)
    try:
        answers = keeper.answers(past.group.id, past.course_id)
        texts = [a.current.text for a in answers if isinstance(a.current, TextValue) and a.current.text]
        later = sum(isinstance(event, AnswerFoundDamaged) for event in told)
        return Shown(texts, len(keeper.report.damaged) + later)
    finally:
        keeper.close()


def spoil_often(folder: Path, times: int, seed: int) -> dict[str, object]:
    """Spoil a store many times; return how it was led back, and what was wrong."""
    chance = random.Random(seed)
    came: Counter[str] = Counter()
    wrong: list[str] = []
    for n in range(times):
        past = a_past(folder / str(n))
        how = spoil(past.places.database, chance)
        try:
            found = shown(past)
            came["opened"] += 1
            if len(SAID) - len(set(SAID) & set(found.texts)) > found.told:
                wrong.append(f"{n} {how}: it opens, and an answer is missing of which nothing is said")
        except StoreDamaged:
            ready = make_ready(past.places, CLOCK)
            set_aside(past.places, CLOCK.now())
            put_in_place(ready, past.places)
            found = shown(past)
            came["led back"] += 1
            came["newer"] += len(SAID) - BACKED_UP
            came["newer fetched"] += SAID[-1] in found.texts
            if found.texts[:BACKED_UP] != list(SAID[:BACKED_UP]):
                wrong.append(f"{n} {how}: what was backed up is not there")
        # What was being typed has no fingerprint: it may come back with a letter changed, and is read through.
        known = sum(text in {*SAID, TYPING} for text in found.texts)
        if known < len(found.texts) - 1:
            wrong.append(f"{n} {how}: something that nobody wrote is shown")
        shutil.rmtree(folder / str(n))
    return {"times": times, "came": dict(came), "wrong": wrong}


if __name__ == "__main__":
    print(json.dumps(spoil_often(Path(sys.argv[1]), int(sys.argv[2]), int((sys.argv[3:] or ["1"])[0]))))  # noqa: T201
