"""The place in a meeting as it is stored: a plain JSON document, and back.

A document says which version of this form it has: what a newer Samsyn has written is not guessed at.
"""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any, Final

from desktop_app.domain.duties import duties_document, duties_from_document
from desktop_app.domain.group import HeadCount
from desktop_app.domain.ids import LectureId, PromptId
from desktop_app.domain.session import Bookmark, FlowState, Left
from desktop_app.domain.steps import OWN_QUESTION, Method, Phase, Step, StepKind

VERSION: Final = 2
"""The form's version: one more for every new kind of step and every new field. Those without a number are of the first.

An older Samsyn that read on regardless would not know the kind, or would lose the field when it saves.
"""

MILLISECOND = timedelta(milliseconds=1)


class WrittenByNewer(ValueError):
    """A newer Samsyn has written the document."""


def flow_document(state: FlowState) -> dict[str, Any]:
    """Return what is stored of the state, as a plain JSON document."""
    document: dict[str, Any] = {
        "version": VERSION,
        "steps": [_step_document(s) for s in state.steps],
        "index": state.index,
        "phase": state.phase.value,
        "positions_ms": {lecture: _ms(position) for lecture, position in state.positions.items()},
        "ended": state.ended,
        "moved": list(state.moved),
        "marks": [[mark.lecture, _ms(mark.position)] for mark in state.marks],
        "present": [[_step_document(s), _counts_document(people)] for s, people in state.present.items()],
    }
    duties = duties_document(state.duties)
    if duties:
        document["duties"] = duties
    if state.notes:
        document["notes"] = dict(state.notes)
    if state.method is not None:
        document["method"] = state.method.value
    if state.timer_ends is not None:
        document["timer"] = {"ends": state.timer_ends.isoformat(), "length_ms": _ms(state.timer_length)}
    if state.break_until is not None:
        document["break"] = {"until": state.break_until.isoformat(), "length_ms": _ms(state.break_length)}
    if state.left is not None:
        document["left"] = {
            "index": state.left.index,
            "phase": state.left.phase.value,
            "moved": list(state.left.moved),
        }
    return document


def flow_from_document(document: dict[str, Any]) -> FlowState:
    """Return the state a document holds, standing still: nothing starts by itself after a restart.

    The first stores have no duties, marks, notes, presence, timers and breaks: in such a document there were none.

    Raises WrittenByNewer, and ValueError, LookupError or TypeError where it is not such a document.
    """
    if document.get("version", 1) > VERSION:
        raise WrittenByNewer
    timer = document.get("timer")
    rest = document.get("break")
    left = document.get("left")
    return FlowState(
        steps=tuple(map(_step, document["steps"])),
        index=document["index"],
        phase=Phase(document["phase"]),
        ended=document["ended"],
        positions={LectureId(k): v * MILLISECOND for k, v in document["positions_ms"].items()},
        moved=_prompts(document["moved"]),
        marks=tuple(Bookmark(LectureId(lecture), ms * MILLISECOND) for lecture, ms in document.get("marks", ())),
        duties=duties_from_document(document.get("duties", {})),
        notes=dict(document.get("notes", {})),
        present={_step(step): _counts(people) for step, people in document.get("present", ())},
        method=Method(document["method"]) if "method" in document else None,
        timer_ends=datetime.fromisoformat(timer["ends"]) if timer else None,
        timer_length=timer["length_ms"] * MILLISECOND if timer else timedelta(),
        break_until=datetime.fromisoformat(rest["until"]) if rest else None,
        break_length=rest["length_ms"] * MILLISECOND if rest else timedelta(),
        left=Left(left["index"], Phase(left["phase"]), _prompts(left["moved"])) if left else None,
    )


def without_words(document: dict[str, Any]) -> dict[str, Any]:
    """Return a document with nothing in it that a person typed: where the group was, when, and how many they were.

    What is kept is named, not what is left out: a field that is new, here or in a newer Samsyn, is left out until it is
    known to hold no words. The group's own questions are no longer moved to the next meeting: nothing is left to ask.
    LookupError or TypeError where it is not such a document.
    """
    kept = ("version", "index", "phase", "positions_ms", "ended", "marks", "timer", "break", "method")
    left = document.get("left")
    return {
        **{name: document[name] for name in kept if name in document},
        "steps": [_without_text(step) for step in document["steps"]],
        "moved": _of_the_course(document["moved"]),
        **({"left": {**left, "moved": _of_the_course(left["moved"])}} if left else {}),
        **(
            {"present": [[_without_text(step), without_roles(people)] for step, people in document["present"]]}
            if "present" in document
            else {}
        ),
    }


def without_roles(counts: list[list[Any]]) -> list[list[Any]]:
    """Return how many they were, and not what they were called: a role is written in, and may be a name."""
    return [["", sum(people for _, people in counts)]] if counts else []


def _without_text(step: dict[str, Any]) -> dict[str, Any]:
    kept = ("kind", "lecture", "prompt", "length_ms", "until_ms")
    return {name: step[name] for name in kept if name in step}


def _of_the_course(prompts: list[str]) -> list[str]:
    return [prompt for prompt in prompts if not prompt.startswith(OWN_QUESTION)]


def _step_document(step: Step) -> dict[str, Any]:
    return {
        "kind": step.kind.value,
        **({"lecture": step.lecture} if step.lecture else {}),
        **({"prompt": step.prompt} if step.prompt else {}),
        **({"text": step.text} if step.text else {}),
        **({"length_ms": _ms(step.length)} if step.length is not None else {}),
        **({"until_ms": _ms(step.until)} if step.until is not None else {}),
    }


def _step(document: dict[str, Any]) -> Step:
    return Step(
        StepKind(document["kind"]),
        LectureId(document["lecture"]) if "lecture" in document else None,
        PromptId(document["prompt"]) if "prompt" in document else None,
        document.get("text", ""),
        document["length_ms"] * MILLISECOND if "length_ms" in document else None,
        document["until_ms"] * MILLISECOND if "until_ms" in document else None,
    )


def _ms(time: timedelta) -> int:
    return round(time / MILLISECOND)


def _prompts(document: list[str]) -> tuple[PromptId, ...]:
    return tuple(map(PromptId, document))


def _counts_document(people: tuple[HeadCount, ...]) -> list[list[Any]]:
    return [[count.role, count.people] for count in people]


def _counts(document: list[list[Any]]) -> tuple[HeadCount, ...]:
    return tuple(HeadCount(role, people) for role, people in document)
