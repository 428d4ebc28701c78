"""Identity: who works here, what opens their workspace, and what they sign with.

`identity/` in the workspace holds `identity.json` (all secrets, encrypted) and the two
certificates. The JSON file is written last: where it exists, the identity is whole. An office's
answer, once installed, lies beside them as `office.json`.
"""

import copy
import datetime as dt
import hashlib
from pathlib import Path

import msgspec
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_der_private_key,
)

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange import certificates, issuing, keys, recovery_key, requests, revocation
from auditor_app.exchange.certificates import ORGANISATION, Person
from auditor_app.exchange.issuing import Issued
from auditor_app.exchange.keys import STANDARD, Cost, Wrapped
from auditor_app.exchange.requests import Answer, Request
from auditor_app.exchange.sealing import ChunkSealer
from auditor_app.exchange.signer import Signer
from auditor_app.files import open_file, replacing, unreadable, unwritable

FOLDER = "identity"
IDENTITY_FILE = "identity.json"
CERTIFICATE_FILE = "certificate.pem"
ROOT_FILE = "root.pem"
OFFICE_FILE = "office.json"
VERSION = 1

_FILE_BYTES = 2 << 20  # far above any real one
_PASSPHRASE = "passphrase"  # noqa: S105 (names a purpose)
_RECOVERY = "recovery key"
_SIGNING = "signing key"
_ROOT = "root key"


class _Version(msgspec.Struct):
    version: int


class _IdentityFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    person: Person
    passphrase: Wrapped
    recovery: Wrapped
    signing_key: bytes
    root_key: bytes
    check: str = ""

    def checksum(self) -> str:
        """Return what `check` has to be.

        It tells a damaged file from a wrong passphrase, and protects against nobody.
        """
        return hashlib.sha256(
            msgspec.json.encode(msgspec.structs.replace(self, check=""))
        ).hexdigest()


class Identity(Signer):
    """An unlocked identity, which signs under its own authority.

    `database_key` (32 bytes) and `sealer` open the workspace. `office` signs as the office
    certified it, None where none has; `office_list_pem` is the newest revocation list known of that
    office.
    """

    def __init__(
        self, secret: bytes, signer: Issued, root: x509.Certificate, answer: Answer | None = None
    ) -> None:
        super().__init__(signer, root)
        self.database_key = keys.derive(secret, "database")
        self.sealer = ChunkSealer(keys.derive(secret, "sealing"))
        self.office: Signer | None = None
        self.office_list_pem = b""
        self._key = signer.key
        if answer:
            self._take(answer)

    def request(self, device: str) -> Request:
        """Return what an office needs to certify this identity's key on a device."""
        return requests.make_request(self._key, self.person, device)

    def with_answer(self, answer: Answer) -> "Identity":
        """Return this identity as an office certified it.

        Raises E_ANSWER where the answer is for somebody else's key.
        """
        if not certificates.belongs(answer.certificate, self._key) or answer.person != self.person:
            raise KnownError(
                "E_ANSWER",
                Message(
                    "The office’s answer is for another request: it names {name} and their key",
                    name=answer.person.name,
                ),
                Message("Ask the office for the answer to the request of this workspace"),
            )
        certified = copy.copy(self)
        certified._take(answer)  # noqa: SLF001 (its own)
        return certified

    def _take(self, answer: Answer) -> None:
        self.office = Signer(Issued(answer.certificate, self._key), answer.root)
        self.office_list_pem = answer.revocation_list.pem


def create(
    folder: Path, person: Person, passphrase: str, now: dt.datetime, *, cost: Cost = STANDARD
) -> tuple[Identity, str]:
    """Make a person's identity in a workspace folder.

    Return it with the recovery key, which is shown once and kept nowhere.

    Raises E_IDENTITY_EXISTS, E_PASSPHRASE_SHORT, E_PERSON, E_DISK_FULL, E_WRITE.
    """
    place = folder / FOLDER
    if (place / IDENTITY_FILE).exists():
        message = Message("This workspace has its identity already")
        raise KnownError("E_IDENTITY_EXISTS", message, Message("Unlock it with its passphrase"))
    keys.check_passphrase(passphrase)
    person = certificates.checked(person)
    secret, printed = keys.new_secret(), recovery_key.generate()
    root = issuing.issue_root(ORGANISATION, person, now)
    signer = issuing.issue_signer(root, person, now)
    file = _IdentityFile(
        version=VERSION,
        person=person,
        passphrase=keys.wrap(secret, keys.normalised(passphrase), _PASSPHRASE, cost),
        recovery=keys.wrap(secret, recovery_key.parse(printed), _RECOVERY, cost),
        signing_key=_encrypt_key(secret, signer.key, _SIGNING),
        root_key=_encrypt_key(secret, root.key, _ROOT),
    )
    _make_folder(place)
    for name, content in (
        (ROOT_FILE, root.pem),
        (CERTIFICATE_FILE, signer.pem),
        (IDENTITY_FILE, _text(file)),
    ):
        _write(place / name, content)
    return Identity(secret, signer, root.certificate), printed


