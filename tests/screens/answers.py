"""Writing answers, the meeting's end, the hand-over and all answers, beside mockups 12 to 14 and in other states."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ActorMapValue,
    ActorRow,
    Answer,
    Approved,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    Level,
    ListValue,
    NotApproved,
    NumberValue,
    Point,
    Presence,
    Revision,
    Status,
    TextValue,
    Value,
)
from desktop_app.domain.course import Choice, Destination, Prompt, PromptKind, Scale, SupportOffer
from desktop_app.domain.ids import AnswerId, PromptId
from desktop_app.domain.support_parts import Part, SupportStanding
from desktop_app.handover.content import Records, assemble
from desktop_app.handover.errors import ExportFolderGone, ReceiptOfOlder
from desktop_app.handover.export import Format, prepare
from desktop_app.handover.letter import Letter
from desktop_app.handover.secrecy import places
from desktop_app.handover.sending import SavedFile, Sending
from desktop_app.session.room_state import Saved, SaveFailing
from desktop_app.storage.errors import StoreFull
from desktop_app.ui.handover.answers_view import AnswersView
from desktop_app.ui.handover.findings import findings_in
from desktop_app.ui.handover.hand_over_view import HandOverView
from desktop_app.ui.handover.request_view import RequestView
from desktop_app.ui.handover.review import Review, review_of
from desktop_app.ui.room.console.answer_sheet import AnswerSheet
from desktop_app.ui.room.console.answer_view import AnswerView
from desktop_app.ui.room.console.film_text import FilmTextDialog
from desktop_app.ui.room.console.versions import VersionsDialog
from desktop_app.ui.theme.theme import Theme
from desktop_app.words.documents import document_words
from tests.handover import sample
from tests.screens.language import compiled
from tests.screens.scene import Scene
from tests.screens.transcript import lecture_captions
from tests.ui.room.stories import LECTURE

WINTER = timezone(timedelta(hours=1))
AT = datetime(2026, 12, 2, 14, 52, tzinfo=WINTER)
TAGS = tuple(Choice(id=word, text=word) for word in ("rutin", "kunskap", "tid", "samverkan"))
OBSTACLES = Prompt(
    id=PromptId("fraga-3"),
    text="Vilka hinder eller utmaningar finns i er kommun eller verksamhet för att arbeta med målgrupperna?",
    kind=PromptKind.LIST,
    choices=TAGS,
    locked=True,
    destination=Destination.COUNTY,
)
WRITTEN = ListValue(
    (
        Point("Vi vet inte vem vi ringer på kvällen", "rutin"),
        Point("Rutinen finns, men alla känner inte till den", "kunskap"),
        Point("Svårt att hinna ses mellan enheterna", "tid"),
    )
)
EARLIER = Revision(
    "e",
    1,
    ListValue((Point("Saknar tid i teamet"), Point("Osäkert vem som samordnar"))),
    NotApproved(),
    "",
    AT - timedelta(days=14),
)


def answer(prompt: Prompt, value: Value | None, status: Status | None = None) -> Answer:
    revision = None if value is None else Revision("e", 2, value, status or NotApproved(), "", AT)
    return Answer(AnswerId(prompt.id), prompt.id, prompt.version, prompt.text, prompt.kind, revision)


def sheet(prompt: Prompt = OBSTACLES, value: Value | None = WRITTEN, status: Status | None = None) -> AnswerSheet:
    return AnswerSheet(prompt, 3, 5, answer(prompt, value, status))


def view(theme: Theme, shown: AnswerSheet) -> AnswerView:
    made = AnswerView(theme)
    made.show_sheet(shown)
    made.focus_editor()
    return made


def entry(theme: Theme) -> QWidget:
    return view(theme, replace(sheet(), earlier=EARLIER))


def flagged(theme: Theme) -> QWidget:
    """Mockup 12: a number in a row, and the banner that names it."""
    points = (*WRITTEN.points, Point("Ärendet med 19121212-1212 tog tre veckor"))
    made = view(theme, replace(sheet(value=ListValue(points)), earlier=EARLIER))
    made.care.watch.stop()
    made.care.watch.found.emit(ListValue(points), places(ListValue(points)))
    return made


def approved(theme: Theme) -> QWidget:
    return view(theme, sheet(status=Approved(AT)))


def declined(theme: Theme) -> QWidget:
    return view(theme, sheet(value=ListValue(), status=DeclinedBy(Declined.NO_TIME, AT)))


def failing(theme: Theme) -> QWidget:
    made = view(theme, replace(sheet(), earlier=EARLIER))
    made.show_saved(Saved(AT))
    made.show_saved(SaveFailing(StoreFull(free_bytes=0)))
    return made


def restored(theme: Theme) -> QWidget:
    draft = replace(answer(OBSTACLES, WRITTEN), draft=ListValue((*WRITTEN.points, Point("Vi är för få"))))
    return view(theme, AnswerSheet(OBSTACLES, 3, 5, draft, restored_at=AT - timedelta(minutes=20)))


def versions(theme: Theme) -> QWidget:
    older = (
        Revision("e", 1, ListValue(WRITTEN.points[:1]), NotApproved(), "", AT - timedelta(days=14)),
        Revision("e", 2, ListValue(WRITTEN.points[:2]), Approved(AT - timedelta(minutes=30)), "", AT),
        Revision("e", 3, WRITTEN, NotApproved(), "", AT),
    )
    dialog = VersionsDialog(theme, OBSTACLES, older, WRITTEN)
    dialog.list.setCurrentRow(1)
    return dialog


def film_text(theme: Theme) -> QWidget:
    dialog = FilmTextDialog(theme, LECTURE.id, LECTURE.number, lecture_captions())
    dialog.text.search.setText("funktion")
    dialog.text.list.setCurrentIndex(dialog.text.list.lines.index(1))
    return dialog


def kind(prompt_kind: PromptKind, text: str, value: Value, **more: object) -> Scene:
    prompt = Prompt(id=PromptId(prompt_kind), text=text, kind=prompt_kind, **more)  # type: ignore[arg-type]
    return Scene(f"answers-kind-{prompt_kind}", (1280, 800), lambda theme: view(theme, sheet(prompt, value)))


def review() -> Review:
    return review_of(sample.COURSE, sample.GROUP, sample.ANSWERS)


def hand_over(theme: Theme) -> HandOverView:
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    made.show_review(review())
    return made


def hand_over_secrecy(theme: Theme) -> HandOverView:
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    typed: dict[str, Value] = {
        "fraga-3": ListValue(
            (Point("Vi vet inte vem vi ringer på kvällen"), Point("Ärendet med 19121212-1212 tog tre veckor", "tid"))
        ),
        "fraga-4": TextValue(
            "Frågan blir en fast punkt på enhetens möten. Ring Sara på 070-174 06 05 eller skriv till sara.l@gmail.com."
        ),
    }
    answers = tuple(replace(answer, draft=typed.get(answer.prompt_id)) for answer in sample.ANSWERS)
    made.show_review(review_of(sample.COURSE, sample.GROUP, answers))
    made.on.click()
    made.secrecy.decisions.decide(findings_in(review_of(sample.COURSE, sample.GROUP, answers).to_county)[1])
    made.retranslate()
    return made


def hand_over_clean(theme: Theme) -> HandOverView:
    made = hand_over(theme)
    made.on.click()
    return made


def hand_over_preview(theme: Theme, keys: tuple[str, ...] = ()) -> HandOverView:
    made = hand_over(theme)
    records = Records(
        course=sample.COURSE,
        group=sample.GROUP,
        sessions=sample.SESSIONS,
        played=sample.PLAYED,
        answers=sample.ANSWERS,
    )
    gathered = assemble(records, sample.PlanOfStore(), made_at=sample.MADE)
    words = document_words("sv", compiled("sv"))
    made.show_preview(gathered, replace(prepare(gathered, words), keys=keys))
    return made


def hand_over_save(theme: Theme) -> HandOverView:
    made = hand_over_preview(theme)
    made.on.click()
    return made


def hand_over_save_sealed(theme: Theme) -> HandOverView:
    made = hand_over_preview(theme, keys=("age1",))
    made.on.click()
    return made


def hand_over_sealed(theme: Theme) -> HandOverView:
    made = hand_over_save_sealed(theme)
    made.finish.click()
    made.show_saved(sending(("svar.age", 41877), ("eml", 60322), folder="/home/anna/Dokument", key_fingerprint="mark"))
    return made


def hand_over_saved(theme: Theme) -> HandOverView:
    made = hand_over_save(theme)
    made.save.boxes[Format.PDF].setChecked(True)
    made.finish.click()
    made.show_saved(sending(*FIVE))
    return made


def hand_over_pulled(theme: Theme) -> HandOverView:
    """Come back to on another day, with the stick somewhere else."""
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    gone = tuple((ending, None) for ending, _ in FIVE)
    made.show_delivery(replace(sending(*gone), text=""), sample.GROUP.label)
    return made


def hand_over_sent(theme: Theme) -> HandOverView:
    """Come back to with the receipt that has come."""
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    made.show_delivery(sending(*FIVE, sent_at=SENT_AT), sample.GROUP.label)
    return made


def hand_over_wrong(theme: Theme) -> HandOverView:
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    made.show_delivery(sending(*FIVE, revision=2), sample.GROUP.label)
    made.on.click()
    made.receipt.code.set_text("7F3K-92QZ")
    made.receipt.compare_button.click()
    made.show_failed(ReceiptOfOlder(revision=1, code="7F3K-92QX", newest=2, newest_code="K40M-1WTS"))
    return made


def hand_over_received(theme: Theme) -> HandOverView:
    made = HandOverView(theme, folder=Path("/home/anna/Dokument"))
    came = datetime(2026, 12, 7, 9, 12, tzinfo=WINTER)
    made.show_delivery(sending(*FIVE, sent_at=SENT_AT, received_at=came), sample.GROUP.label)
    return made


FIVE = (("docx", 38211), ("pdf", 36681), ("svar", 41877), ("txt", 1204), ("eml", 158202))
SENT_AT = datetime(2026, 12, 5, 15, 20, tzinfo=WINTER)


def sending(*files: tuple[str, int | None], folder: str = "/media/anna/STICKA", **more: object) -> Sending:
    """Make what was saved on the day of mockup 14."""
    stem = "svar_metodstod_1380-halmstad_7b1e_2026-12-05_v1"
    record = sample.record(folder=folder, files=tuple(f"{stem}.{ending}" for ending, _ in files), **more)
    saved = tuple(SavedFile(Path(folder) / f"{stem}.{ending}", bytes_) for ending, bytes_ in files)
    recipient = sample.COURSE.recipient_for("13")
    text = "" if record.key_fingerprint else "Svar från arbetsgrupp"
    return Sending(record, saved, Letter(recipient.email if recipient else "", "", ""), recipient, text)


def hand_over_failed(theme: Theme) -> HandOverView:
    made = hand_over_save(theme)
    made.finish.click()
    made.show_failed(ExportFolderGone(folder=Path("/media/anna/USB")))
    return made


def all_answers(theme: Theme) -> QWidget:
    made = AnswersView(theme)
    made.show_answers(review())
    return made


OFTEN = tuple(
    Choice(id=id_, text=text)
    for id_, text in (("no", "Aldrig"), ("some", "Någon gång om året"), ("often", "Varje månad eller oftare"))
)


WHO_DOES_WHAT = ActorMapValue(
    (
        ActorRow("Polisen", "Uppsökande arbete på nätet", "", Presence.HAVE, Level.DETECT),
        ActorRow("Elevhälsan", "Samtal om sex mot ersättning i årskurs 9", "Skolsköterskan", Presence.LACK, None),
    )
)


def kinds() -> list[Scene]:
    return [
        kind(
            PromptKind.TEXT,
            "Vilken nytta har ni haft av föreläsningarna?",
            TextValue(
                "Vi har fått ett gemensamt språk och vågar fråga tidigare.\n\nFlera av oss har haft fel om köparna."
            ),
            destination=Destination.COUNTY,
            help="Tänk på hela arbetsgruppen, inte bara er som är här idag.",
        ),
        kind(PromptKind.CHOICE, "Hur ofta möter ni målgrupperna?", ChoiceValue(("some",)), choices=OFTEN),
        kind(PromptKind.MULTIPLE_CHOICE, "Vilka möter ni?", ChoiceValue(("some", "often")), choices=OFTEN),
        kind(
            PromptKind.SCALE,
            "Hur trygga är ni i att fråga?",
            NumberValue(4),
            scale=Scale(lowest_label="inte alls trygga", highest_label="helt trygga"),
        ),
        kind(PromptKind.NUMBER, "Hur många ärenden ungefär per år?", NumberValue(12)),
        kind(PromptKind.DATE, "När följer ni upp?", DateValue(date(2026, 12, 5))),
        kind(
            PromptKind.ACTIONS,
            "Vad är nästa steg hos er?",
            ActionsValue(
                (
                    Action("Ta fram kvällsnummer och lägg det i rutinen så att alla hittar det", "Anna", "2 dec"),
                    Action("Bjud in skolan", "Chefen", "i januari"),
                )
            ),
            destination=Destination.COUNTY,
        ),
        kind(PromptKind.ACTOR_MAP, "Vem gör vad hos oss?", WHO_DOES_WHAT),
    ]


def scenes() -> list[Scene]:
    return [
        Scene("answers-12-entry", (1280, 800), entry),
        Scene("answers-12-entry-dark", (1280, 800), entry, dark=True),
        Scene("answers-12-entry-150", (1280, 800), entry, percent=150),
        Scene("answers-12-entry-1024", (1024, 700), entry),
        Scene("answers-12-care", (1280, 800), flagged),
        Scene("answers-12-care-dark", (1280, 800), flagged, dark=True),
        Scene("answers-12-approved", (1280, 800), approved),
        Scene("answers-12-declined", (1280, 800), declined),
        Scene("answers-12-failing", (1280, 800), failing),
        Scene("answers-12-failing-dark", (1280, 800), failing, dark=True),
        Scene("answers-12-restored", (1280, 800), restored),
        Scene("answers-film-text", (640, 560), film_text),
        Scene("answers-film-text-dark-150", (960, 700), film_text, dark=True, percent=150),
        Scene("answers-versions", (760, 520), versions),
        Scene("answers-versions-dark", (760, 520), versions, dark=True),
        *kinds(),
        Scene("answers-14-review", (1280, 800), hand_over),
        Scene("answers-14-secrecy", (1280, 800), hand_over_secrecy),
        Scene("answers-14-secrecy-dark", (1280, 800), hand_over_secrecy, dark=True),
        Scene("answers-14-secrecy-150", (1280, 800), hand_over_secrecy, percent=150),
        Scene("answers-14-secrecy-800", (800, 600), hand_over_secrecy),
        Scene("answers-14-clean", (1280, 800), hand_over_clean),
        Scene("answers-14-preview", (1280, 800), hand_over_preview),
        Scene("answers-14-preview-dark", (1280, 800), hand_over_preview, dark=True),
        Scene("answers-14-preview-150", (1280, 800), hand_over_preview, percent=150),
        Scene("answers-14-preview-1024", (1024, 700), hand_over_preview),
        Scene("answers-14-save", (1280, 800), hand_over_save),
        Scene("answers-14-saved", (1280, 800), hand_over_saved),
        Scene("answers-14-save-sealed", (1280, 800), hand_over_save_sealed),
        Scene("answers-14-sealed", (1280, 800), hand_over_sealed),
        Scene("answers-14-sealed-dark", (1280, 800), hand_over_sealed, dark=True),
        Scene("answers-14-saved-dark", (1280, 800), hand_over_saved, dark=True),
        Scene("answers-14-saved-150", (1280, 800), hand_over_saved, percent=150),
        Scene("answers-14-pulled", (1280, 800), hand_over_pulled),
        Scene("answers-14-receipt", (1280, 800), hand_over_sent),
        Scene("answers-14-receipt-dark", (1280, 800), hand_over_sent, dark=True),
        Scene("answers-14-receipt-150", (1280, 800), hand_over_sent, percent=150),
        Scene("answers-14-receipt-wrong", (1280, 800), hand_over_wrong),
        Scene("answers-14-received", (1280, 800), hand_over_received),
        Scene("answers-14-received-dark", (1280, 800), hand_over_received, dark=True),
        Scene("answers-14-failed", (1280, 800), hand_over_failed),
        Scene("answers-request", (1280, 800), request),
        Scene("answers-request-dark-150", (1280, 800), request, dark=True, percent=150),
        Scene("answers-all", (1280, 800), all_answers),
        Scene("answers-all-150-dark", (1280, 800), all_answers, dark=True, percent=150),
    ]


def request(theme: Theme) -> QWidget:
    """Make step 3, with a mandate that is not whole."""
    made = RequestView(theme)
    offer = SupportOffer(
        text=(
            "Beroende på intresse och behov diskuterar och planerar vi gärna hur ett direkt metodstöd för arbetet kan "
            "utformas för er kommun. Vi ser gärna att ett sådant möte hålls i samverkan med fler kommuner."
        ),
        forms=("möte på plats", "via telefon", "digitalt möte"),
        mandate="Innan den insatsen påbörjas är det viktigt att det finns ett mandat och uppdrag från ansvarig chef.",
    )
    said = {
        Part.FORMS: ChoiceValue(("möte på plats",)),
        Part.NEED: TextValue("En rutin för kvällar och helger, och hur vi pratar med unga om det."),
        Part.TOGETHER: TextValue("Laholm och Hylte"),
        Part.MANDATE_NAME: TextValue("Cecilia Chef"),
    }
    made.show_request(offer, said, said)
    made.show_standing(SupportStanding.ASKED)
    made.show_saved(Saved(AT))
    return made
