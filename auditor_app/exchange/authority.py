"""The authority of an office.

Its root, the certificates it issued, and the list of those it took back.

`authority/` in the workspace holds `authority.json`: the keys encrypted under a passphrase of its
own, the register and the current revocation list, all in one file, so that no two of them can ever
disagree. `root.pem` beside it is for handing out.
"""

import datetime as dt
import hashlib
import hmac
from pathlib import Path
from typing import Any, NamedTuple

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
from auditor_app.exchange import certificates, issuing, keys, revocation
from auditor_app.exchange.certificates import OFFICE_UNIT, ORGANISATION, Person
from auditor_app.exchange.issuing import Issued
from auditor_app.exchange.keys import STANDARD, Cost, Wrapped
from auditor_app.exchange.requests import Answer, Request, key_fingerprint
from auditor_app.exchange.revocation import RevocationReason, Revoked
from auditor_app.exchange.signer import Signer
from auditor_app.files import open_file, replacing, unreadable, unwritable

FOLDER = "authority"
AUTHORITY_FILE = "authority.json"
ROOT_FILE = "root.pem"
VERSION = 1
YEARS = 3
"""How long a certificate lasts unless asked otherwise."""
SOON = dt.timedelta(days=60)
"""How long before its end a certificate is replaced: the same request is then answered anew."""

_FILE_BYTES = 64 << 20
_MOST_YEARS = 10
_LAST_YEAR = dt.timedelta(days=365)
_PASSPHRASE = "authority passphrase"  # noqa: S105 (names a purpose)
_ROOT = "authority root key"
_OFFICE = "authority office key"
_SEAL = "authority register"