def unlock(folder: Path, passphrase: str) -> Identity:
    """Open the identity of a workspace.

    Raises E_PASSPHRASE, E_IDENTITY_MISSING, E_IDENTITY_DAMAGED, E_IDENTITY_NEWER.
    """
    file = _load(folder)
    return _opened(folder, file, _secret(file, passphrase))


def unlock_with_recovery(folder: Path, typed: str, new_passphrase: str) -> Identity:
    """Open the identity with the printed recovery key and give it a new passphrase.

    Raises E_RECOVERY_KEY (mistyped, or of another workspace) and what `unlock` raises; then the old
    passphrase still holds.
    """
    keys.check_passphrase(new_passphrase)
    file = _load(folder)
    secret = keys.unwrap(file.recovery, recovery_key.parse(typed), _RECOVERY)
    if secret is None:
        raise KnownError(
            "E_RECOVERY_KEY",
            Message("The recovery key belongs to another workspace"),
            Message("Look for the sheet printed when this workspace was made"),
        )
    identity = _opened(folder, file, secret)
    _rewrap(folder, file, secret, new_passphrase)
    return identity


def change_passphrase(folder: Path, old: str, new: str) -> None:
    """Replace the passphrase.

    The recovery key stays. Raises E_PASSPHRASE, E_PASSPHRASE_SHORT and what `unlock` raises.
    """
    keys.check_passphrase(new)
    file = _load(folder)
    _rewrap(folder, file, _secret(file, old), new)


def whose(folder: Path) -> Person | None:
    """Return whose workspace this is without unlocking it, or None where nobody started it."""
    path = folder / FOLDER / IDENTITY_FILE
    try:
        if not path.exists():
            return None
    except OSError as error:
        raise unreadable(path, error) from error
    return _load(folder).person


def install(folder: Path, identity: Identity, answer: Answer, root_fingerprint: str) -> Identity:
    """Keep an office's answer and pin its root; return the identity as certified by it.

    `root_fingerprint` is what a person compared with the office, in hexadecimal, however grouped.
    Raises E_ROOT where the answer comes with another root, E_ANSWER where it is for somebody else,
    E_DISK_FULL, E_WRITE.
    """
    if _hexadecimal(root_fingerprint) != answer.root_fingerprint:
        raise KnownError(
            "E_ROOT",
            Message("The answer comes from another authority than the one you compared"),
            Message(
                "Ask the office for its root’s fingerprint over another channel; install nothing "
                "until it is the same"
            ),
        )
    certified = identity.with_answer(answer)
    _write(folder / FOLDER / OFFICE_FILE, answer.serialise())
    return certified


def keep_revocation_list(
    folder: Path, identity: Identity, pem: bytes, now: dt.datetime
) -> Identity:
    """Keep a revocation list of the identity's office where it is newer than the one known.

    Return the identity with it.

    Raises E_REVOCATION_LIST, E_CLOCK, E_IDENTITY_DAMAGED, E_DISK_FULL, E_WRITE.
    """
    answer = installed(folder)
    if answer is None:
        return identity
    listed = revocation.read(pem, [answer.root], now)
    if listed.number <= answer.revocation_list.number:
        return identity
    renewed = Answer(answer.certificate, answer.root, listed)
    _write(folder / FOLDER / OFFICE_FILE, renewed.serialise())
    return identity.with_answer(renewed)


def installed(folder: Path) -> Answer | None:
    """Return the office's answer that was installed, or None.

    A certificate that has run out since is for readers to refuse.

    Raises E_IDENTITY_DAMAGED.
    """
    if not (folder / FOLDER / OFFICE_FILE).exists():
        return None
    try:
        return requests.installed_answer(_read(folder, OFFICE_FILE))
    except KnownError as error:
        raise _damaged(OFFICE_FILE) from error


def ephemeral(person: Person, now: dt.datetime) -> Identity:
    """Return an identity for a throw-away workspace; nothing of it is on the disk."""
    person = certificates.checked(person)
    root = issuing.issue_root(ORGANISATION, person, now)
    return Identity(keys.new_secret(), issuing.issue_signer(root, person, now), root.certificate)


