"""What a set of answer files says together: which answer stands, what was replaced or removed, and what contradicts.

A pure function of the set: in which order files came, and how often, changes nothing (decision 531). Copies of one
group's answers that parted (a computer that was cloned, a backup that was restored) are told by their files: each file
names those before it on its own computer, so two files of which neither names the other are of copies that parted. What
one copy has since replaced is no contradiction; where both have gone on, both texts stand until a person has chosen.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import msgspec

from desktop_app.handover.answer_types import AnswersDocument, GivenAnswer, SupportRequest

REQUEST = "support_request"
"""What the request for support is called among the questions: it stands, is replaced and contradicts as answers do."""


class Standing(StrEnum):
    """How a question's answer stands."""

    AGREED = "agreed"
    """One answer; several copies may say the same."""
    REMOVED = "removed"
    """The group has deleted its answer."""
    CONFLICT = "conflict"
    """Copies that parted say different things: a person must choose."""


@dataclass(frozen=True, slots=True)
class Said:
    """What a line of files says about a question: an answer, a request, or that it was removed."""

    answer: GivenAnswer | None
    """None where it was removed, and of the request for support."""
    file_id: str
    """The newest file of the line that says so."""
    request: SupportRequest | None = None
    """What support is asked for, where that is the question; None where it was removed."""

    @property
    def mark(self) -> str:
        """Equal for what is the same answer, saved the same time; of a request, for what asks for the same."""
        if self.request is not None:
            return msgspec.json.encode(msgspec.structs.replace(self.request, answer_ids=())).decode()
        return "" if self.answer is None else f"{self.answer.epoch}|{self.answer.seq}|{self.answer.sha256}"

    @property
    def is_removed(self) -> bool:
        """Whether the group has deleted what it said."""
        return self.answer is None and self.request is None


@dataclass(frozen=True, slots=True)
class QuestionView:
    """A question and what stands about it."""

    id: str
    text: str
    """Empty of the request for support, which no course asks."""
    standing: Standing
    said: tuple[Said, ...]
    """One, or all that contradict each other."""


@dataclass(frozen=True, slots=True)
class GroupView:
    """What one group says about one course."""

    group_id: str
    course_id: str
    newest: tuple[AnswersDocument, ...]
    """Files that no other replaces: one, or one for each copy that parted."""
    replaced: tuple[AnswersDocument, ...]
    questions: tuple[QuestionView, ...]

    @property
    def in_part(self) -> tuple[AnswersDocument, ...]:
        """Files that others replace and of which something still stands: what the newer ones leave out."""
        standing = {said.file_id for question in self.questions for said in question.said}
        return tuple(file for file in self.replaced if file.file_id in standing)

    @property
    def conflicts(self) -> tuple[QuestionView, ...]:
        """The questions whose answers contradict each other."""
        return tuple(question for question in self.questions if question.standing is Standing.CONFLICT)

    @property
    def removed(self) -> tuple[QuestionView, ...]:
        """The questions whose answers the group has deleted."""
        return tuple(question for question in self.questions if question.standing is Standing.REMOVED)


@dataclass(frozen=True, slots=True)
class View:
    """What all files say together."""

    groups: tuple[GroupView, ...]
    contested: tuple[AnswersDocument, ...]
    """Files that share their id and differ: none of them counts, since one at least is not what it says."""


def collate(documents: Iterable[AnswersDocument]) -> View:
    """Return what the documents say together, whatever order they are given in."""
    by_hash = {document.sha256: document for document in documents}
    sharing: dict[str, list[AnswersDocument]] = defaultdict(list)
    for document in sorted(by_hash.values(), key=_newest_first):
        sharing[document.file_id].append(document)
    families: dict[tuple[str, str], list[AnswersDocument]] = defaultdict(list)
    for document, *others in sharing.values():
        if not others:
            families[document.group_id, document.course.id].append(document)
    return View(
        groups=tuple(_Family(families[key]).view() for key in sorted(families)),
        contested=tuple(document for twins in sharing.values() if len(twins) > 1 for document in twins),
    )


