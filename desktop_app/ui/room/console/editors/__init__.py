"""Editors of an answer: one for each kind of question, all with the interface of `Editor`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop_app.domain.course import PromptKind
from desktop_app.ui.room.console.editors.actions import ActionsEditor
from desktop_app.ui.room.console.editors.actors import ActorsEditor
from desktop_app.ui.room.console.editors.choices import ChoiceEditor
from desktop_app.ui.room.console.editors.editor import Editor
from desktop_app.ui.room.console.editors.figures import DateEditor, NumberEditor
from desktop_app.ui.room.console.editors.points import ListEditor
from desktop_app.ui.room.console.editors.scale import ScaleEditor
from desktop_app.ui.room.console.editors.text import TextEditor

if TYPE_CHECKING:
    from desktop_app.domain.course import Prompt
    from desktop_app.ui.theme.theme import Theme

EDITORS: dict[PromptKind, type[Editor]] = {
    PromptKind.TEXT: TextEditor,
    PromptKind.LIST: ListEditor,
    PromptKind.CHOICE: ChoiceEditor,
    PromptKind.MULTIPLE_CHOICE: ChoiceEditor,
    PromptKind.SCALE: ScaleEditor,
    PromptKind.NUMBER: NumberEditor,
    PromptKind.DATE: DateEditor,
    PromptKind.ACTIONS: ActionsEditor,
    PromptKind.ACTOR_MAP: ActorsEditor,
}


def editor_for(theme: Theme, prompt: Prompt) -> Editor:
    """Return a new editor for the question's kind."""
    return EDITORS[prompt.kind](theme, prompt)
