"""P11 and X50: 10,000 meetings, 80,000 answers and 240,000 revisions beside ten meetings, in the same run.

The program is started with each store in turn; what opens Home and a meeting, and what a group hands over, is asked of
the open store as the window asks it. Then the large store is backed up and checked as after a meeting, and taken out:
as one file with everybody's answers, which is how all of them leave a computer, and group by group. What takes seconds
is given in seconds of the processor too, which another program's work disturbs less.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from desktop_app import settings
from desktop_app.app import OPEN_MARK
from desktop_app.cli.keeping import save_backup
from desktop_app.courses.library import Library
from desktop_app.domain.answer import TextValue
from desktop_app.domain.course import Course
from desktop_app.domain.group import Group
from desktop_app.domain.handover import Handover
from desktop_app.handover.content import Options
from desktop_app.handover.documents.word import as_word
from desktop_app.handover.export import Format, Parcel, contents, prepare
from desktop_app.handover.gathering import gather, hand_over, plan_hand_over
from desktop_app.paths import Places, resources
from desktop_app.session.courier import together
from desktop_app.session.searching import find
from desktop_app.storage.contents import damaged_revisions, full_check
from desktop_app.storage.records import BackupReason, Pace
from desktop_app.storage.service import Store
from desktop_app.ui.home.search_presenter import of_answer
from desktop_app.words.documents import document_words
from tests.bench.large_store import make_store
from tests.bench.screen import x_server
from tests.storage.desk import WHOLE_HOUR, by_hand

SMALL, LARGE = 1, 1000
"""Groups of ten meetings."""
STARTS = 9
ASKED = 15
WRITTEN = 5
COMMITS = 300
HANDED_OVER = 100
"""Groups handed over for the figure of all of them: nobody does it, each group looks through its own first."""

P12 = 1.0
"""Seconds that a group's documents may take."""

Row = tuple[str, str, str, str, str]
STILL = Pace(revise=WHOLE_HOUR, periodic=WHOLE_HOUR)


@dataclass(frozen=True, slots=True)
class Took:
    """How long something took by the clock, and how much of the processor: all threads, and processes that ended."""

    seconds: float
    cpu_seconds: float

    def __add__(self, other: Took) -> Took:
        return Took(self.seconds + other.seconds, self.cpu_seconds + other.cpu_seconds)

    def times(self, factor: float) -> Took:
        return Took(self.seconds * factor, self.cpu_seconds * factor)

    def __str__(self) -> str:
        return f"{_ms(self.seconds)}, {_ms(self.cpu_seconds)} CPU"


def rows() -> list[Row]:
    """Return the rows of the table: number, what, ours, yardstick, ratio with its target."""
    with tempfile.TemporaryDirectory() as folder, x_server() as display:
        small, large = Places(Path(folder) / "small"), Places(Path(folder) / "large")
        for places, groups in ((small, SMALL), (large, LARGE)):
            make_store(places, _course(places), groups)
            _choose_course(places)
        environment = {**os.environ, "DISPLAY": display, "QT_QPA_PLATFORM": "xcb", "SAMSYN_AUDIO": "dummy"}
        return [*_starts(small, large, environment), *_asked(small, large), *_cared_for(large)]


def _course(places: Places) -> Course:
    places.make()
    return Library(places, resources() / "courses").entry("metodstod").course


def _choose_course(places: Places) -> None:
    chosen = replace(settings.load(places.settings), last_course=_course(places).id)
    settings.save(places.settings, chosen)


def _starts(small: Places, large: Places, environment: dict[str, str]) -> list[Row]:
    for places in (small, large):
        _start(places, environment)  # makes Home's cache
    ours, beside = [], []
    for _ in range(STARTS):
        ours.append(_start(large, environment))
        beside.append(_start(small, environment))
    return [
        _against("start to Home painted", [one[0] for one in ours], [one[0] for one in beside]),
        _against("start to Home as the store has it", [one[1] for one in ours], [one[1] for one in beside]),
    ]