def _secret(file: _IdentityFile, passphrase: str) -> bytes:
    secret = keys.unwrap(file.passphrase, keys.normalised(passphrase), _PASSPHRASE)
    if secret is None:
        raise KnownError(
            "E_PASSPHRASE",
            Message("The passphrase is wrong"),
            Message("Try again; nothing was changed. If it is lost, use the printed recovery key"),
        )
    return secret


def _rewrap(folder: Path, file: _IdentityFile, secret: bytes, passphrase: str) -> None:
    wrapped = keys.wrap(secret, keys.normalised(passphrase), _PASSPHRASE, file.passphrase.cost)
    _write(
        folder / FOLDER / IDENTITY_FILE, _text(msgspec.structs.replace(file, passphrase=wrapped))
    )


def _load(folder: Path) -> _IdentityFile:
    content = _read(folder, IDENTITY_FILE)
    try:
        if msgspec.json.decode(content, type=_Version).version > VERSION:
            raise KnownError(
                "E_IDENTITY_NEWER",
                Message("This workspace was made by a newer version of the program"),
                Message("Update the program; nothing was changed"),
            )
        file = msgspec.json.decode(content, type=_IdentityFile)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged(IDENTITY_FILE) from error
    if (
        file.version != VERSION
        or file.check != file.checksum()
        or not (file.passphrase.is_sound() and file.recovery.is_sound())
    ):
        raise _damaged(IDENTITY_FILE)
    return file


def _opened(folder: Path, file: _IdentityFile, secret: bytes) -> Identity:
    signer = Issued(
        _certificate(folder, CERTIFICATE_FILE), _decrypt_key(secret, file.signing_key, _SIGNING)
    )
    root = Issued(_certificate(folder, ROOT_FILE), _decrypt_key(secret, file.root_key, _ROOT))
    if not (
        certificates.belongs(*root)
        and certificates.is_issued_by(root.certificate, root.certificate)
    ):
        raise _damaged(ROOT_FILE)
    theirs = certificates.belongs(*signer) and certificates.is_issued_by(
        signer.certificate, root.certificate
    )
    if not theirs or certificates.person_of(signer.certificate) != file.person:
        raise _damaged(CERTIFICATE_FILE)
    identity = Identity(secret, signer, root.certificate)
    answer = installed(folder)
    return identity.with_answer(answer) if answer else identity


def _hexadecimal(typed: str) -> str:
    return "".join(character for character in typed.lower() if character in "0123456789abcdef")


def _certificate(folder: Path, name: str) -> x509.Certificate:
    try:
        return certificates.parsed(_read(folder, name))
    except ValueError as error:
        raise _damaged(name) from error


def _encrypt_key(secret: bytes, key: ec.EllipticCurvePrivateKey, purpose: str) -> bytes:
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.encrypt(keys.derive(secret, purpose), plain, purpose)


def _decrypt_key(secret: bytes, sealed: bytes, purpose: str) -> ec.EllipticCurvePrivateKey:
    plain = keys.decrypt(keys.derive(secret, purpose), sealed, purpose)
    if plain is None:
        raise _damaged(IDENTITY_FILE)
    key = load_der_private_key(plain, password=None)
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise _damaged(IDENTITY_FILE)
    return key


def _read(folder: Path, name: str) -> bytes:
    path = folder / FOLDER / name
    try:
        with open_file(path) as file:
            content = file.read(_FILE_BYTES + 1)
    except FileNotFoundError as error:
        if name != IDENTITY_FILE:
            raise _damaged(name) from error
        raise KnownError(
            "E_IDENTITY_MISSING",
            Message("There is no identity in {folder}", folder=str(folder)),
            Message("Choose the workspace’s own folder, or start a new workspace"),
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error
    if len(content) > _FILE_BYTES:
        raise _damaged(name)
    return content


def _make_folder(place: Path) -> None:
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(place, error) from error


def _write(path: Path, content: bytes) -> None:
    with replacing(path, private=True) as file:
        file.write(content)


def _text(file: _IdentityFile) -> bytes:
    checked = msgspec.structs.replace(file, check=file.checksum())
    return msgspec.json.format(msgspec.json.encode(checked), indent=2) + b"\n"


def _damaged(name: str) -> KnownError:
    return KnownError(
        "E_IDENTITY_DAMAGED",
        Message("The workspace’s identity is damaged: {file}", file=name),
        Message(
            "Put back an earlier copy of the folder “identity”; the audits are untouched, but "
            "stay locked without it"
        ),
    )
