"""One exact way to write a value, and the fingerprint over it.

Canonical JSON is RFC 8785, so that the county board can check a fingerprint with other tools. Text is kept exactly as
typed, with one exception: half a character (a lone surrogate) cannot be written in any file and becomes U+FFFD.
"""

from __future__ import annotations

import json
from hashlib import sha256
from typing import Any

import rfc8785

from desktop_app.domain.answer import Status, Value, status_document, value_document


def well_formed(text: str) -> str:
    """Return the text with lone surrogates replaced, otherwise as it is."""
    try:
        text.encode()
    except UnicodeEncodeError:
        # UTF-16 joins a high and a low half that stand side by side, as Qt sometimes leaves them, and finds the lone
        return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
    return text


def canonical(document: Any) -> str:
    """Return a JSON document in its canonical form. ValueError where a number is beyond what JSON keeps exactly."""
    return rfc8785.dumps(_well_formed(document)).decode()


def canonical_value(value: Value) -> str:
    """Return an answer's value in its canonical form."""
    return canonical(value_document(value))


def canonical_status(status: Status) -> str:
    """Return an answer's status in its canonical form."""
    return canonical(status_document(status))


def plain(text: str) -> Any:
    """Return the document that a canonical form holds."""
    return json.loads(text)


def fingerprint(answer_id: str, epoch: str, seq: int, value: str, status: str) -> str:
    """Return the SHA-256 of a revision, of value and status in their canonical form, as hexadecimal digits."""
    return sha256(f"{answer_id}|{epoch}|{seq}|{value}|{status}".encode()).hexdigest()


def _well_formed(document: Any) -> Any:
    match document:
        case str():
            return well_formed(document)
        case dict():
            return {key: _well_formed(value) for key, value in document.items()}
        case list():
            return [_well_formed(value) for value in document]
        case _:
            return document
