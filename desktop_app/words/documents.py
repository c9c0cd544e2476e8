"""The phrases of the documents that are handed over, in the document's own language.

A document follows the course, not the screen: a Swedish county board gets Swedish whatever language the program speaks.
So these words have a translator of their own.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, QTranslator

from desktop_app.handover.documents.phrases import DocumentWords, Labels
from desktop_app.words.answers import LEVELS, PRESENCES, REASONS
from desktop_app.words.figures import day, ranges
from desktop_app.words.translation import QT_TRANSLATE_NOOP

_LOCALES = {"sv": "sv_SE", "en": "en_GB"}


def document_words(language: str, translations: Path) -> DocumentWords:
    """Return the phrases in a course's language ("sv", "sv-SE", "en"); Swedish for one that there is no file for."""
    short = language.split("-", maxsplit=1)[0].lower()
    spoken = short if short in _LOCALES else "sv"
    say = _speaker(spoken, translations)
    rules = QLocale(_LOCALES[spoken])

    def text(source: str) -> str:
        return say("Documents", source)

    def listed(parts: list[str]) -> str:
        if len(parts) < 2:
            return "".join(parts)
        return say("Words", "{some} and {last}").format(some=", ".join(parts[:-1]), last=parts[-1])

    return DocumentWords(
        language=_LOCALES[spoken].replace("_", "-"),
        title=text(QT_TRANSLATE_NOOP("Documents", "Answers from a work group")),
        support_title=text(QT_TRANSLATE_NOOP("Documents", "A work group asks for support")),
        municipality=text(QT_TRANSLATE_NOOP("Documents", "Municipality")),
        municipalities=text(QT_TRANSLATE_NOOP("Documents", "Municipalities")),
        unit=text(QT_TRANSLATE_NOOP("Documents", "Unit")),
        units=text(QT_TRANSLATE_NOOP("Documents", "Units")),
        people=text(QT_TRANSLATE_NOOP("Documents", "Participants")),
        films_seen=text(QT_TRANSLATE_NOOP("Documents", "Films seen")),
        day_label=text(QT_TRANSLATE_NOOP("Documents", "Date")),
        what=text(QT_TRANSLATE_NOOP("Documents", "What")),
        who=text(QT_TRANSLATE_NOOP("Documents", "Who")),
        when=text(QT_TRANSLATE_NOOP("Documents", "When")),
        done=lambda value: text(QT_TRANSLATE_NOOP("Documents", "done {day}")).format(day=day(value, rules)),
        actor=text(QT_TRANSLATE_NOOP("Documents", "Actor")),
        measure=text(QT_TRANSLATE_NOOP("Documents", "Measure")),
        how_it_is=text(QT_TRANSLATE_NOOP("Documents", "With us")),
        follow_up=text(QT_TRANSLATE_NOOP("Documents", "Follow-up")),
        presence=lambda value: say("Words", PRESENCES[value]),
        level=lambda value: say("Words", LEVELS[value]),
        meetings_held=text(QT_TRANSLATE_NOOP("Documents", "Meetings held")),
        questions_answered=text(QT_TRANSLATE_NOOP("Documents", "Questions answered")),
        support_request=text(QT_TRANSLATE_NOOP("Documents", "The support we ask for")),
        support_offer=text(QT_TRANSLATE_NOOP("Documents", "What the county board offers")),
        support_forms=text(QT_TRANSLATE_NOOP("Documents", "Form of meeting")),
        support_together=text(QT_TRANSLATE_NOOP("Documents", "Together with")),
        support_need=text(QT_TRANSLATE_NOOP("Documents", "What we need")),
        support_dates=text(QT_TRANSLATE_NOOP("Documents", "When it suits us")),
        mandate=text(QT_TRANSLATE_NOOP("Documents", "Mandate from the manager")),
        mandate_missing=text(QT_TRANSLATE_NOOP("Documents", "Not given yet")),
        mandate_wanted=text(QT_TRANSLATE_NOOP("Documents", "Your decision: mandate and assignment")),
        mandate_name=text(QT_TRANSLATE_NOOP("Documents", "Name")),
        mandate_role=text(QT_TRANSLATE_NOOP("Documents", "Role")),
        mandate_day=text(QT_TRANSLATE_NOOP("Documents", "Day of the decision")),
        signature=text(QT_TRANSLATE_NOOP("Documents", "Signature")),
        manager_title=text(QT_TRANSLATE_NOOP("Documents", "Basis for the manager's decision")),
        manager_only=text(
            QT_TRANSLATE_NOOP("Documents", "For you in the municipality. It is not handed over to the county board.")
        ),
        shortened=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "Texts that end with … are shortened, so that all of it fits on one page. "
                "The group has the whole of them in Samsyn.",
            )
        ),
        not_answered=text(QT_TRANSLATE_NOOP("Documents", "Not answered")),
        not_approved=text(QT_TRANSLATE_NOOP("Documents", "The group has not approved this answer")),
        on_paper=lambda value: text(QT_TRANSLATE_NOOP("Documents", "Written on paper {day}")).format(
            day=day(value, rules)
        ),
        role_floor="1–2",
        clock_changed=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "The clock of the computer was changed while the answers were written. Dates and times may be wrong.",
            )
        ),
        removed=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "The group has removed answers that it handed over before. The answer file says which they are.",
            )
        ),
        own_copy=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "Your own copy to read, made from a file that Samsyn cannot open. It is not an answer to send.",
            )
        ),
        own_copy_of_sealed=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "Your own copy to read, of what was sealed to the recipient. It is not an answer to send.",
            )
        ),
        older=text(
            QT_TRANSLATE_NOOP("Documents", "What was saved last could not be read. This is what was saved before it.")
        ),
        being_typed=text(QT_TRANSLATE_NOOP("Documents", "Being written, not yet saved as an answer:")),
        day=lambda value: day(value, rules),
        declined=lambda reason: say("Words", REASONS[reason]),
        film=lambda number, title: text(QT_TRANSLATE_NOOP("Documents", "Film {number}: {title}")).format(
            number=number, title=title
        ),
        before=text(QT_TRANSLATE_NOOP("Documents", "Before the films")),
        own_questions=text(QT_TRANSLATE_NOOP("Documents", "Our own questions")),
        seen_of=lambda seen, total: text(QT_TRANSLATE_NOOP("Documents", "{seen} of {total}")).format(
            seen=seen, total=total
        ),
        seen_which=lambda numbers: text(QT_TRANSLATE_NOOP("Documents", "film {numbers}")).format(
            numbers=listed(ranges(numbers))
        ),
        scale=lambda number, lowest, highest: text(
            QT_TRANSLATE_NOOP("Documents", "{number} on the scale {lowest}–{highest}")
        ).format(number=number, lowest=lowest, highest=highest),
        scale_named=lambda number, lowest, highest: text(
            QT_TRANSLATE_NOOP("Documents", "{number} on the scale from {lowest} to {highest}")
        ).format(number=number, lowest=lowest, highest=highest),
        foot=lambda code, revision: text(QT_TRANSLATE_NOOP("Documents", "Code {code} · version {revision}")).format(
            code=code, revision=revision
        ),
        sealed_letter=text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "The answers are sealed, in the file whose name ends with .svar.age. Take it in with Samsyn and "
                "your key, or open it with age.",
            )
        ),
        letter=lambda place, course, code, revision: text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "Hello,\n\nhere are the answers from a work group in {municipality} about “{course}”.\n\n"
                "The code is {code}, version {revision}. Reply with it when you have received them.\n",
            )
        ).format(municipality=place, course=course, code=code, revision=revision),
        support_letter=lambda place, course, code, revision: text(
            QT_TRANSLATE_NOOP(
                "Documents",
                "Hello,\n\na work group in {municipality} asks for support with “{course}”. What it would like is in "
                "the file.\n\nThe code is {code}, version {revision}. Reply with it when you have received it.\n",
            )
        ).format(municipality=place, course=course, code=code, revision=revision),
        municipality_code=text(QT_TRANSLATE_NOOP("Documents", "Municipality code")),
        labels=Labels(
            answers=text(QT_TRANSLATE_NOOP("Documents", "Answers")),
            section=text(QT_TRANSLATE_NOOP("Documents", "Section")),
            question=text(QT_TRANSLATE_NOOP("Documents", "Question")),
            answer=text(QT_TRANSLATE_NOOP("Documents", "Answer")),
            who=text(QT_TRANSLATE_NOOP("Documents", "Who")),
            when=text(QT_TRANSLATE_NOOP("Documents", "When")),
            remark=text(QT_TRANSLATE_NOOP("Documents", "Remark")),
            continued=text(QT_TRANSLATE_NOOP("Documents", "Continues from the row above")),
            longer=text(
                QT_TRANSLATE_NOOP("Documents", "More text than the row can show: all is in the cell and in Word")
            ),
            not_shown=text(
                QT_TRANSLATE_NOOP(
                    "Documents",
                    "Signs that this computer has no letters for are shown as {sign} here. "
                    "They stand as they were written in Word and in the answer file.",
                )
            ).format(sign="\ufffd"),
        ),
    )


def _speaker(language: str, translations: Path) -> Callable[[str, str], str]:
    """Return a function (context, text) -> text in one language, whatever the program itself speaks."""
    translator = QTranslator()
    translator.load(str(translations / f"samsyn_{language}.qm"))
    return lambda context, source: translator.translate(context, source) or source
