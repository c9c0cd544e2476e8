"""What the store tells besides the domain's own records: events, backups, exports, and facts about itself."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from desktop_app.domain.answer import Status, Value
from desktop_app.domain.delivery import Delivery
from desktop_app.domain.errors import KnownError
from desktop_app.domain.group import Group
from desktop_app.domain.ids import AnswerId, CourseId, GroupId, PromptId, SessionId
from desktop_app.storage.errors import AnswerDamaged

GIVEN_NUMBER = re.compile(r"_v([0-9]{1,9})(?: \([0-9]+\))?\.")
"""The number in the name of a file that was handed over: `…_v3.docx`, `…_v3 (2).svar.age`."""


@dataclass(frozen=True, slots=True)
class DraftSaved:
    """What was being typed is on disk: the commit has returned. `at` is what «Sparat 14:52» says."""

    answer_id: AnswerId
    at: datetime
    value: Value
    """What is on disk. More may have been typed since."""


@dataclass(frozen=True, slots=True)
class SaveFailing:
    """What is being typed cannot be saved. It is kept in memory and tried again every second."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class SaveRecovered:
    """Everything that could not be saved is on disk now."""

    at: datetime


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A verified backup was made."""

    path: Path
    at: datetime


@dataclass(frozen=True, slots=True)
class BackupFailing:
    """A backup could not be made; the answers themselves are saved."""

    error: KnownError


@dataclass(frozen=True, slots=True)
class AnswerFoundDamaged:
    """A saved answer failed its fingerprint when it was read; told once per answer and start."""

    error: AnswerDamaged


@dataclass(frozen=True, slots=True)
class Restored:
    """A backup was read in: what was read from the store before holds no more."""

    at: datetime
    answers: int
    """How many answers came with it."""
    group_id: GroupId | None
    """The one group that it was of; None where it took everything's place."""
    backup: Path | None
    """The backup of what was there, made first; None where that was nothing, or could not be opened."""
    set_aside: Path | None
    """Where what was there was put, where it could not be opened."""


Question: TypeAlias = tuple[CourseId, PromptId]
"""What an answer is an answer to, whichever computer gave the answer its own id."""


class Copy(StrEnum):
    """One of two copies of a group's answers."""

    HERE = "here"
    FILE = "file"
    """The one that was read in."""


@dataclass(frozen=True, slots=True)
class Version:
    """What a copy says last about a question."""

    value: Value
    status: Status
    at: datetime
    """When, by that computer's clock: for people to read, never to decide by."""
    meeting: int = 0
    """The number of the meeting it was said in, by that computer's count; 0 where that is not known."""
    writer: str = ""
    """Who wrote at that meeting, as somebody typed it; mostly nothing."""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A question that both copies have gone on with since they parted: a person chooses which answer stands."""

    course_id: CourseId
    prompt_id: PromptId
    prompt_text: str
    """As it was shown here."""
    here: Version
    file: Version

    @property
    def question(self) -> Question:
        """What it is a question of, for whoever keeps what was chosen."""
        return self.course_id, self.prompt_id


@dataclass(frozen=True, slots=True)
class Carried:
    """What one group's backup holds."""

    group: Group
    courses: tuple[CourseId, ...]
    """What the group has met about, the first begun first."""
    meetings: int
    answers: int
    """Questions that something has been said about, if only half typed."""
    last_met: datetime | None
    """When its newest meeting was begun, by that computer's clock."""
    under_way: CourseId | None
    """What the meeting is about that was not ended when the backup was made; it can be gone on with."""


@dataclass(frozen=True, slots=True)
class Merging:
    """What would come of taking another copy of a group's answers in."""

    group_id: GroupId
    taken: tuple[str, ...]
    """The questions that only the copy has gone on with, as they were asked there: its words will stand."""
    meetings: int
    """Meetings that are not here yet."""
    conflicts: tuple[Conflict, ...]
    handed_over: int = 0
    """Times that answers were handed over which are not known here."""
    told: int = 0
    """Notes of what became of hand-overs (sent, received) that are not known here."""
    removed_at: datetime | None = None
    """When the group's answers were last removed here (gallring): the copy may bring them back."""
    gone_on: int = 0
    """Meetings that are here, and that only the copy has let go on after they were ended."""
    units: tuple[str, ...] = ()
    """Units of the group that are not in it here."""
    municipalities: tuple[str, ...] = ()
    """Municipalities of the group that are not in it here, by name."""
    plan_stays: bool = False
    """The copy has another plan: it does not come in."""
    contacts_stay: bool = False
    """The copy has other contacts: they do not come in."""

    @property
    def is_news(self) -> bool:
        """Whether anything would be different afterwards."""
        in_the_group = self.units or self.municipalities
        said = self.taken or self.conflicts or self.handed_over or self.told
        return bool(said or self.meetings or self.gone_on or in_the_group)


@dataclass(frozen=True, slots=True)
class Merged:
    """Another copy of a group's answers was taken in: what was read from the store before holds no more."""

    at: datetime
    group_id: GroupId
    answers: int
    """Answers that now say what the copy says."""
    backup: Path
    """Of what was here before."""


@dataclass(frozen=True, slots=True)
class Removed:
    """What a group had written was taken away (gallring): how much, and where it could not be."""

    answers: int
    """Answers that had a text in the store; their ids stay, without text."""
    versions: int
    """Their revisions and drafts."""
    meetings: int
    """Meetings that had notes, own questions or names of who had which duty."""
    lists: int
    """Plans, and lists of whom the group turns to."""
    backups: int
    """Backups, and stores that were put aside, that were written anew without it."""
    not_reached: tuple[Path, ...]
    """Those that could not be read or written, and may hold it still."""


