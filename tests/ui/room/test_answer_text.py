"""Every kind of answer, as it is read back, and on which page it stands."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop_app.domain.answer import (
    Action,
    ActionsValue,
    ChoiceValue,
    DateValue,
    Declined,
    DeclinedBy,
    ListValue,
    NumberValue,
    Point,
    Revision,
    TextValue,
    Value,
)
from desktop_app.domain.course import Choice, Prompt, PromptKind, Scale
from desktop_app.domain.ids import PromptId
from desktop_app.ui.room.audience.answer_text import Paragraph, paragraphs_of
from desktop_app.ui.room.audience.pages import Spacing, block_of, paged
from tests.ui.room.stories import NOW, TAGS, written

UNHURRIED = settings(deadline=None)
"""The machine may be busy with other things."""


SCALE = Scale(lowest=1, highest=5, lowest_label="otrygga", highest_label="trygga")
CHOICES = (Choice(id="a", text="Ja"), Choice(id="b", text="Nej"))


def prompt(kind: PromptKind, **more: object) -> Prompt:
    return replace(Prompt(id=PromptId("q"), text="?", kind=kind), **more)  # type: ignore[arg-type]  # named below


@pytest.mark.parametrize(
    ("asked", "value", "read"),
    [
        (prompt(PromptKind.TEXT), TextValue("Ett.\n\n Två. "), (Paragraph("Ett."), Paragraph("Två."))),
        (
            prompt(PromptKind.LIST, choices=TAGS),
            ListValue((Point("Ont om tid", "tid"), Point(" "), Point("Annat", "borttagen"))),
            (Paragraph("Ont om tid", bullet=True, aside="(tid)"), Paragraph("Annat", bullet=True)),
        ),
        (prompt(PromptKind.CHOICE, choices=CHOICES), ChoiceValue(("b",)), (Paragraph("Nej"),)),
        (
            prompt(PromptKind.MULTIPLE_CHOICE, choices=CHOICES),
            ChoiceValue(("a", "b")),
            (Paragraph("Ja", bullet=True), Paragraph("Nej", bullet=True)),
        ),
        (
            prompt(PromptKind.SCALE, scale=SCALE),
            NumberValue(4),
            (Paragraph("4 on a scale from 1 to 5", detail="1 = otrygga · 5 = trygga"),),
        ),
        (prompt(PromptKind.NUMBER), NumberValue(0), (Paragraph("0"),)),
        (prompt(PromptKind.DATE), DateValue(date(2026, 12, 2)), (Paragraph("Wednesday 2 December 2026"),)),
        (
            prompt(PromptKind.ACTIONS),
            ActionsValue((Action("Ringa", "Anna", "2 dec"), Action("", "Bo", ""), Action("", "", ""))),
            (Paragraph("Ringa", bullet=True, detail="Anna · 2 dec"), Paragraph("Bo", bullet=True)),
        ),
        (prompt(PromptKind.ACTOR_MAP), ListValue(), (Paragraph("Nothing is written yet."),)),
    ],
)
def test_every_kind_is_read_back_in_the_groups_words(asked: Prompt, value: Value, read: tuple[Paragraph, ...]) -> None:
    """The group says yes to what it sees: nothing that is sent may be missing from it."""
    assert paragraphs_of(written(asked, value), asked) == read


@pytest.mark.parametrize("reason", list(Declined))
def test_declining_is_read_back_as_an_answer(reason: Declined) -> None:
    """«Vill inte svara» is an answer, not an empty page."""
    asked = prompt(PromptKind.TEXT)
    revision = Revision("e", 1, TextValue("skrivet förut"), DeclinedBy(reason, NOW), "", NOW)
    answer = replace(written(asked, TextValue()), revision=revision, draft=None)

    (paragraph,) = paragraphs_of(answer, asked)

    assert "skrivet" not in paragraph.text
    assert paragraph.text


def test_before_the_store_has_brought_the_answer_nothing_is_claimed() -> None:
    """«Inget är skrivet» must not flash past before the answer is read from the disk."""
    assert paragraphs_of(None, prompt(PromptKind.TEXT)) == ()


@UNHURRIED
@given(
    st.lists(
        st.builds(
            Paragraph,
            st.text("abc de", min_size=1, max_size=60).filter(str.strip),
            st.booleans(),
            st.sampled_from(["", "(tid)"]),
            st.sampled_from(["", "Anna · 2 dec"]),
        ),
        max_size=8,
    ),
    st.integers(10, 400),
)
def test_pages_hold_every_line_and_no_page_overflows(paragraphs: list[Paragraph], room: int) -> None:
    """Long answers are turned page by page; a line between two pages would be approved unseen."""

    def break_text(text: str, *, detail: bool) -> tuple[str, ...]:
        words = text.split()
        return tuple(" ".join(words[i : i + 3]) for i in range(0, len(words), 3))

    spacing = Spacing(line=20, detail_line=15, between=5)
    blocks = tuple(block_of(paragraph, break_text) for paragraph in paragraphs)

    pages = paged(blocks, room, spacing)

    shown = [line for page in pages for block in page.blocks for line in block.lines]
    assert shown == [line for block in blocks for line in block.lines]
    assert all(page.height(spacing) <= room or sum(len(b.lines) for b in page.blocks) == 1 for page in pages)


def test_the_tag_is_calm_also_when_it_is_cut_between_lines() -> None:
    """The tag must not read as a part of the sentence."""

    def break_text(text: str, *, detail: bool) -> tuple[str, ...]:
        return text[:13].strip(), text[13:]

    block = block_of(Paragraph("ett två", bullet=True, aside="(tre fyra)"), break_text)

    assert [line.text[len(line.text) - line.calm :] for line in block.lines] == ["(tre", "fyra)"]
