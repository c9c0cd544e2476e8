"""The tables as typed mappings. What makes them is the migrations; a test holds the two equal.

Identifiers are random (UUIDv4 text). Order is never a time of day: rows that have an order have an ordinal, revisions
(epoch, seq). `at` is information.
"""

from __future__ import annotations

from sqlalchemy import ForeignKey, UniqueConstraint
from sqlalchemy.orm import DeclarativeBase, Mapped, mapped_column


class Table(DeclarativeBase):
    """What all tables have in common: only TEXT, INTEGER, BLOB and REAL, checked by SQLite (STRICT)."""

    __table_args__: object = {"sqlite_strict": True}


class InstallationRow(Table):
    """This store: one row."""

    __tablename__ = "installation"

    id: Mapped[str] = mapped_column(primary_key=True)
    made_at: Mapped[str]
    program: Mapped[str]
    """The version of Samsyn that gave the store its form, for an older one to name."""
    openings: Mapped[int]
    """Counted at every start: the first write, which shows whether the place can be written to."""


class EpochRow(Table):
    """A stretch of the store's life in which sequence numbers are not used twice: begun at first start and restore."""

    __tablename__ = "epoch"

    id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    made_at: Mapped[str]


class GroupRow(Table):
    """A work group."""

    __tablename__ = "group"

    id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    municipality_code: Mapped[str]
    municipality_name: Mapped[str]
    units: Mapped[str]
    """JSON: a list of names, the home unit first."""
    made_at: Mapped[str]
    other_municipalities: Mapped[str]
    """JSON as `domain.group.municipalities_document` makes it: those besides the home municipality."""


class SessionRow(Table):
    """A meeting."""

    __tablename__ = "session"
    __table_args__ = (UniqueConstraint("group_id", "course_id", "number"), {"sqlite_strict": True})

    id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    course_id: Mapped[str]
    course_version: Mapped[str]
    number: Mapped[int]
    started_at: Mapped[str]
    planned_end: Mapped[str | None]
    ended_at: Mapped[str | None]
    writer: Mapped[str]
    """Who was to write when the meeting began. Who did since is in `flow`; in the first meetings nowhere else."""
    attendance: Mapped[str]
    """JSON: [role, people] pairs."""
    flow: Mapped[str]
    """JSON as `domain.flow_document.flow_document` makes it."""


class PlayedRow(Table):
    """A stretch of film that was shown, in the order it was shown."""

    __tablename__ = "played"

    ordinal: Mapped[int] = mapped_column(primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"), index=True)
    lecture_id: Mapped[str]
    start_ms: Mapped[int]
    end_ms: Mapped[int]
    at: Mapped[str]


class AnswerRow(Table):
    """A group's answer to a question, with the question as it was first shown."""

    __tablename__ = "answer"
    __table_args__ = (UniqueConstraint("group_id", "course_id", "prompt_id"), {"sqlite_strict": True})

    id: Mapped[str] = mapped_column(primary_key=True)
    ordinal: Mapped[int] = mapped_column(unique=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    course_id: Mapped[str]
    prompt_id: Mapped[str]
    prompt_version: Mapped[int]
    prompt_text_shown: Mapped[str]
    kind: Mapped[str]


class DraftRow(Table):
    """What is being typed: at most one for an answer."""

    __tablename__ = "draft"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id"), primary_key=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    value: Mapped[str]
    caret: Mapped[int]
    at: Mapped[str]


class RevisionRow(Table):
    """An answer as it was saved once. Triggers refuse to change it, and to delete it unless it is being purged."""

    __tablename__ = "revision"
    __table_args__ = (UniqueConstraint("epoch", "seq"), {"sqlite_strict": True})

    id: Mapped[str] = mapped_column(primary_key=True)
    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id"), index=True)
    session_id: Mapped[str] = mapped_column(ForeignKey("session.id"))
    epoch: Mapped[str] = mapped_column(ForeignKey("epoch.id"))
    seq: Mapped[int]
    value: Mapped[str]
    status: Mapped[str]
    sha256: Mapped[str]
    at: Mapped[str]
    reason: Mapped[str]


class ExportRow(Table):
    """What was handed over: ids, hashes, counts and places, never text."""

    __tablename__ = "export_record"
    __table_args__ = (UniqueConstraint("group_id", "course_id", "revision"), {"sqlite_strict": True})

    file_id: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    course_id: Mapped[str]
    course_version: Mapped[str]
    revision: Mapped[int]
    supersedes: Mapped[str]
    at: Mapped[str]
    folder: Mapped[str]
    files: Mapped[str]
    sha256: Mapped[str]
    answers: Mapped[str]
    counts: Mapped[str]
    recipient: Mapped[str]
    key_fingerprint: Mapped[str | None]
    unsealed_reason: Mapped[str]


class PlanRow(Table):
    """What a group has planned in a course."""

    __tablename__ = "plan"
    __table_args__ = (UniqueConstraint("group_id", "course_id"), {"sqlite_strict": True})

    id: Mapped[str] = mapped_column(primary_key=True)
    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"))
    course_id: Mapped[str]
    plan: Mapped[str]
    """JSON as `domain.plan.plan_document` makes it."""
    at: Mapped[str]


class ContactsRow(Table):
    """Whom a group's people turn to, besides whom the course names."""

    __tablename__ = "contacts"

    group_id: Mapped[str] = mapped_column(ForeignKey("group.id"), primary_key=True)
    contacts: Mapped[str]
    """JSON as `domain.group.contacts_document` makes it."""
    at: Mapped[str]


class AuditRow(Table):
    """What was done and when: ids, counts and kinds. Only ever added to."""

    __tablename__ = "audit"

    ordinal: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    kind: Mapped[str]
    group_id: Mapped[str | None]
    session_id: Mapped[str | None]
    counts: Mapped[str]


class PurgingRow(Table):
    """Answers whose revisions may be deleted in this transaction; empty before its commit."""

    __tablename__ = "purging"

    answer_id: Mapped[str] = mapped_column(ForeignKey("answer.id"), primary_key=True)


class RoomRow(Table):
    """Bytes written and taken away again, to see whether a disk that was full has room. Empty otherwise."""

    __tablename__ = "room"

    content: Mapped[bytes] = mapped_column(primary_key=True)
