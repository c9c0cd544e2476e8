"""Items of Qt's models are made by Qt, never here (decision 220)."""

from __future__ import annotations

import re

from tests.architecture import project

MADE = re.compile(r"\b(QStandardItem|QListWidgetItem|QTableWidgetItem|QTreeWidgetItem)\b")


def test_no_item_of_a_model_is_made_in_python() -> None:
    """PySide 6.12 destroys such an item twice: the program ended at the fourth «Ny träff» of a day."""
    makers = [
        str(path) for path in project.modules() if MADE.search((project.PACKAGE / path).read_text(encoding="utf-8"))
    ]

    assert makers == []
