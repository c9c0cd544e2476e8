"""The third step (mockup 14): the document itself, what leaves the computer, what stays, and who gets it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.handover.export import Format
from desktop_app.ui.handover.correction import correction_words
from desktop_app.ui.handover.paper import Paper
from desktop_app.ui.handover.two_columns import TwoColumns
from desktop_app.ui.widgets.badge import Kind
from desktop_app.ui.widgets.banner import Banner
from desktop_app.ui.widgets.buttons import SecondaryButton
from desktop_app.ui.widgets.emptying import empty
from desktop_app.ui.widgets.frame import Card, Rule
from desktop_app.ui.widgets.labels import Body, Label, Meta, Title
from desktop_app.ui.widgets.rows import PointText
from desktop_app.words import translate

if TYPE_CHECKING:
    from desktop_app.domain.course import Recipient
    from desktop_app.domain.group import Group
    from desktop_app.domain.handover import Handover
    from desktop_app.handover.export import Parcel
    from desktop_app.storage.records import ExportRecord
    from desktop_app.ui.theme.theme import Theme


class PreviewStep(QWidget):
    """Shows what was made ready (`Parcel`) from what was gathered (`Handover`)."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self._handover: Handover | None = None
        self._parcel: Parcel | None = None
        self._earlier: tuple[ExportRecord, ...] = ()
        self._correction = Banner(theme, Kind.INFORMATION)
        self._correction.hide()
        columns = TwoColumns(theme)
        columns.left.addWidget(self._document_card(), 1)
        self._leaves, self._stays, self._to = (Card(theme) for _ in range(3))
        for card in (self._leaves, self._stays, self._to):
            card.body.setContentsMargins(24, 16, 24, 16)
            card.body.setSpacing(0)
            columns.right.addWidget(card)
        columns.right.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self._correction)
        column.addWidget(columns, 1)
        theme.follow(self._say_where)

    def _document_card(self) -> QWidget:
        card = Card(self.theme, padding=0)
        card.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        card.body.setSpacing(0)
        card.body.setContentsMargins(1, 1, 1, 1)
        self._file = Label(self.theme, size=14, line=20, weight=600, tabular=True)
        self._where = Meta(self.theme, tabular=True, wrap=False)
        self.previous = SecondaryButton(self.theme, "", icon="chevron_left", compact=True)
        self.next = SecondaryButton(self.theme, "", icon="chevron_right", compact=True)
        self.previous.clicked.connect(lambda: self._turn(-1))
        self.next.clicked.connect(lambda: self._turn(1))
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(12)
        head.addWidget(self._file, 1)
        for part in (self._where, self.previous, self.next):
            head.addWidget(part)
        self.paper = Paper(self.theme)
        ground = QWidget()
        ground.setObjectName("scrolled")
        on_ground = QVBoxLayout(ground)
        on_ground.setContentsMargins(16, 16, 16, 0)
        on_ground.addWidget(self.paper)
        on_ground.addStretch(1)
        self.view = QScrollArea()
        self.view.setWidgetResizable(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setMinimumHeight(320)
        self.view.setWidget(ground)
        self.theme.dress_area(self.view)
        self.view.verticalScrollBar().valueChanged.connect(lambda _: self._say_where())
        desk = Card(self.theme, padding=0, tint="surface2")
        desk.body.setContentsMargins(0, 0, 0, 0)
        desk.body.addWidget(self.view)
        desk.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        card.body.addLayout(head)
        card.body.addWidget(Rule(self.theme))
        card.body.addWidget(desk, 1)
        return card

    def show_parcel(self, handover: Handover, parcel: Parcel, earlier: tuple[ExportRecord, ...] = ()) -> None:
        """Show exactly what will be written; `earlier` is what was handed over before, the oldest first."""
        self._handover, self._parcel, self._earlier = handover, parcel, earlier
        self.paper.show_document(parcel.document)
        self.view.verticalScrollBar().setValue(0)
        self.retranslate()

    def retranslate(self) -> None:
        """Take all words from the language in use."""
        self.previous.setAccessibleName(translate("HandOver", "Previous page"))
        self.next.setAccessibleName(translate("HandOver", "Next page"))
        self.previous.setToolTip(translate("HandOver", "Previous page"))
        self.next.setToolTip(translate("HandOver", "Next page"))
        if self._handover is None or self._parcel is None:
            return
        self._file.set_text(self._parcel.sealed_name or f"{self._parcel.stem}.{Format.WORD}")
        self.paper.retranslate()
        self._say_where()
        self._say_correction(self._handover)
        self._say_leaves(self._handover)
        self._say_stays(self._handover)
        self._say_to(self._handover.recipient)

    def _say_correction(self, handover: Handover) -> None:
        """Say what it does to what went before: the recipient is to have one version that counts."""
        words = correction_words(handover, self._earlier)
        self._correction.setVisible(words is not None)
        if words is not None:
            lead, rest = words
            self._correction.set_message(rest, lead=lead)

    def _say_leaves(self, handover: Handover) -> None:
        points = [_place_words(handover.group)]
        if handover.attendance:
            points.append(translate("HandOver", "number of people per role"))
        if held := len(handover.meetings):
            points.append(translate("HandOver", "day, length and films of %n meeting(s)", None, held))
        if films := len(handover.seen):
            points.append(translate("HandOver", "%n film(s) seen", None, films))
        if answers := sum(item.answer.is_answered for item in handover.answers):
            points.append(translate("HandOver", "%n answer(s)", None, answers))
        if handover.support_request is not None:
            points.append(translate("HandOver", "your request for support"))
            if handover.support_request.mandate.name.strip():
                points.append(translate("HandOver", "the manager's name"))
        if handover.removed:
            points.append(translate("HandOver", "that you have removed %n answer(s)", None, len(handover.removed)))
        self._list(self._leaves, translate("HandOver", "This leaves the computer"), "send", points, "primary")
        self._leaves.body.addSpacing(8)
        self._leaves.body.addWidget(Rule(self.theme))
        self._leaves.body.addSpacing(8)
        self._leaves.body.addWidget(
            Meta(
                self.theme,
                translate("HandOver", "What you have written goes as it stands."),
                lead=translate("HandOver", "No names of those who took part."),
                color="text",
            )
        )

    def _say_stays(self, handover: Handover) -> None:
        leaving = {item.prompt.id for item in handover.answers}
        points = [
            translate("HandOver", "names of those of you who took part"),
            translate("HandOver", "drafts and earlier versions"),
        ]
        if any(prompt.id not in leaving for prompt in handover.course.prompts):
            points.append(translate("HandOver", "the films' questions and your own questions"))
        self._list(self._stays, translate("HandOver", "This stays here"), "lock_closed", points, "text2")

    def _say_to(self, recipient: Recipient | None) -> None:
        empty(self._to.body)
        self._to.body.addWidget(Title(self.theme, translate("HandOver", "To"), level=2))
        if recipient is None:
            self._to.body.addWidget(
                Body(self.theme, translate("HandOver", "The course names no recipient. Ask whoever gave it to you."))
            )
        else:
            self._to.body.addWidget(Body(self.theme, f"{recipient.name}, {recipient.organisation}"))
            if recipient.checked:
                checked = translate("HandOver", "The contact is from {year} – check it before you send.")
                self._to.body.addWidget(
                    Meta(self.theme, checked.format(year=recipient.checked), color="warning", weight=600, tabular=True)
                )
        self._to.body.addSpacing(8)
        self._to.body.addWidget(
            Meta(
                self.theme,
                translate("HandOver", "The answers normally become public when the county board has received them."),
                color="text",
            )
        )
        self._to.body.addStretch(1)

    def _list(self, card: Card, title: str, icon: str, points: list[str], colour: str) -> None:
        empty(card.body)
        card.body.addWidget(Title(self.theme, title, level=2))
        card.body.addSpacing(4)
        for point in points:
            card.body.addWidget(PointText(self.theme, icon, point, color=colour))

    def _turn(self, pages: int) -> None:
        bar = self.view.verticalScrollBar()
        bar.setValue(self.paper.page_top(self._page() + pages) + (16 if self._page() + pages else 0))

    def _page(self) -> int:
        return self.paper.page_at(self.view.verticalScrollBar().value() - 16 + self.view.viewport().height() // 3)

    def _say_where(self) -> None:
        page, pages = self._page(), self.paper.pages()
        self._where.set_text(translate("HandOver", "Page {page} of {pages}").format(page=page + 1, pages=pages))
        self.previous.setEnabled(page > 0)
        self.next.setEnabled(page + 1 < pages)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Say anew which page is seen."""
        super().resizeEvent(event)
        self._say_where()


def _place_words(group: Group) -> str:
    """Return what of where the group works leaves the computer."""
    if group.others:
        both = translate("HandOver", "municipalities and units")
        return both if group.units else translate("HandOver", "municipalities")
    both = translate("HandOver", "municipality and unit")
    return both if group.units else translate("HandOver", "municipality")