StoreEvent: TypeAlias = (
    DraftSaved | SaveFailing | SaveRecovered | BackedUp | BackupFailing | AnswerFoundDamaged | Restored | Merged
)


class BackupReason(StrEnum):
    """Why a backup is made; part of its name, and what decides how long it is kept."""

    SESSION_END = "session_end"
    BEFORE_MIGRATION = "before_migration"
    PERIODIC = "periodic"
    ASKED = "asked"
    """Somebody pressed a button, or is about to do something that cannot be undone."""


@dataclass(frozen=True, slots=True)
class Pace:
    """How long the database thread waits. The defaults are the promise; tests that wait have shorter ones."""

    idle: timedelta = timedelta(milliseconds=400)
    """A draft is saved when nothing has been typed for this long,"""
    latest: timedelta = timedelta(milliseconds=700)
    """and at the latest this long after its first unsaved character."""
    revise: timedelta = timedelta(seconds=30)
    """A saved draft becomes a revision when nothing has been typed for this long."""
    retry: timedelta = timedelta(seconds=1)
    """A save that failed is tried again this often."""
    periodic: timedelta = timedelta(minutes=10)
    """A backup is made this often while anything changes."""


@dataclass(frozen=True, slots=True)
class StoreReport:
    """What opening the store found."""

    schema: str
    migrated_from: str | None
    """The schema the store had before, None when nothing was done or the store is new."""
    is_new: bool
    restored: tuple[AnswerId, ...]
    """Answers whose last typing had not been made a revision: the draft came back («Återställt 14:32»)."""
    damaged: tuple[AnswerDamaged, ...]
    """Answers of the meeting under way that failed their fingerprint."""
    took: timedelta


@dataclass(frozen=True, slots=True)
class Chosen:
    """The group that is shown, and that there are others: their names are read when somebody asks for them."""

    group: Group | None
    """None where there are no groups."""
    known: int
    """How many groups there are."""


@dataclass(frozen=True, slots=True)
class StoreFacts:
    """The store's own state, for `samsyn doctor`. No text of anybody."""

    file: Path
    bytes: int
    schema: str
    sqlite: str
    pragmas: Mapping[str, str]
    quick_check: str
    """«ok», or SQLite's first complaint."""
    rows: Mapping[str, int]
    """How many rows each table has."""
    backups: int
    newest_backup: Path | None
    newest_backup_at: datetime | None


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """What was done with answers, and when: ids and numbers, never text or names."""

    at: datetime
    kind: str
    """session_begun, session_ended, session_reopened, handed_over, handed_over_unsealed, sent, not_sent, received,
    copied, restored, salvaged, merged, migration, removed, files_removed."""
    group_id: GroupId | None
    session_id: SessionId | None
    counts: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class ExportPlan:
    """What the next answer file of a group and course is to be called and to replace."""

    file_id: str
    supersedes: tuple[str, ...]
    """File ids of earlier ones, oldest first."""
    revision: int
    """1, 2, …"""
    installation_id: str
    removed: tuple[AnswerId, ...] = ()
    """Answers that went in an earlier file and whose text has been taken away since (gallring)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportRecord:
    """What was handed over, when and where: ids, hashes and counts, never text."""

    file_id: str
    group_id: GroupId
    course_id: CourseId
    course_version: str
    revision: int
    supersedes: tuple[str, ...]
    at: datetime
    folder: str
    files: tuple[str, ...]
    """Names of the files that were written in `folder`."""
    sha256: str
    """Of `answers.json`'s canonical form; the receipt's code is made from it."""
    answers: tuple[tuple[AnswerId, str, int], ...]
    """Answer id, epoch and seq of each answer that went: what «Ändrad efter att ni skickade» is decided from."""
    counts: Mapping[str, int] = field(default_factory=dict)
    recipient: str = ""
    key_fingerprint: str | None = None
    """None: not sealed."""
    unsealed_reason: str = ""
    sent_at: datetime | None = None
    """When the group said that it had sent it. Read from the audit list, like `received_at`: not kept with the rest."""
    received_at: datetime | None = None
    """When it came to the county board, as its receipt says."""
    deleted_at: datetime | None = None
    """When the last of its files was deleted with the answers in it (gallring); None where any is left, or unknown."""

    @property
    def has_request(self) -> bool:
        """Whether a request for support went."""
        return self.counts.get("support", 0) > 0

    @property
    def has_answers(self) -> bool:
        """Whether answers to questions went, or could have: a request for support may go alone."""
        return not self.has_request or self.counts.get("answers", 0) > self.counts["support"]

    @property
    def given_number(self) -> int:
        """The number in its files' own names, by which the recipient knows it.

        It is the revision, but for a file of another computer that had a number of this one's when the two copies were
        joined (decision 568).
        """
        names = (GIVEN_NUMBER.search(name) for name in self.files)
        return next((int(found[1]) for found in names if found), self.revision)

    @property
    def delivery(self) -> Delivery:
        """How far it has come."""
        if self.received_at is not None:
            return Delivery.RECEIVED
        if self.sent_at is not None:
            return Delivery.SENT
        return Delivery.SAVED if self.deleted_at is None else Delivery.DELETED

    @property
    def delivered_at(self) -> datetime:
        """When it came as far as it has."""
        return self.received_at or self.sent_at or self.deleted_at or self.at
