"""The steps of a meeting, and where within one a group is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import Final

from desktop_app.domain.ids import LectureId, PromptId


class StepKind(StrEnum):
    """What the group does in a step."""

    WELCOME = "welcome"
    FILM = "film"
    QUESTION = "question"
    FEEDBACK = "feedback"
    """A question of step 2."""
    OWN = "own"
    """A question of the group's own, with its text in the step."""
    BREAK = "break"
    CLOSING = "closing"
    """A last round before the end, with nothing to write."""
    FINISH = "finish"


OWN_QUESTION: Final = "own-"
"""What the ids of the group's own questions begin with: no course knows them, their words are in step and answer."""

OWN_MAP: Final = PromptId(f"{OWN_QUESTION}actor-map")
"""«Vem gör vad»: the group's own map, which no meeting asks for."""

OWN_TASKS: Final = PromptId(f"{OWN_QUESTION}tasks")
"""What the group puts on its list at the end of a meeting, which no question has asked for."""

ASKING = frozenset({StepKind.QUESTION, StepKind.FEEDBACK, StepKind.OWN})
"""The kinds of step that have an answer."""


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a meeting. `lecture` for films and their questions, `prompt` for questions."""

    kind: StepKind
    lecture: LectureId | None = None
    prompt: PromptId | None = None
    text: str = ""
    """What an own question asks, exactly as typed; or what is said at the closing, where it is not the usual."""
    length: timedelta | None = None
    """How long a break is meant to be."""
    until: timedelta | None = None
    """Where a film stops for today, where it is split over meetings; exclusive."""

    @property
    def asks(self) -> bool:
        """Whether the step has an answer."""
        return self.kind in ASKING and self.prompt is not None


class Method(StrEnum):
    """How a question is talked about."""

    ALONE = "alone"
    PAIRS = "pairs"
    ALL = "all"


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
