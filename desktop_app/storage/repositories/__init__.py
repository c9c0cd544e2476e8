"""Records in and out of the tables, one module for each subject. Functions take the transaction they work in."""

from __future__ import annotations

from datetime import datetime
from typing import Any
from uuid import uuid4

from sqlalchemy import func, select
from sqlalchemy.orm import InstrumentedAttribute
from sqlalchemy.orm import Session as Work


def new_id() -> str:
    """Return a random identifier; it says nothing about the machine, the time or what was made before."""
    return str(uuid4())


def next_after(work: Work, column: InstrumentedAttribute[int], *conditions: Any) -> int:
    """Return one more than the largest number in the column, among the rows that meet the conditions."""
    return work.scalars(select(func.coalesce(func.max(column), 0) + 1).where(*conditions)).one()


def moment(text: str | None) -> datetime | None:
    """Return the time that a column holds, if it holds one."""
    return None if text is None else datetime.fromisoformat(text)