def _newest_first(document: AnswersDocument) -> tuple[int, str]:
    return -document.revision, document.sha256


class _Line:
    """A file that nothing replaces, and those before it on the same computer, newest first."""

    def __init__(self, files: Iterable[AnswersDocument]) -> None:
        self.files = tuple(files)

    @cached_property
    def history(self) -> Mapping[str, tuple[Said, ...]]:
        """Everything that was ever said about each question, newest first."""
        of_id = {answer.id: answer.question.id for file in self.files for answer in file.answers}
        of_request = {name for file in self.files if file.support_request for name in file.support_request.answer_ids}
        found: dict[str, list[Said]] = defaultdict(list)
        for file in self.files:
            if file.support_request is not None:
                found[REQUEST].append(Said(None, file.file_id, file.support_request))
            elif not of_request.isdisjoint(file.removed):
                found[REQUEST].append(Said(None, file.file_id))
            for answer in file.answers:
                found[answer.question.id].append(Said(answer, file.file_id))
            for answer_id in file.removed:
                if answer_id in of_id:
                    found[of_id[answer_id]].append(Said(None, file.file_id))
        return {question: tuple(said) for question, said in found.items()}

    def present(self, question: str) -> Said:
        """Return what the line says now: what its newest file says that says anything (decision 532)."""
        return self.history[question][0]

    def has_said(self, question: str, mark: str) -> bool:
        """Tell whether it said this once."""
        return any(said.mark == mark for said in self.history.get(question, ()))


class _Family:
    """The files of one group and course."""

    def __init__(self, files: list[AnswersDocument]) -> None:
        self.files = files
        self._by_id = {file.file_id: file for file in files}

    def view(self) -> GroupView:
        before = {file.file_id: self._before(file) for file in self.files}
        replaced = set().union(*before.values())
        newest = tuple(file for file in self.files if file.file_id not in replaced)
        lines = [
            _Line(file for file in self.files if file is head or file.file_id in before[head.file_id])
            for head in newest
        ]
        texts = {
            answer.question.id: answer.question.text for line in lines for answer in _answers(reversed(line.files))
        }
        if any(REQUEST in line.history for line in lines):
            texts[REQUEST] = ""
        return GroupView(
            group_id=self.files[0].group_id,
            course_id=self.files[0].course.id,
            newest=newest,
            replaced=tuple(file for file in self.files if file.file_id in replaced),
            questions=tuple(_question(name, text, lines) for name, text in texts.items()),
        )

    def _before(self, file: AnswersDocument) -> set[str]:
        """Return the ids of all files that came before this one on its computer, also by way of others.

        A file can only replace one with a lower number: otherwise two could replace each other, and both be lost.
        """
        found: set[str] = set()
        waiting = [file]
        while waiting:
            later = waiting.pop()
            for name in later.supersedes:
                earlier = self._by_id.get(name)
                if earlier is not None and name not in found and earlier.revision < later.revision:
                    found.add(name)
                    waiting.append(earlier)
        return found


def _answers(files: Iterable[AnswersDocument]) -> Iterable[GivenAnswer]:
    for file in files:
        yield from file.answers


def _question(name: str, text: str, lines: Iterable[_Line]) -> QuestionView:
    """Return what stands: what each line says, without what another line has said too and then replaced."""
    speaking = [line for line in lines if name in line.history]
    present = {id(line): line.present(name) for line in speaking}

    def is_replaced_by(line: _Line, other: _Line) -> bool:
        mine, theirs = present[id(line)].mark, present[id(other)].mark
        return mine != theirs and other.has_said(name, mine) and not line.has_said(name, theirs)

    standing = {
        present[id(line)].mark: present[id(line)]
        for line in speaking
        if not any(is_replaced_by(line, other) for other in speaking)
    }
    said = tuple(standing.values()) or tuple({one.mark: one for one in present.values()}.values())
    if len(said) > 1:
        return QuestionView(name, text, Standing.CONFLICT, said)
    return QuestionView(name, text, Standing.REMOVED if said[0].is_removed else Standing.AGREED, said)
