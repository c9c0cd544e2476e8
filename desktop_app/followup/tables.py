"""The tables of follow-up's store as typed mappings. What makes them is the migrations; a test holds the two equal."""

from __future__ import annotations

from sqlalchemy import ForeignKey
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


class DocumentRow(Table):
    """An `answers.json` that came, byte for byte."""

    __tablename__ = "document"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    """As it stands in the document: of the rest of it."""
    file_id: Mapped[str]
    content: Mapped[str]
    arrived_at: Mapped[str]
    """When it first came; what its receipt says."""


class OriginalRow(Table):
    """A file that came, byte for byte: the same document may come both sealed and not."""

    __tablename__ = "original"

    sha256: Mapped[str] = mapped_column(primary_key=True)
    document: Mapped[str] = mapped_column(ForeignKey("document.sha256"))
    content: Mapped[bytes]


class ArrivalRow(Table):
    """A name under which a file came, without its folder."""

    __tablename__ = "arrival"

    original: Mapped[str] = mapped_column(ForeignKey("original.sha256"), primary_key=True)
    name: Mapped[str] = mapped_column(primary_key=True)
    at: Mapped[str]


class AuditRow(Table):
    """What was done and when: kinds and counts. Only ever added to."""

    __tablename__ = "audit"

    ordinal: Mapped[int] = mapped_column(primary_key=True)
    at: Mapped[str]
    kind: Mapped[str]
    counts: Mapped[str]