def _start(places: Places, environment: dict[str, str]) -> tuple[float, float]:
    """Start the program; return the seconds to Home painted, and to Home brought up to date."""
    trace = places.data / "trace"
    trace.unlink(missing_ok=True)
    (places.data / OPEN_MARK).unlink(missing_ok=True)
    began = time.time()
    with subprocess.Popen(
        [sys.executable, "-m", "desktop_app"],
        env={**environment, "SAMSYN_TRACE": str(trace), "SAMSYN_DATA_DIR": str(places.data)},
    ) as program:
        while True:
            lines = trace.read_text().splitlines() if trace.exists() else []
            came = {line.split()[0]: float(line.split()[2]) - began for line in lines}
            if {"home-painted", "ready"} <= came.keys():
                program.kill()
                return came["home-painted"], came["ready"]
            if program.poll() is not None:
                raise RuntimeError(f"the program ended with {program.returncode}")
            time.sleep(0.01)


def _asked(small: Places, large: Places) -> list[Row]:
    """Ask both open stores what the window asks them."""
    stores = [Store(places, pace=STILL) for places in (large, small)]
    for store in stores:
        store.open().result()
    course = _course(small)
    groups = [store.groups().result()[-1] for store in stores]
    homes, meetings = ([], []), ([], [])  # type: tuple[list[float], list[float]], tuple[list[float], list[float]]
    searches = [_took(lambda: _search(stores[0], groups[0], course)) for _ in range(ASKED)]
    for _ in range(ASKED):
        for n, (store, group) in enumerate(zip(stores, groups, strict=True)):
            homes[n].append(_took(lambda store=store, group=group: _home(store, group, course)))
            meetings[n].append(_took(lambda store=store, group=group: _meeting(store, group, course)))
    handed_over = _handed_over(stores, groups, course)
    commits = _commits(stores[0], groups[0], course)
    for store in stores:
        store.close().result()
    return [
        _against("read Home from the open store", *homes),
        _against("open a meeting with its answer", *meetings),
        _against("read and prepare what a group hands over", *handed_over[:2]),
        _promise("P11", "search a group's words, read anew", statistics.median(searches), 0.1),
        _promise("X50", "open a meeting with its answer", statistics.median(meetings[0]), 0.05),
        _promise("X50", "draft saved on disk, p99", commits, 0.02),
        _beside("hand one group over: read, Word, answer file and text on disk", handed_over[2], None, P12),
    ]


