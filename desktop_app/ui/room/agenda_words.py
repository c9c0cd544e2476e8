"""The steps of an agenda in words: what each is, how long it takes, whether it has been."""

from __future__ import annotations

from desktop_app.domain.steps import StepKind
from desktop_app.session.agenda import AgendaLine, Standing
from desktop_app.ui.room.time_words import whole_minutes
from desktop_app.words import translate


def line_words(line: AgendaLine) -> str:
    """Return «Film 4», «Fråga 1», «Rast»."""
    match line.step.kind:
        case StepKind.FILM:
            return translate("Room", "Film {number}").format(number=line.film_number)
        case StepKind.QUESTION:
            return translate("Room", "Question {number}").format(number=line.number)
        case StepKind.FEEDBACK:
            return translate("Room", "Step 2: question {number}").format(number=line.number)
    return {
        StepKind.WELCOME: translate("Room", "Welcome"),
        StepKind.OWN: translate("Room", "Own question"),
        StepKind.BREAK: translate("Room", "Break"),
        StepKind.CLOSING: translate("Room", "Last round"),
        StepKind.FINISH: translate("Room", "Finish"),
    }[line.step.kind]


def length_words(line: AgendaLine) -> str:
    """Return «43 min», or nothing where it takes as long as it takes."""
    if line.length is None or line.standing is Standing.DONE:
        return ""
    return translate("Room", "{minutes} min").format(minutes=whole_minutes(line.length))


def standing_words(standing: Standing) -> str:
    """Return whether a step has been, is, or comes."""
    return {
        Standing.DONE: translate("Room", "done"),
        Standing.NOW: translate("Room", "now"),
        Standing.COMING: translate("Room", "coming"),
    }[standing]
