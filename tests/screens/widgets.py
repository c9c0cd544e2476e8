"""Every widget in every state, on two pages, light and dark and large."""

from __future__ import annotations

from datetime import UTC, datetime, time, timedelta

from PySide6.QtWidgets import QWidget

from desktop_app.session.readiness import Check, CheckKind, CheckState
from desktop_app.ui.theme.theme import Theme
from desktop_app.ui.widgets.badge import Badge, Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import (
    BlackButton,
    DangerButton,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    ToggleButton,
)
from desktop_app.ui.widgets.choices import CheckBox, ChoiceField, Option, Segmented, Switch
from desktop_app.ui.widgets.counter import Counter
from desktop_app.ui.widgets.fields import TextArea, TextField, TimeField
from desktop_app.ui.widgets.frame import Card, Page
from desktop_app.ui.widgets.labels import Body, Meta, Title
from desktop_app.ui.widgets.progress import ProgressBar, ProgressCells
from desktop_app.ui.widgets.rows import CheckRow, ListRow
from desktop_app.ui.widgets.signs import KeyHint, SavedLabel
from desktop_app.ui.widgets.steppers import MeetingStep, MeetingStepper, StepState, WizardStep, WizardStepper
from desktop_app.ui.widgets.timeline import Timeline
from desktop_app.ui.widgets.wrap import WrapLayout
from tests.screens.scene import Scene


def scenes() -> list[Scene]:
    return [
        Scene("widgets-light", (1280, 1500), gallery),
        Scene("widgets-dark", (1280, 1500), gallery, dark=True),
        Scene("widgets-150", (1280, 2100), gallery, percent=150),
        Scene("widgets-200", (1024, 3000), gallery, percent=200),
    ]


