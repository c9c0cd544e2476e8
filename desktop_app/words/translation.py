"""Which language is spoken: Qt's translator and the files it reads."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QTranslator

_NAME = "samsyn language"
"""Marks the translators that `install` put in, so that the next call can take them out."""


def translate(context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
    """Return the text in the language in use; `n` picks the plural form and replaces %n.

    A thin name for Qt's own function: `pyside6-lupdate` finds calls of it, and it needs no QObject.
    """
    return QCoreApplication.translate(context, text, disambiguation, n)


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001, N802 (lupdate finds it by Qt's own name)
    """Return the text untouched: marks a text in a table for lupdate. Whoever shows it calls `translate`."""
    return text


def install(app: QCoreApplication, language: str, translations: Path) -> None:
    """Speak a language ("sv", "en") from now on: Samsyn's own texts, and Qt's, so that its dialogs follow.

    A language without a file leaves the English source texts. Qt sends LanguageChange to every widget.
    """
    for old in app.findChildren(QTranslator, _NAME):
        app.removeTranslator(old)
        old.deleteLater()
    qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    for file in (qt / f"qtbase_{language}.qm", translations / f"samsyn_{language}.qm"):
        translator = QTranslator(app)
        translator.setObjectName(_NAME)
        if translator.load(str(file)):
            app.installTranslator(translator)
        else:
            translator.deleteLater()
