"""Keys: one random secret opens everything, and only its wrapping knows the passphrase.

Changing the passphrase therefore wraps 32 bytes anew and touches nothing else. Keys for single
purposes are derived from the secret, so that none of them is used twice.
"""

import os
import unicodedata

import msgspec
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.argon2 import Argon2id
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

SECRET_BYTES = 32
PASSPHRASE_CHARACTERS = 8
"""The shortest passphrase accepted, in characters after normalisation."""

_SALT_BYTES = 16
_NONCE_BYTES = 12
_TAG_BYTES = 16
_KIB = 1024


class Cost(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What one guess at a passphrase costs: memory in KiB, passes over it, and lanes (threads)."""

    memory_kib: int
    iterations: int
    lanes: int

    def is_bearable(self) -> bool:
        """Tell whether a file may ask for this.

        A hostile one must not be able to ask for 100 GB.
        """
        lanes = 1 <= self.lanes <= MOST.lanes
        return (
            lanes
            and 1 <= self.iterations <= MOST.iterations
            and 8 * self.lanes <= self.memory_kib <= MOST.memory_kib
        )


STANDARD = Cost(memory_kib=64 * _KIB, iterations=3, lanes=4)
"""RFC 9106's recommendation for machines of every size: about a quarter of a second on a laptop."""

MOST = Cost(memory_kib=1024 * _KIB, iterations=16, lanes=16)
"""The largest cost that is accepted from a file."""


class Wrapped(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A secret encrypted under something a person knows, with all else that opens it."""

    cost: Cost
    salt: bytes
    sealed: bytes

    def is_sound(self) -> bool:
        """Tell whether `wrap` can have made it: a damaged file is no wrong passphrase."""
        sealed_bytes = _NONCE_BYTES + SECRET_BYTES + _TAG_BYTES
        return (
            self.cost.is_bearable()
            and len(self.salt) == _SALT_BYTES
            and len(self.sealed) == sealed_bytes
        )


def normalised(passphrase: str) -> bytes:
    """Return the bytes of a passphrase, equal however a keyboard composes its characters.

    Raises E_PASSPHRASE_TEXT where it holds half a character, as a paste or another encoding can
    bring.
    """
    try:
        return unicodedata.normalize("NFC", passphrase).encode()
    except UnicodeEncodeError as error:
        raise KnownError(
            "E_PASSPHRASE_TEXT",
            Message("The passphrase contains something that is no character"),
            Message("Type it instead of pasting it; in a script, give it in UTF-8"),
        ) from error


def check_passphrase(passphrase: str) -> None:
    """Refuse a new passphrase that is too short (E_PASSPHRASE_SHORT)."""
    if len(unicodedata.normalize("NFC", passphrase)) < PASSPHRASE_CHARACTERS:
        raise KnownError(
            "E_PASSPHRASE_SHORT",
            Message("The passphrase needs at least {n} characters", n=PASSPHRASE_CHARACTERS),
            Message(
                "Several ordinary words are easier to remember and harder to guess than one odd one"
            ),
        )


def new_secret() -> bytes:
    """Return a random secret of 256 bits."""
    return os.urandom(SECRET_BYTES)


def derive(secret: bytes, purpose: str) -> bytes:
    """Return the 256-bit key for one purpose."""
    return HKDF(
        algorithm=SHA256(), length=SECRET_BYTES, salt=None, info=f"auditor-app/1/{purpose}".encode()
    ).derive(secret)


def encrypt(key: bytes, plain: bytes, purpose: str) -> bytes:
    """Encrypt something small; the result opens for the same purpose only."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, plain, purpose.encode())


def decrypt(key: bytes, sealed: bytes, purpose: str) -> bytes | None:
    """Return what was encrypted, or None where key, purpose or content differ."""
    if len(sealed) < _NONCE_BYTES:
        return None
    try:
        return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], purpose.encode())
    except InvalidTag:
        return None


def wrap(secret: bytes, known: bytes, purpose: str, cost: Cost) -> Wrapped:
    """Wrap a secret under what a person knows."""
    salt = os.urandom(_SALT_BYTES)
    return Wrapped(cost, salt, encrypt(_stretch(known, salt, cost), secret, purpose))


def unwrap(wrapped: Wrapped, known: bytes, purpose: str) -> bytes | None:
    """Return the secret, or None where `known` is wrong.

    The caller has checked `Wrapped.is_sound`. Raises E_MEMORY where the machine lacks the memory
    for it.
    """
    return decrypt(_stretch(known, wrapped.salt, wrapped.cost), wrapped.sealed, purpose)


def _stretch(known: bytes, salt: bytes, cost: Cost) -> bytes:
    kdf = Argon2id(
        salt=salt,
        length=SECRET_BYTES,
        iterations=cost.iterations,
        lanes=cost.lanes,
        memory_cost=cost.memory_kib,
    )
    try:
        return kdf.derive(known)
    except MemoryError as error:
        raise KnownError(
            "E_MEMORY",
            Message(
                "Checking the passphrase needs {n} MiB of free memory", n=cost.memory_kib // _KIB
            ),
            Message("Close other programs and try again"),
        ) from error