def _row(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    row = WrapLayout(holder, spacing=16)
    for widget in widgets:
        row.addWidget(widget)
    return holder


def _buttons(theme: Theme) -> list[QWidget]:
    off = SecondaryButton(theme, "Skriv ut", icon="print")
    off.setEnabled(False)
    primary_off = PrimaryButton(theme, "Skapa paket")
    primary_off.setEnabled(False)
    toggle = ToggleButton(theme, "Text", icon="closed_caption_off", icon_on="closed_caption", key_hint="C")
    toggle.setChecked(True)
    black = BlackButton(theme, "Visa igen")
    black.set_black(True)
    return [
        _row(
            PrimaryButton(theme, "Fortsätt träffen", trailing_icon="arrow_enter_left"),
            PrimaryButton(theme, "Starta", icon="play_filled", key_hint="F5"),
            PrimaryButton(theme, "Fyll på", compact=True),
            primary_off,
            SecondaryButton(theme, "Välj en annan film", large=True),
        ),
        _row(
            SecondaryButton(theme, "Ny träff", icon="add"),
            SecondaryButton(theme, "Fyll på", icon="usb_stick", compact=True),
            SecondaryButton(theme, "", icon="skip_back_10"),
            off,
            QuietButton(theme, "Hjälp", icon="question_circle", key_hint="F1", place=True),
            QuietButton(theme, "Lägg till", icon="add"),
            DangerButton(theme, "Ta bort", compact=True),
            DangerButton(theme, "Ta bort", final=True),
        ),
        _row(
            toggle,
            ToggleButton(theme, "Text", icon="closed_caption_off", icon_on="closed_caption", key_hint="C"),
            BlackButton(theme, "Svart"),
            black,
            KeyHint(theme, "Enter"),
        ),
    ]


def _fields(theme: Theme) -> list[QWidget]:
    municipality = ChoiceField(theme, "Kommun", searchable=True)
    municipality.set_options([Option("1380", "Halmstad", "1380"), Option("1384", "Kungsbacka", "1384")])
    municipality.choose("1380")
    unit = TextField(theme, "Enhet")
    unit.set_text("Vuxenenheten")
    wrong = TextField(theme, "Enhet")
    wrong.set_error("Skriv vilken enhet ni är.")
    locked = TextField(theme, "Låst")
    locked.set_text("Går inte att ändra")
    locked.set_locked(True)
    tag = ChoiceField(theme, "tagg", compact=True, label_shown=False)
    tag.set_options([Option("a", "rutin"), Option("b", "tid")])
    tag.choose("a")
    ends = TimeField(theme, "Slutar")
    ends.set_time(time(15, 0))
    area = TextArea(theme, "Svar", answer=True)
    area.set_text("Vi har fått ett gemensamt språk.")
    checked = CheckBox(theme, "Film 4 Sex mot ersättning")
    checked.setChecked(True)
    switch = Switch(theme, "Text på film")
    switch.setChecked(True)
    size = Segmented(theme, "Textens storlek", [Option("100", "100 %"), Option("125", "125 %"), Option("150", "150 %")])
    size.choose("125")
    return [
        _row(municipality, unit, wrong, locked, tag),
        _row(ends, Counter(theme, "Socialsekr.", value=4), Counter(theme, "Chef"), size),
        _row(CheckBox(theme, "Film 5"), checked, Switch(theme, "Av"), switch),
        area,
    ]


def gallery(theme: Theme) -> QWidget:
    page = Page(theme)
    page.top.set_back("Till Hem")
    page.top.set_title("Alla delar", "onsdag 18 november 2026")
    saved = SavedLabel(theme)
    saved.show_saved(datetime(2026, 11, 18, 14, 52, tzinfo=UTC))
    page.top.add_right(saved)
    for widget in _buttons(theme):
        page.content.addWidget(widget)
    card = Card(theme)
    card.body.addWidget(Title(theme, "Vilka är ni idag?", level=2))
    card.body.addWidget(Body(theme, "11 min film + 2 frågor, sedan film 5", lead="Kvar:"))
    card.body.addWidget(Meta(theme, "Annan enhet: Ungdomsenheten. Vi räknar roller, namn behövs inte."))
    for widget in _fields(theme):
        card.body.addWidget(widget)
    page.content.addWidget(card)
    page.content.addWidget(
        _row(*(Badge(theme, kind.value, kind=kind, icon="checkmark_circle_filled") for kind in Kind))
    )
    for kind in (Kind.WARNING, Kind.DANGER, Kind.SUCCESS, Kind.INFORMATION):
        banner = Banner(theme, kind, "Det är sex minuter för sent.", lead="Slutar 15:06.")
        if kind is Kind.WARNING:
            banner.add_button(SecondaryButton(theme, "Dela filmen vid 31:20 «Riskfaktorer»", compact=True))
        page.content.addWidget(banner)
    bar, cells, line = ProgressBar(theme), ProgressCells(theme), Timeline(theme)
    bar.set_share(0.73, "31:20 av 42:49")
    cells.set_cells(3, 10, "3 av 10 sedda", half=True)
    line.set_duration(timedelta(minutes=42, seconds=49))
    line.set_position(timedelta(minutes=22, seconds=10))
    line.set_chapters(tuple(timedelta(minutes=m) for m in (0, 8, 15, 22, 31, 38)))
    line.set_pause_points((timedelta(minutes=31, seconds=20),))
    page.content.addWidget(_row(bar, cells))
    page.content.addWidget(line)
    stepper = MeetingStepper(theme)
    stepper.set_steps(
        [
            MeetingStep("Välkommen", StepState.DONE),
            MeetingStep("Film 4", StepState.NOW),
            MeetingStep("Fråga 1", StepState.COMING),
            MeetingStep("Avsluta", StepState.COMING),
        ]
    )
    page.content.addWidget(stepper)
    wizard = WizardStepper(theme)
    wizard.set_steps(
        [
            WizardStep("Granska"),
            WizardStep("Sekretesskoll", "1 rad omskriven"),
            WizardStep("Förhandsgranska"),
            WizardStep("Spara"),
            WizardStep("Skicka"),
            WizardStep("Kvitto"),
        ],
        2,
    )
    page.content.addWidget(wizard)
    rows = Card(theme, padding=1)
    rows.body.setSpacing(0)
    for state in CheckState:
        row = CheckRow(theme)
        row.show_check(Check(CheckKind.POWER, "", state, "Batteri 31 %, ingen laddare", "Sätt i laddaren.", "Byt"))
        row.rule_above = True
        rows.body.addWidget(row)
    chosen = ListRow(theme, "En rad", meta="18 nov")
    chosen.set_chosen(True)
    rows.body.addWidget(chosen)
    page.content.addWidget(rows)
    page.content.addStretch(1)
    page.add_bottom_left(SecondaryButton(theme, "Tillbaka", icon="arrow_left"))
    go = PrimaryButton(theme, "Gå vidare till Spara", trailing_icon="arrow_right")
    page.add_bottom_right(go)
    go.setFocus()
    return page
