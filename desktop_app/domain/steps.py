"""The steps of a meeting, and where within one a group is."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from desktop_app.domain.ids import LectureId, PromptId


class StepKind(StrEnum):
    """What the group does in a step."""

    WELCOME = "welcome"
    FILM = "film"
    QUESTION = "question"
    FEEDBACK = "feedback"
    """A question of step 2."""
    FINISH = "finish"


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a meeting. `lecture` for films and their questions, `prompt` for questions."""

    kind: StepKind
    lecture: LectureId | None = None
    prompt: PromptId | None = None


class Phase(StrEnum):
    """Where within a step the group is."""

    SHOWING = "showing"
    """The film plays or stands paused; the question stands in large type; the welcome card is up."""
    WRITING = "writing"
    """The answer is being typed."""
    READING_BACK = "reading_back"
    """The group is asked whether the answer is right."""
    FAILED = "failed"
    """The film cannot be shown; the sentence stands where the picture would be."""
