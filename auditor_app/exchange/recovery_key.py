"""The recovery key: what a person prints and types back years later.

Thirty-two random characters and four that check them, in groups of four. The alphabet (Crockford's
base32) has no I, L, O or U, so those can be read as what they look like; case, spaces and dashes do
not matter.
"""

import hashlib
import os

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
_BITS = 5
_RANDOM_BYTES = 20
_RANDOM_CHARACTERS = 32
_CHECK_CHARACTERS = 4
_GROUP = 4
_READ_AS = str.maketrans("OILU", "011V", " -–—\t\r\n")


def generate() -> str:
    """Return a new recovery key of 160 random bits, as printed."""
    body = _encode(int.from_bytes(os.urandom(_RANDOM_BYTES)), _RANDOM_CHARACTERS)
    characters = body + _check(body)
    return "-".join(
        characters[start : start + _GROUP] for start in range(0, len(characters), _GROUP)
    )


def parse(typed: str) -> bytes:
    """Return the bytes that a typed recovery key stands for.

    Raises E_RECOVERY_KEY where it was mistyped: a wrong length, an unknown character, or characters
    that do not check.
    """
    characters = typed.upper().translate(_READ_AS)
    length = _RANDOM_CHARACTERS + _CHECK_CHARACTERS
    if unknown := sorted(set(characters) - set(_ALPHABET)):
        raise _mistyped(
            Message(
                "It has a character that no recovery key has: {character}", character=unknown[0]
            )
        )
    if len(characters) != length:
        raise _mistyped(
            Message(
                "It has {n} characters and should have {length}", n=len(characters), length=length
            )
        )
    body = characters[:_RANDOM_CHARACTERS]
    if characters[_RANDOM_CHARACTERS:] != _check(body):
        raise _mistyped(Message("Its characters do not check: at least one is wrong"))
    return body.encode()


def _encode(number: int, characters: int) -> str:
    return "".join(
        _ALPHABET[number >> shift & len(_ALPHABET) - 1]
        for shift in range(_BITS * (characters - 1), -1, -_BITS)
    )


def _check(body: str) -> str:
    digest = hashlib.sha256(b"auditor-app recovery key " + body.encode()).digest()
    return _encode(
        int.from_bytes(digest) >> len(digest) * 8 - _BITS * _CHECK_CHARACTERS, _CHECK_CHARACTERS
    )


def _mistyped(why: Message) -> KnownError:
    return KnownError(
        "E_RECOVERY_KEY",
        Message("The recovery key is mistyped. {why}", why=why),
        Message("Compare it with the printed sheet, group by group"),
    )
