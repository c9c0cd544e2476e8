"""Whatever order things are done in, the store holds what a simple model says: a list of revisions and a draft."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from desktop_app.domain.answer import NotApproved, TextValue
from desktop_app.paths import Places
from desktop_app.storage.records import BackupReason
from desktop_app.storage.service import Store
from tests.samples import COURSE
from tests.storage.desk import FLOW, STILL, ToldClock, a_desk, begin_session, by_hand, close_for_good, done, text_prompt

texts = st.sampled_from(["", "Vi", "Vi har", "åäö 😀", "sist"])
which = st.integers(0, 1)


class AnyOrder(RuleBasedStateMachine):
    """Two questions, one group, any number of meetings and starts."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp(prefix="Åsa Öberg "))
        with a_desk(self.folder) as desk:
            done(desk.store.answer(desk.group.id, COURSE.id, text_prompt("p2")))
        self.revisions: list[list[str]] = [[], []]
        self.drafts: list[str | None] = [None, None]

    @initialize()
    def start(self) -> None:
        self.store = Store(Places(self.folder), ToldClock(), pace=STILL)
        done(self.store.open())
        self.group = done(self.store.groups())[0]
        self.session = done(self.store.unfinished(self.group.id)) or begin_session(self.store, self.group)
        self.ids = [a.id for a in done(self.store.answers(self.group.id, COURSE.id))]

    @rule(i=which, text=texts)
    def type(self, i: int, text: str) -> None:
        self.store.typed(self.ids[i], self.session.id, TextValue(text), 0)
        self.drafts[i] = text

    @rule()
    def flush(self) -> None:
        done(self.store.flush())

    @rule(i=which)
    def leave(self, i: int) -> None:
        done(self.store.leave_answer(self.ids[i], self.session.id))
        self._settle(i)

    @rule(i=which, text=texts)
    def save(self, i: int, text: str) -> None:
        done(self.store.save_answer(self.ids[i], self.session.id, TextValue(text), NotApproved()))
        self.revisions[i].append(text)
        self.drafts[i] = None

    @rule()
    def end(self) -> None:
        done(self.store.end_session(self.session.id, FLOW))
        self._settle(0)
        self._settle(1)
        self.session = begin_session(self.store, self.group)

    @rule()
    def close_and_start_again(self) -> None:
        done(self.store.close())
        self.start()

    @rule()
    def begin_epoch(self) -> None:
        done(self.store.begin_epoch())

    @precondition(lambda self: any(self.revisions))
    @rule()
    def put_a_backup_back(self) -> None:
        path = done(self.store.back_up(BackupReason.ASKED))
        done(self.store.flush())
        done(self.store.close())
        with by_hand(path) as raw:
            held = dict(raw.execute("SELECT answer_id, value FROM draft").fetchall())
        shutil.copyfile(path, self.folder / "samsyn.db")
        self.start()
        # what was typed and not yet on disk when the copy was made is not in it
        for i in range(2):
            if self.ids[i] not in held:
                self.drafts[i] = None
            else:
                draft = done(self.store.answers(self.group.id, COURSE.id))[i].draft
                assert isinstance(draft, TextValue)
                self.drafts[i] = draft.text

    @invariant()
    def holds_what_the_model_holds(self) -> None:
        if not hasattr(self, "store"):
            return
        answers = done(self.store.answers(self.group.id, COURSE.id))
        for i, answer in enumerate(answers):
            history = done(self.store.history(answer.id))
            assert [r.value for r in history] == [TextValue(text) for text in self.revisions[i]]
            assert answer.revision == (history[-1] if history else None)
            assert answer.draft == (None if self.drafts[i] is None else TextValue(self.drafts[i] or ""))

    def teardown(self) -> None:
        if hasattr(self, "store"):
            close_for_good(self.store)
        shutil.rmtree(self.folder)

    def _settle(self, i: int) -> None:
        draft, self.drafts[i] = self.drafts[i], None
        newest = self.revisions[i][-1] if self.revisions[i] else ""
        if draft is not None and draft != newest:
            self.revisions[i].append(draft)


TestAnyOrder = AnyOrder.TestCase
TestAnyOrder.settings = settings(
    max_examples=6, stateful_step_count=25, deadline=None, suppress_health_check=list(HealthCheck)
)