class Certified(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A certificate in the register.

    `serial` and `fingerprint` in hexadecimal; times in UTC; `revoked_on` and `reason` where it was
    taken back.
    """

    serial: str
    name: str
    registration: str
    device: str
    fingerprint: str
    key_fingerprint: str
    issued_on: dt.datetime
    not_after: dt.datetime
    certificate: str
    revoked_on: dt.datetime | None = None
    reason: RevocationReason | None = None

    @property
    def person(self) -> Person:
        """Whom it names."""
        return Person(self.name, self.registration)


class _AuthorityFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    version: int
    name: str
    passphrase: Wrapped
    root_key: bytes
    office_key: bytes
    root: str
    office: str
    revocation_list: str
    revocation_number: int
    register: tuple[Certified, ...]
    # With a key that only the passphrase opens: nobody else can strike a revocation from the
    # register.
    seal: str = ""
    check: str = ""  # tells a damaged file from a wrong passphrase, and protects against nobody

    def sealed(self, secret: bytes) -> str:
        """Return what `seal` has to be."""
        content = msgspec.json.encode(msgspec.structs.replace(self, seal="", check=""))
        return hmac.new(keys.derive(secret, _SEAL), content, hashlib.sha256).hexdigest()

    def checksum(self) -> str:
        """Return what `check` has to be."""
        return hashlib.sha256(
            msgspec.json.encode(msgspec.structs.replace(self, check=""))
        ).hexdigest()


class Authority:
    """An unlocked authority. Every change is on the disk when the call returns.

    `office` signs the assignments; `root_pem` is what everybody pins; `revocation_list_pem` the
    current list.
    """

    def __init__(self, folder: Path, secret: bytes, file: _AuthorityFile) -> None:
        self._folder, self._secret, self._file = folder, secret, file
        self._root = _pair(secret, file.root, file.root_key, _ROOT)
        self._office = _pair(secret, file.office, file.office_key, _OFFICE)
        sound = certificates.is_root(self._root.certificate) and certificates.is_issued_by(
            self._office.certificate, self._root.certificate
        )
        if not sound or file.seal != file.sealed(secret):
            raise _damaged()
        self.name = file.name
        self.office = Signer(self._office, self._root.certificate)
        self.root_pem = self._root.pem

    @property
    def revocation_list_pem(self) -> bytes:
        """The current revocation list."""
        return self._file.revocation_list.encode()

    def register(self) -> tuple[Certified, ...]:
        """Return every certificate issued to an auditor, oldest first."""
        return self._file.register

    def issue(self, request: Request, now: dt.datetime, years: int = YEARS) -> Answer:
        """Certify the key of a request; asked again, answer with the certificate issued before.

        Raises E_AUTHORITY_YEARS, E_AUTHORITY_REVOKED (that key was lost), E_AUTHORITY_DEVICE
        (somebody else's laptop), E_DISK_FULL, E_WRITE.
        """
        if not 1 <= years <= _MOST_YEARS:
            message = Message("A certificate lasts from 1 to {n} years", n=_MOST_YEARS)
            raise KnownError(
                "E_AUTHORITY_YEARS", message, Message("Choose a number of years between these")
            )
        earlier = [one for one in self._file.register if one.key_fingerprint == request.fingerprint]
        if any(one.reason is RevocationReason.KEY_COMPROMISE for one in earlier):
            raise KnownError(
                "E_AUTHORITY_REVOKED",
                Message("The key of this request was reported lost"),
                Message("Ask the auditor for a request from a new workspace"),
            )
        self._check_laptop(request)
        same = [
            one
            for one in earlier
            if (one.person, one.device) == (request.person, request.device)
            and one.revoked_on is None
            and one.not_after > now + SOON
        ]
        if same:
            certificate = certificates.parsed(same[-1].certificate.encode())
            self.renew(now)
        else:
            certificate = issuing.certify(
                self._root, request.person, request.key, now, device=request.device, years=years
            )
            self._change(now, (*self._file.register, _certified(certificate, now)))
        listed = revocation.read(self.revocation_list_pem, [self._root.certificate], now)
        return Answer(certificate, self._root.certificate, listed)

    def _check_laptop(self, request: Request) -> None:
        """Refuse a request for somebody else's laptop, whose own entries would be refused then."""
        mine = [
            (self.office.device, self.office.person),
            *((one.device, one.person) for one in self._file.register),
        ]
        for device, person in mine:
            if device == request.device and person.registration != request.person.registration:
                raise KnownError(
                    "E_AUTHORITY_DEVICE",
                    Message(
                        "The request names the laptop of {name} ({registration})",
                        name=person.name,
                        registration=person.registration,
                    ),
                    Message(
                        "Ask who sent it; everybody makes their request in a workspace of their own"
                    ),
                )

    def revoke(
        self, which: str, reason: RevocationReason, now: dt.datetime
    ) -> tuple[Certified, ...]:
        """Take back a certificate by serial number or fingerprint, or all of a registration number.

        Returns which.

        Of a single one that was taken back before, the reason can be told later, or that its key
        was lost after all; the day stays. Raises E_AUTHORITY_UNKNOWN where no such certificate
        fits, E_DISK_FULL, E_WRITE.
        """
        wanted = which.strip()
        revoked_on = now.astimezone(dt.UTC).replace(microsecond=0)
        taken: list[Certified] = []
        register: list[Certified] = []
        for one in self._file.register:
            named = wanted.lower() in (one.serial, one.fingerprint)
            fits = (
                named or wanted == one.registration
                if one.revoked_on is None
                else named and _may_follow(one.reason, reason)
            )
            changed = msgspec.structs.replace(
                one, revoked_on=one.revoked_on or revoked_on, reason=reason
            )
            register.append(changed if fits else one)
            taken += register[-1:] if fits else []
        if not taken:
            raise KnownError(
                "E_AUTHORITY_UNKNOWN",
                Message(
                    "No certificate in use has the serial, registration number or fingerprint "
                    "{which}",
                    which=wanted,
                ),
                Message("Look it up in the register"),
            )
        self._change(now, tuple(register))
        return tuple(taken)

    def renew(self, now: dt.datetime) -> bytes:
        """Issue the revocation list anew, which starts its term again; return it.

        In its last year the certificate that the office signs with is issued anew as well. Its key
        lies beside the root's and is never lost alone, so it is never revoked: who lost it makes
        another authority. Raises E_DISK_FULL, E_WRITE.
        """
        office, root_ends = self._office, self._root.certificate.not_valid_after_utc
        if self.office.not_after < min(now + _LAST_YEAR, root_ends):
            key, person, device = office.key, self.office.person, self.office.device
            office = Issued(
                issuing.certify(
                    self._root, person, key.public_key(), now, unit=OFFICE_UNIT, device=device
                ),
                key,
            )
        self._change(now, self._file.register, office)
        return self.revocation_list_pem

    def change_passphrase(self, old: str, new: str) -> None:
        """Replace the passphrase; raises E_PASSPHRASE, E_PASSPHRASE_SHORT, E_DISK_FULL, E_WRITE."""
        keys.check_passphrase(new)
        secret = _secret(self._file, old)
        wrapped = keys.wrap(secret, keys.normalised(new), _PASSPHRASE, self._file.passphrase.cost)
        self._file = _save(
            self._folder, secret, msgspec.structs.replace(self._file, passphrase=wrapped)
        )

    def _change(
        self, now: dt.datetime, register: tuple[Certified, ...], office: Issued | None = None
    ) -> None:
        office, number = office or self._office, self._file.revocation_number + 1
        changed = msgspec.structs.replace(
            self._file,
            office=office.pem.decode(),
            register=register,
            revocation_number=number,
            revocation_list=_revocation_list(self._root, register, number, now),
        )
        self._file = _save(self._folder, self._secret, changed)
        self._office, self.office = office, Signer(office, self._root.certificate)


def create(
    folder: Path,
    name: str,
    person: Person,
    device: str,
    passphrase: str,
    now: dt.datetime,
    *,
    cost: Cost = STANDARD,
) -> Authority:
    """Make an authority in an office's workspace folder.

    `name` is the office's; `person` and `device` are those of its workspace, who signs the
    assignments there. Raises E_AUTHORITY_EXISTS, E_AUTHORITY_NAME, E_PERSON, E_PASSPHRASE_SHORT,
    E_DISK_FULL, E_WRITE.
    """
    if whose(folder) is not None:
        message = Message("This workspace has its authority already")
        raise KnownError("E_AUTHORITY_EXISTS", message, Message("Unlock it with its passphrase"))
    keys.check_passphrase(passphrase)
    person, office_name = certificates.checked(person), certificates.checked_name(name)
    if office_name == ORGANISATION:
        raise KnownError(
            "E_AUTHORITY_NAME",
            Message("An office cannot have this name"),
            Message("Enter the office’s own name"),
        )
    secret = keys.new_secret()
    root = issuing.issue_root(office_name, Person(office_name, ""), now)
    office = issuing.issue_signer(root, person, now, unit=OFFICE_UNIT, device=device)
    file = _AuthorityFile(
        version=VERSION,
        name=office_name,
        passphrase=keys.wrap(secret, keys.normalised(passphrase), _PASSPHRASE, cost),
        root_key=_encrypted(secret, root.key, _ROOT),
        office_key=_encrypted(secret, office.key, _OFFICE),
        root=root.pem.decode(),
        office=office.pem.decode(),
        revocation_list=_revocation_list(root, (), 1, now),
        revocation_number=1,
        register=(),
    )
    place = folder / FOLDER
    try:
        place.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise unwritable(place, error) from error
    with replacing(place / ROOT_FILE) as target:
        target.write(root.pem)
    return Authority(folder, secret, _save(folder, secret, file))


def unlock(folder: Path, passphrase: str) -> Authority:
    """Open the authority of a workspace.

    Raises E_AUTHORITY_MISSING, E_AUTHORITY_DAMAGED, E_AUTHORITY_NEWER, E_PASSPHRASE.
    """
    file = _load(folder)
    return Authority(folder, _secret(file, passphrase), file)


def whose(folder: Path) -> str | None:
    """Return the office's name, without unlocking its authority; None where there is none."""
    return _load(folder).name if (folder / FOLDER / AUTHORITY_FILE).exists() else None


class Published(NamedTuple):
    """What everybody may know of an authority.

    Its root and its current revocation list, both PEM.
    """

    root_pem: bytes
    revocation_list_pem: bytes


def published(folder: Path) -> Published | None:
    """Return what an authority publishes, without unlocking it; None where there is none."""
    if not (folder / FOLDER / AUTHORITY_FILE).exists():
        return None
    file = _load(folder)
    return Published(file.root.encode(), file.revocation_list.encode())


def _certified(certificate: x509.Certificate, now: dt.datetime) -> Certified:
    person = certificates.person_of(certificate)
    return Certified(
        serial=f"{certificate.serial_number:x}",
        name=person.name,
        registration=person.registration,
        device=certificates.device_of(certificate),
        fingerprint=certificates.fingerprint(certificate),
        key_fingerprint=key_fingerprint(certificate.public_key()),
        issued_on=now.astimezone(dt.UTC).replace(microsecond=0),
        not_after=certificate.not_valid_after_utc,
        certificate=certificate.public_bytes(Encoding.PEM).decode(),
    )


def _may_follow(before: RevocationReason | None, after: RevocationReason) -> bool:
    """Tell whether a reason may take the place of another one.

    It is the first, or worse than any.
    """
    return before is not after and (
        before is RevocationReason.UNSPECIFIED or after is RevocationReason.KEY_COMPROMISE
    )


def _revocation_list(
    root: Issued, register: tuple[Certified, ...], number: int, now: dt.datetime
) -> str:
    revoked = [
        Revoked(int(one.serial, 16), one.revoked_on, one.reason or RevocationReason.UNSPECIFIED)
        for one in register
        if one.revoked_on
    ]
    return revocation.issue(root, revoked, number, now).decode()


def _secret(file: _AuthorityFile, passphrase: str) -> bytes:
    secret = keys.unwrap(file.passphrase, keys.normalised(passphrase), _PASSPHRASE)
    if secret is None:
        raise KnownError(
            "E_PASSPHRASE",
            Message("The passphrase of the authority is wrong"),
            Message("Try again; it is another one than the workspace’s. Nothing was changed"),
        )
    return secret


def _load(folder: Path) -> _AuthorityFile:
    path = folder / FOLDER / AUTHORITY_FILE
    try:
        with open_file(path) as opened:
            content = opened.read(_FILE_BYTES + 1)
    except FileNotFoundError as error:
        message = Message("This workspace is no authority")
        raise KnownError(
            "E_AUTHORITY_MISSING",
            message,
            Message("Set one up first, or choose the office’s workspace"),
        ) from error
    except OSError as error:
        raise unreadable(path, error) from error
    try:
        version = msgspec.json.decode(content, type=dict[str, Any]).get("version")
        if isinstance(version, int) and version > VERSION:
            raise KnownError(
                "E_AUTHORITY_NEWER",
                Message("This authority was made by a newer version of the program"),
                Message("Update the program; nothing was changed"),
            )
        file = msgspec.json.decode(content, type=_AuthorityFile)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise _damaged() from error
    if file.version != VERSION or file.check != file.checksum() or not file.passphrase.is_sound():
        raise _damaged()
    return file


def _save(folder: Path, secret: bytes, file: _AuthorityFile) -> _AuthorityFile:
    file = msgspec.structs.replace(file, seal=file.sealed(secret))
    file = msgspec.structs.replace(file, check=file.checksum())
    with replacing(folder / FOLDER / AUTHORITY_FILE, private=True) as target:
        target.write(msgspec.json.format(msgspec.json.encode(file), indent=2) + b"\n")
    return file


def _encrypted(secret: bytes, key: ec.EllipticCurvePrivateKey, purpose: str) -> bytes:
    plain = key.private_bytes(Encoding.DER, PrivateFormat.PKCS8, NoEncryption())
    return keys.encrypt(keys.derive(secret, purpose), plain, purpose)


def _pair(secret: bytes, pem: str, sealed: bytes, purpose: str) -> Issued:
    plain = keys.decrypt(keys.derive(secret, purpose), sealed, purpose)
    try:
        certificate = certificates.parsed(pem.encode())
    except ValueError as error:
        raise _damaged() from error
    key = load_der_private_key(plain, password=None) if plain else None
    if not isinstance(key, ec.EllipticCurvePrivateKey) or not certificates.belongs(
        certificate, key
    ):
        raise _damaged()
    return Issued(certificate, key)


def _damaged() -> KnownError:
    return KnownError(
        "E_AUTHORITY_DAMAGED",
        Message("The office’s authority is damaged or was changed by another program"),
        Message("Put back an earlier copy of the folder “authority”"),
    )
