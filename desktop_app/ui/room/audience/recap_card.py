"""«Förra gången»: the last meeting in three lines, so that nobody has to begin with «var var vi?»."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from desktop_app.ui.room.audience.answer_text import Paragraph
from desktop_app.ui.room.audience.paged_card import Content, PagedCard
from desktop_app.ui.widgets.when import position, short_date
from desktop_app.words import listed, quoted, translate

if TYPE_CHECKING:
    from desktop_app.domain.answer import Action
    from desktop_app.session.recap import Recap
    from desktop_app.session.summary import FilmShown

MOST: Final = 2
"""So many tasks and questions are named; the rest are counted."""


class RecapCard(PagedCard):
    """The card."""

    _recap: Recap | None = None

    def show_recap(self, recap: Recap) -> None:
        """Tell of a meeting."""
        self._recap = recap
        self.retranslate()

    def retranslate(self) -> None:
        """Take the words of the language in use."""
        recap = self._recap
        if recap is None:
            return
        self.show_content(
            Content(
                kicker=translate("Room", "Meeting {number}, {day}").format(
                    number=recap.meeting, day=short_date(recap.at.date())
                ),
                title=translate("Room", "Last time"),
                paragraphs=tuple(Paragraph(line, bullet=True) for line in recap_lines(recap)),
            )
        )


def recap_lines(recap: Recap) -> tuple[str, str, str]:
    """Return what was seen, what was said and decided, and what was moved to today."""
    return _seen(recap.films), _said(recap), _moved(recap.moved)


def _seen(films: tuple[FilmShown, ...]) -> str:
    if not films:
        return translate("Room", "You saw no film.")
    return translate("Room", "You saw {films}.").format(films=listed([_film(film) for film in films]))


def _film(film: FilmShown) -> str:
    if film.seen:
        return translate("Room", "film {number}").format(number=film.number)
    if film.skipped:
        return translate("Room", "parts of film {number}").format(number=film.number)
    return translate("Room", "film {number} to {position}").format(number=film.number, position=position(film.until))


def _said(recap: Recap) -> str:
    told = [_approved(recap.approved)] if recap.approved or not recap.written else []
    if recap.written:
        told.append(_written(recap.written))
    if recap.actions:
        tasks = _some([_task(action) for action in recap.actions])
        told.append(translate("Room", "To do: {tasks}").format(tasks=tasks))
    return " ".join(told)


def _approved(count: int) -> str:
    if not count:
        return translate("Room", "You approved no answer.")
    if count == 1:
        return translate("Room", "You approved 1 answer.")
    return translate("Room", "You approved {count} answers.").format(count=count)


def _written(count: int) -> str:
    if count == 1:
        return translate("Room", "1 answer is written but not approved.")
    return translate("Room", "{count} answers are written but not approved.").format(count=count)


def _task(action: Action) -> str:
    what = quoted(action.what.strip()) if action.what.strip() else ""
    return " – ".join(part for part in (what, action.who.strip(), action.when.strip()) if part)


def _moved(questions: tuple[str, ...]) -> str:
    if not questions:
        return translate("Room", "Nothing was moved to today.")
    named = _some([quoted(question) for question in questions])
    return translate("Room", "Moved to today: {questions}").format(questions=named)


def _some(things: list[str]) -> str:
    """Return the first of them, and how many more there are."""
    if len(things) <= MOST + 1:
        return "; ".join(things)
    more = translate("Room", "and {count} more").format(count=len(things) - MOST)
    return f"{'; '.join(things[:MOST])} {more}"
