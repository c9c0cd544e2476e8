"""Names of things that are kept: types of their own, so that a lecture's id is never taken for a question's."""

from __future__ import annotations

from typing import NewType

CourseId = NewType("CourseId", str)
LectureId = NewType("LectureId", str)
PromptId = NewType("PromptId", str)
GroupId = NewType("GroupId", str)
"""Random (UUIDv4 text); it stays with the group for ever and says nothing about it."""
SessionId = NewType("SessionId", str)
AnswerId = NewType("AnswerId", str)
