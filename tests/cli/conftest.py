"""A data folder with a group that has met twice, and a way to run commands in this process."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterator
from contextlib import nullcontext
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication
from pytestqt.qtbot import QtBot

from desktop_app import cli
from desktop_app.cli.arguments import OpenWindow
from desktop_app.courses.library import Library
from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    Approved,
    Declined,
    DeclinedBy,
    ListValue,
    NotApproved,
    Point,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.clock import SystemClock
from desktop_app.domain.duties import Duties
from desktop_app.domain.group import HeadCount, Municipality
from desktop_app.domain.ids import PromptId
from desktop_app.domain.session import FlowState, Played
from desktop_app.domain.steps import Step, StepKind
from desktop_app.handover.export import write
from desktop_app.paths import Places, resources
from desktop_app.storage.service import Store
from desktop_app.words import install

HALMSTAD = Municipality("1380", "Halmstads kommun", "Halmstad")
FLOW = FlowState(steps=(Step(StepKind.WELCOME),))


@dataclass(frozen=True)
class Said:
    """What a command did: its exit status and what it printed."""

    status: int | OpenWindow
    out: str
    err: str

    @property
    def json(self) -> Any:
        """What it printed, read as JSON."""
        return json.loads(self.out)


Samsyn = Callable[..., Said]


@pytest.fixture
def samsyn(place: Path, capsys: pytest.CaptureFixture[str], qtbot: QtBot) -> Iterator[Samsyn]:
    """Run a command in this process, with a data folder of its own."""
    del qtbot

    def run(*arguments: str) -> Said:
        status = cli.parse(["--data-dir", str(place / "data"), *arguments])
        said = capsys.readouterr()
        return Said(status, said.out, said.err)

    yield run
    app = QCoreApplication.instance()
    assert app is not None
    install(app, "none", resources() / "translations")


@pytest.fixture(scope="session")
def held(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Make the data folder of a group that has met twice, once; tests get a copy."""
    places = Places(tmp_path_factory.mktemp("hållet") / "data")
    places.make()
    library = Library(places, resources() / "courses")
    course = library.entry("metodstod").course
    store = Store(places)
    store.open().result()
    group = store.add_group(HALMSTAD, ("Barn- och familjeenheten", "Ungdomsenheten")).result()
    store.add_group(HALMSTAD, ("Vuxenenheten",)).result()
    now = SystemClock().now()
    values: dict[str, tuple[Value, Status]] = {
        "nytta": (TextValue("Vi har fått ett gemensamt språk."), Approved(now)),
        "saknar": (ListValue(), DeclinedBy(Declined.NO_TIME, now)),
        "hinder": (ListValue((Point("Vi vet inte vem vi ringer"),)), NotApproved()),
        "nasta-steg": (ActionsValue((Action("Ta fram kvällsnummer", "Anna", "2 dec"),)), Approved(now)),
    }
    for number, films in enumerate((course.lectures[:4], course.lectures[4:6])):
        session = store.begin_session(
            group_id=group.id,
            course_id=course.id,
            course_version=course.version,
            planned_end=None,
            attendance=(HeadCount("Socialsekreterare", 5), HeadCount("Chef", 1)),
            flow=replace(FLOW, duties=Duties("Berit Berg", "Anna Andersson", "Cecilia Ceder")),
        ).result()
        store.add_played(session.id, tuple(Played(film.id, timedelta(), film.duration) for film in films)).result()
        if number:
            for prompt_id, (value, status) in values.items():
                answer = store.answer(group.id, course.id, course.prompt(PromptId(prompt_id))).result()
                store.save_answer(answer.id, session.id, value, status).result()
        store.end_session(session.id, FLOW).result()
    store.close().result()
    return places.data


@pytest.fixture
def met(held: Path, place: Path) -> Places:
    """Give a data folder in which a group has met, where `samsyn` looks."""
    shutil.copytree(held, place / "data")
    return Places(place / "data")


@pytest.fixture
def here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Read and write answer files in this process: each that does it apart takes a second to start.

    That those do the same is tried once for each command, and where they are at home.
    """
    monkeypatch.setattr("desktop_app.cli.followup.ReadingProcess", nullcontext)
    monkeypatch.setattr("desktop_app.handover.gathering.write_apart", write)
