"""What the secrecy check has found in a hand-over, and what the group has said about it. Pure.

What was said is kept in memory alone, for as long as the program runs: written down it would be a list of what to hide.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from desktop_app.domain.answer import Answer, Value
from desktop_app.domain.ids import AnswerId
from desktop_app.handover.content import Options, places_that_leave
from desktop_app.handover.no_persons import NoPersons, in_question
from desktop_app.handover.secrecy import Field, Kind, Place, Quote, quote
from desktop_app.ui.handover.review import Line, Review

_Found: TypeAlias = tuple[AnswerId, Kind, Field, str]
"""What tells a finding from another: it is the same one though words before it have been changed."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A place in one of the answers that leave."""

    line: Line
    answer: Answer
    place: Place

    @property
    def quote(self) -> Quote:
        """The sentence it stands in."""
        return quote(*self.at)

    @property
    def at(self) -> tuple[Value, Place]:
        """The value it stands in, and where: an own question stands in itself."""
        if self.place.field is Field.QUESTION:
            return in_question(self.answer.prompt_text, self.place)
        return self.answer.current, self.place


def findings_in(lines: tuple[Line, ...]) -> tuple[Finding, ...]:
    """Return what was found in the answers to these questions, in order."""
    answered = ((line, line.answer) for line in lines if line.answer)
    return tuple(Finding(line, answer, place) for line, answer in answered for place in places_that_leave(answer))


class Decisions:
    """Which findings the group has said are no person, and how many it has written in another way."""

    def __init__(self, no_persons: NoPersons | None = None) -> None:
        """Begin with what was said while the answers were written."""
        self._no_persons = no_persons or NoPersons()
        self._seen: set[_Found] = set()
        self._present: set[_Found] = set()

    def begin(self) -> None:
        """Count from here what is written in another way. What was said is remembered."""
        self._seen.clear()

    def see(self, review: Review) -> None:
        """Take note of what stands in the answers now."""
        everything = review.looked_through(Options(film_questions=True))
        self._present = {_found(finding) for finding in findings_in(everything)}
        self._seen |= self._present

    @property
    def rewritten(self) -> int:
        """How many findings have gone from the answers since `begin`."""
        return len(self._seen - self._present)

    def is_decided(self, finding: Finding) -> bool:
        """Tell whether the group has said that it is no person."""
        return self._no_persons.holds(finding.answer.id, *finding.at)

    def decide(self, finding: Finding) -> None:
        """Remember that it is no person."""
        self._no_persons.add(finding.answer.id, *finding.at)

    def undo(self, finding: Finding) -> None:
        """Ask about it again."""
        self._no_persons.discard(finding.answer.id, *finding.at)


def _found(finding: Finding) -> _Found:
    return finding.answer.id, finding.place.hit.kind, finding.place.field, finding.quote.found
