"""Languages by the codes that files and courses use, named as those who speak them do."""

from __future__ import annotations

from PySide6.QtCore import QLocale

_Language = QLocale.Language


def code_of(language: str) -> str:
    """Return the shortest code of a language («swe», «sv-SE» and «sv» are one); empty for what is no code of one."""
    known = _known(language)
    return "" if known is _Language.AnyLanguage else QLocale.languageToCode(known)


def language_name(language: str) -> str:
    """Return «Svenska», «English»; a code that nobody knows is returned as it is."""
    known = _known(language)
    if known is _Language.AnyLanguage:
        return language
    if known is _Language.English:
        return QLocale.languageToString(known)  # its own name for itself would be that of one country
    name = QLocale(known).nativeLanguageName() or QLocale.languageToString(known)
    return name[:1].upper() + name[1:]


def _known(language: str) -> QLocale.Language:
    code, _, _ = language.replace("_", "-").partition("-")
    return QLocale.codeToLanguage(code)