def _handed_over(stores: list[Store], groups: list[Group], course: Course) -> tuple[list[float], list[float], Took]:
    """Hand a group of each store over: seconds to read and prepare it, and the median of all of it in the first."""
    words = document_words(course.language, resources() / "translations")
    prepared: tuple[list[float], list[float]] = ([], [])
    for _ in range(ASKED):
        for n, (store, group) in enumerate(zip(stores, groups, strict=True)):
            began = time.perf_counter()
            prepare(_planned(store, group, course), words)
            prepared[n].append(time.perf_counter() - began)
    with tempfile.TemporaryDirectory() as folder:
        whole = [
            _measured(lambda: hand_over(stores[0], _planned(stores[0], groups[0], course), words, Path(folder)))
            for _ in range(WRITTEN)
        ]
    return *prepared, sorted(whole, key=lambda took: took.seconds)[WRITTEN // 2]


def _planned(store: Store, group: Group, course: Course) -> Handover:
    return plan_hand_over(store, gather(store, group, course), made_at=datetime.now(UTC), options=Options())


def _home(store: Store, group: Group, course: Course) -> Future[Any]:
    return together(
        store.chosen_group(group.id),
        store.progress(group.id, course),
        store.sessions(group.id, course.id),
        store.unfinished(group.id),
    )


def _meeting(store: Store, group: Group, course: Course) -> Future[Any]:
    session = store.sessions(group.id, course.id).result()[-1]
    answer = store.answer(group.id, course.id, course.prompts[0]).result()
    return together(store.session(session.id), store.history(answer.id))


def _search(store: Store, group: Group, course: Course) -> Future[Any]:
    """Search as «Sök» does when it is opened: what the group has written is read, and every answer has the word."""
    answers = store.answers(group.id, course.id).result()
    found: Future[Any] = Future()
    found.set_result(find("receptionen först", [of_answer(course, answer) for answer in answers]))
    if len(found.result()) != len(answers):
        raise RuntimeError("not every answer was found")
    return found


def _commits(store: Store, group: Group, course: Course) -> float:
    """Return the 99th percentile of the seconds that a draft takes to the disk."""
    session = store.sessions(group.id, course.id).result()[-1]
    answer = store.answer(group.id, course.id, course.prompts[0]).result()
    times = []
    for n in range(COMMITS):
        store.typed(answer.id, session.id, TextValue(f"{n} mycket text. " * 20), 0)
        times.append(_took(store.flush))
    return statistics.quantiles(times, n=100)[98]


def _cared_for(large: Places) -> list[Row]:
    """Back the large store up, check it, and take everybody's answers out."""
    size = large.database.stat().st_size / 1e6
    store = Store(large, pace=STILL)
    opened = _measured(lambda: store.open().result())
    backed_up = _measured(lambda: store.back_up(BackupReason.ASKED).result())
    with tempfile.TemporaryDirectory(dir=large.data) as folder:
        taken_out = _measured(lambda: save_backup(store, Path(folder) / "alla", None))
    one_by_one, documents = _hand_over_all(store, _course(large))
    store.close().result()
    copied, checked, structure = _by_hand(large)
    return [
        _promise("X50", f"open the store of {size:.0f} MB", opened.seconds, 1.0),
        _beside("copy it, SQLite's backup alone", copied, None, 1.0),
        _beside("full check of a copy, fingerprints too", checked, ("SQLite's own integrity_check", structure), 3.0),
        _beside(
            "backup: copy in steps, sync, check, rename", backed_up, ("copy and check alone", copied + checked), 5.0
        ),
        _beside("take everybody's answers out in one file", taken_out, ("the backup in it", backed_up), 5.0),
        _beside(
            f"hand over {LARGE} groups one by one, from {HANDED_OVER}", one_by_one, ("python-docx", documents), None
        ),
    ]


def _by_hand(large: Places) -> tuple[Took, Took, Took]:
    """Return what a copy takes, its full check, and the part of that which is SQLite's own."""
    copy = large.data / "copy.db"
    with by_hand(large.database) as raw, by_hand(copy) as target:
        copied = _measured(lambda: raw.backup(target))
    with by_hand(copy) as raw:
        structure = _measured(lambda: full_check(raw))
        fingerprints = _measured(lambda: damaged_revisions(raw))
        if full_check(raw) != "ok" or damaged_revisions(raw):
            raise RuntimeError("the copy is not sound")
    return copied, structure + fingerprints, structure


def _hand_over_all(store: Store, course: Course) -> tuple[Took, Took]:
    """Return what the answer files of all groups take, from those of some of them, and the Word files alone."""
    words = document_words(course.language, resources() / "translations")
    groups = store.groups().result()[:HANDED_OVER]
    parcels: list[Parcel] = []

    def all_of_them() -> None:
        for group in groups:
            parcels.append(prepare(_planned(store, group, course), words))
            contents(parcels[-1], (Format.ANSWER_FILE,))

    everything = _measured(all_of_them)
    documents = _measured(lambda: [as_word(parcel.document) for parcel in parcels])
    return everything.times(LARGE / HANDED_OVER), documents.times(LARGE / HANDED_OVER)


def _measured(work: Callable[[], object]) -> Took:
    began, cpu = time.perf_counter(), sum(os.times()[:4])
    work()
    return Took(time.perf_counter() - began, sum(os.times()[:4]) - cpu)


def _took(ask: Callable[[], Future[Any]]) -> float:
    began = time.perf_counter()
    ask().result()
    return time.perf_counter() - began


def _against(what: str, ours: list[float], beside: list[float]) -> Row:
    mine, other = statistics.median(ours), statistics.median(beside)
    return "P11", what, _ms(mine), f"ten meetings {_ms(other)}", f"{mine / other:.2f} (≤ 1.3)"


def _promise(number: str, what: str, took: float, most: float) -> Row:
    return number, f"10,000 meetings: {what}", _ms(took), "–", f"{_ms(took)} (< {_ms(most)})"


def _beside(what: str, took: Took, yardstick: tuple[str, Took] | None, most: float | None) -> Row:
    """Return a row with what is the least it could take beside it; the target is of the clock, on a quiet machine."""
    beside, ratio = "–", ""
    if yardstick is not None:
        beside = f"{yardstick[0]} {yardstick[1]}"
        ratio = f"{took.cpu_seconds / yardstick[1].cpu_seconds:.2f} of its CPU "
    asked = f"(< {_ms(most)})" if most else "(nobody does it)"
    return "X50", f"10,000 meetings: {what}", str(took), beside, ratio + asked


def _ms(seconds: float) -> str:
    return f"{1000 * seconds:.0f} ms" if seconds < 10 else f"{seconds:.0f} s"


if __name__ == "__main__":
    for row in rows():
        print(*row, sep=" | ")  # noqa: T201
