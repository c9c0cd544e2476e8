"""Sealing what is handed over so that only its recipient can read it: an age file, X25519, nothing of our own.

A county board has two keys, one to work with and one on paper; either opens what is sealed to both, here or with
`age -d` (`docs/formats/answer-file.md`). The library is imported where it is used: a computer on which it cannot be
loaded must refuse to hand over, never write in clear (X45).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from desktop_app.handover.answer_file import code_of
from desktop_app.handover.errors import KeyFileUnusable, NotSealed

BEGINNING = b"age-encryption.org/v1\n"
"""What every sealed file begins with."""
LARGEST_KEY_FILE = 64 << 10
"""Bytes; a key is less than a hundred."""

_SECRET = re.compile(r"AGE-SECRET-KEY-1[A-Z0-9]{58}")
_WRONG_KEY = "No matching keys found"
"""How the library says that none of the keys fits, besides other failures of the same class."""


class NoKeyFits(Exception):
    """None of the keys opens the file."""


class SealBroken(Exception):
    """The file is not whole, or has been changed since it was sealed."""


@dataclass(frozen=True, slots=True)
class KeyPair:
    """A key that opens, and the one to seal to, which anyone may know."""

    secret: str
    public: str


def new_key() -> KeyPair:
    """Return a new key."""
    import pyrage  # noqa: PLC0415  # see the module

    identity = pyrage.x25519.Identity.generate()
    return KeyPair(str(identity), str(identity.to_public()))


def seal(content: bytes, keys: Sequence[str]) -> bytes:
    """Return the content sealed to every one of the public keys. Raises NotSealed, whatever goes wrong."""
    try:
        import pyrage  # noqa: PLC0415  # see the module
    except ImportError as error:
        raise NotSealed from error
    try:
        recipients = [pyrage.x25519.Recipient.from_str(key) for key in keys]
        sealed = bytes(pyrage.encrypt(content, recipients))
    except (pyrage.RecipientError, pyrage.EncryptError) as error:
        raise NotSealed from error
    if not sealed.startswith(BEGINNING) or content in sealed:
        raise NotSealed
    return sealed


def opened(sealed: bytes, secrets: Iterable[str]) -> bytes:
    """Return what was sealed. Raises NoKeyFits, SealBroken."""
    import pyrage  # noqa: PLC0415  # see the module

    identities = [pyrage.x25519.Identity.from_str(secret) for secret in secrets]
    try:
        return bytes(pyrage.decrypt(sealed, identities))
    except pyrage.DecryptError as error:
        raise (NoKeyFits if str(error) == _WRONG_KEY else SealBroken) from error


def fingerprint(keys: Iterable[str]) -> str:
    """Return a short name of the keys that something is sealed to, like `7F3K-92QX`, whatever their order."""
    return code_of(sha256("\n".join(sorted(keys)).encode()).hexdigest())


def read_secrets(path: Path) -> tuple[str, ...]:
    """Return the secret keys in a key file: as `age-keygen` writes it, or typed from paper, also in small letters.

    Raises KeyFileUnusable.
    """
    try:
        with path.open("rb") as file:
            text = file.read(LARGEST_KEY_FILE).decode()
    except (OSError, ValueError) as error:
        raise KeyFileUnusable(file=str(path)) from error
    written = "".join(line for line in text.splitlines() if not line.lstrip().startswith("#"))
    secrets = tuple(_SECRET.findall(re.sub(r"\s", "", written).upper()))
    if not secrets or not all(map(_is_key, secrets)):
        raise KeyFileUnusable(file=str(path))
    return secrets


def public_key(secret: str) -> str:
    """Return the key to seal to that belongs to a secret one."""
    import pyrage  # noqa: PLC0415  # see the module

    identity: Any = pyrage.x25519.Identity.from_str(secret)
    return str(identity.to_public())


def _is_key(secret: str) -> bool:
    """Tell whether the letters are a key: a checksum in it finds a slip of the pen."""
    import pyrage  # noqa: PLC0415  # see the module

    try:
        pyrage.x25519.Identity.from_str(secret)
    except pyrage.IdentityError:
        return False
    return True
