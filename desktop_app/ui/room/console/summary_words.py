"""What is said of a meeting that is over: its films, its questions, who came and went, what comes next. Words alone."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Final

from desktop_app.domain.duties import Duties, Duty
from desktop_app.session.summary import Coming, Fate, FilmShown, QuestionFate, Summary
from desktop_app.words import clock, day_and_month, day_of_week, length, listed, position, short_day, translate
from desktop_app.words.answers import declined

MINUTE: Final = timedelta(minutes=1)
HOUR: Final = timedelta(hours=1)


def time_in_words(summary: Summary) -> tuple[str, str]:
    """Return how long the meeting was and from when to when; the days where it was held on several."""
    first, last = summary.started_at, summary.ended_at
    if first.date() != last.date() and not summary.length:
        return f"{short_day(first.date())} – {short_day(last.date())}", ""
    return length(summary.length), f"{clock(first)}–{clock(last)}"


def coming_and_going(summary: Summary) -> tuple[str, ...]:
    """Return «1 kom sent» and «1 gick tidigare», where somebody did."""
    late = translate("Summary", "{count} came late").format(count=summary.came_late) if summary.came_late else ""
    early = translate("Summary", "{count} left early").format(count=summary.left_early) if summary.left_early else ""
    return late, early


def duties_in_words(duties: Duties) -> str:
    """Return «Anna ledde. Erik skrev.», of those that were named; empty where nobody was."""
    sentences = {
        Duty.LEADS: translate("Summary", "{name} led."),
        Duty.WRITES: translate("Summary", "{name} wrote."),
        Duty.APPROVES: translate("Summary", "{name} approved."),
    }
    return " ".join(words.format(name=name) for duty, words in sentences.items() if (name := duties.who(duty)))


def films_in_words(films: tuple[FilmShown, ...]) -> str:
    """Return «film 4 till 31:20», «film 1 och 2», or that there was none."""
    if not films:
        return translate("Summary", "no film")
    if len(films) == 1 and not films[0].seen and not films[0].skipped:
        film = films[0]
        return translate("Summary", "film {number} to {position}").format(
            number=film.number, position=position(film.until)
        )
    numbers = listed([str(film.number) for film in films])
    return translate("Summary", "film {number}").format(number=numbers)


def about_films(films: tuple[FilmShown, ...]) -> str:
    """Return how much of a single film was shown, or which of several were not seen to the end."""
    if len(films) == 1:
        film = films[0]
        if film.seen:
            return translate("Summary", "the whole film")
        if film.skipped:
            return translate("Summary", "parts of it not shown")
        return translate("Summary", "{some} of {all}").format(some=_some(film), all=length(film.duration))
    stopped = [
        translate("Summary", "parts of film {number} not shown").format(number=film.number)
        if film.skipped
        else translate("Summary", "film {number} to {position}").format(
            number=film.number, position=position(film.until)
        )
        for film in films
        if not film.seen
    ]
    return listed(stopped) if stopped else ""


def _some(film: FilmShown) -> str:
    """Return how much was shown: without a unit where what follows says the same one, «31 av 43 min»."""
    alike = film.until >= MINUTE and film.duration < HOUR
    return str(round(film.until / MINUTE)) if alike else length(film.until)


def questions_in_words(summary: Summary) -> str:
    """Return «1 godkänd, 1 flyttad»."""
    approved, written = summary.count(Fate.APPROVED), summary.count(Fate.WRITTEN)
    without, moved, left = summary.count(Fate.DECLINED), summary.count(Fate.MOVED), summary.count(Fate.OPEN)
    said = (
        (approved, translate("Summary", "%n approved", None, approved)),
        (written, translate("Summary", "%n written", None, written)),
        (without, translate("Summary", "%n declined", None, without)),
        (moved, translate("Summary", "%n moved", None, moved)),
        (left, translate("Summary", "%n left open", None, left)),
    )
    return ", ".join(words for count, words in said if count) or translate("Summary", "no questions")


def fate_in_words(question: QuestionFate, *, moved_to: datetime | None = None) -> str:
    """Return «godkänd 14:56», «flyttad till 2 dec», or why there is no answer."""
    match question.fate:
        case Fate.APPROVED:
            at = clock(question.at) if question.at else ""
            return translate("Summary", "approved {time}").format(time=at).strip()
        case Fate.WRITTEN:
            return translate("Summary", "not approved")
        case Fate.DECLINED:
            return declined(question.reason) if question.reason else ""
        case Fate.MOVED:
            if moved_to is not None:
                return translate("Summary", "moved to {day}").format(day=short_day(moved_to.date()))
            return translate("Summary", "moved to the next meeting")
        case Fate.OPEN:
            return translate("Summary", "not answered")


def meeting_in_words(number: int, total: int | None) -> str:
    """Return «Träff 4 av 10», or «Träff 4» where nothing is planned or the plan ends before it."""
    if total is None or number > total:
        return translate("Summary", "Meeting {number}").format(number=number)
    return translate("Summary", "Meeting {number} of {total}").format(number=number, total=total)


def next_heading(coming: Coming) -> str:
    """Return «Nästa: 2 december 14:00», or «Nästa träff» where no day is planned."""
    if coming.planned is None or coming.is_nothing:
        return translate("Summary", "Next meeting")
    at = f"{day_and_month(coming.planned.date())} {clock(coming.planned)}"
    return translate("Summary", "Next: {at}").format(at=at)


def about_next(coming: Coming, total: int | None) -> str:
    """Return which meeting the next one is, and on which day of the week where a day is planned."""
    which = meeting_in_words(coming.meeting, total)
    return which if coming.planned is None else f"{which} · {day_of_week(coming.planned.date())}"


def next_in_words(coming: Coming) -> list[tuple[str, str]]:
    """Return what the next meeting holds, each line with its icon."""
    said: list[tuple[str, str]] = []
    if coming.film_number is not None:
        film = translate("Summary", "film {number}").format(number=coming.film_number)
        if coming.film_from:
            film = translate("Summary", "film {number} from {position}").format(
                number=coming.film_number, position=position(coming.film_from)
            )
        if coming.film_after is not None:
            film = translate("Summary", "{first}, then film {number}").format(first=film, number=coming.film_after)
        said.append(("filmstrip", film))
    if coming.questions:
        said.append(("chat_bubbles_question", _questions_coming(coming)))
    return said


def _questions_coming(coming: Coming) -> str:
    if not coming.moved:
        return translate("Summary", "%n question(s)", None, coming.questions)
    if coming.moved == 1:
        return translate("Summary", "%n question(s), one moved from today", None, coming.questions)
    text = translate("Summary", "%n question(s), %1 moved from today", None, coming.questions)
    return text.replace("%1", str(coming.moved))


def what_is_left(summary: Summary) -> str:
    """Return what the group has left to do in the course, in a sentence; nothing while films are left."""
    coming = summary.coming
    if summary.can_hand_over and coming.is_nothing:
        return translate(
            "Summary", "You have seen all the films and answered step 2. What is left is to hand over your answers."
        )
    if summary.can_hand_over:
        return translate("Summary", "Step 2 is answered. You can hand over your answers now, or see more films first.")
    if coming.feedback and coming.questions:
        return translate("Summary", "You have seen all the films. What is left are the questions of step 2.")
    return translate("Summary", "Everything in the course is seen.") if coming.is_nothing else ""
