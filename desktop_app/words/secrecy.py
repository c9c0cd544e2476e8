"""What the secrecy check has found, in words."""

from __future__ import annotations

from desktop_app.handover.secrecy import Kind
from desktop_app.words.translation import QT_TRANSLATE_NOOP, translate

LOOKS_LIKE = {
    Kind.IDENTITY_NUMBER: QT_TRANSLATE_NOOP("Words", "looks like an identity number"),
    Kind.MOBILE_NUMBER: QT_TRANSLATE_NOOP("Words", "looks like a mobile number"),
    Kind.PRIVATE_EMAIL: QT_TRANSLATE_NOOP("Words", "looks like a private e-mail address"),
    Kind.CASE_NUMBER: QT_TRANSLATE_NOOP("Words", "looks like the number of a case"),
}


def looks_like(kind: Kind) -> str:
    """Return «ser ut som ett personnummer» and so on."""
    return translate("Words", LOOKS_LIKE[kind])
