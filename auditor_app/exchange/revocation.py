"""Revocation lists: which certificates an authority has taken back (X.509 CRL, PEM).

A list is read in the one form this program writes: whole, of one issuer, signed with the algorithm
of everything else.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from enum import StrEnum
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import CRLEntryExtensionOID, ExtensionOID, SignatureAlgorithmOID

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message
from auditor_app.exchange.certificates import UNREADABLE, is_whole
from auditor_app.exchange.issuing import Issued

VALID_DAYS = 90
"""How long after its issue a list counts as current."""
MAX_BYTES = 1 << 20

_CLOCK_TOLERANCE = dt.timedelta(hours=24)
_BACKDATED = dt.timedelta(hours=1)  # openssl refuses a list that is a second ahead of its clock
_EXTENSIONS = {ExtensionOID.CRL_NUMBER, ExtensionOID.AUTHORITY_KEY_IDENTIFIER}


class RevocationReason(StrEnum):
    """Why a certificate was taken back."""

    UNSPECIFIED = "unspecified"
    KEY_COMPROMISE = "key_compromise"
    AFFILIATION_CHANGED = "affiliation_changed"
    SUPERSEDED = "superseded"
    CESSATION_OF_OPERATION = "cessation_of_operation"


LOST_NOTHING = frozenset(
    {
        RevocationReason.AFFILIATION_CHANGED,
        RevocationReason.SUPERSEDED,
        RevocationReason.CESSATION_OF_OPERATION,
    }
)
"""Why a certificate is taken back although nobody else ever had its key.

What was signed before stays good (RFC 5280, 5.3.1).

Any other reason, or none, may mean that somebody else signs with it, and then the time of signing
is theirs to choose.
"""

_FLAGS = {
    RevocationReason.KEY_COMPROMISE: x509.ReasonFlags.key_compromise,
    RevocationReason.AFFILIATION_CHANGED: x509.ReasonFlags.affiliation_changed,
    RevocationReason.SUPERSEDED: x509.ReasonFlags.superseded,
    RevocationReason.CESSATION_OF_OPERATION: x509.ReasonFlags.cessation_of_operation,
}


def label(reason: RevocationReason) -> Message:
    """Return a reason as people read it."""
    return {
        RevocationReason.UNSPECIFIED: Message("no reason given"),
        RevocationReason.KEY_COMPROMISE: Message("laptop or key lost"),
        RevocationReason.AFFILIATION_CHANGED: Message("left the office"),
        RevocationReason.SUPERSEDED: Message("replaced by a new certificate"),
        RevocationReason.CESSATION_OF_OPERATION: Message("no longer audits"),
    }[reason]


class Revoked(NamedTuple):
    """A certificate that was taken back: its serial number, when (UTC), and why."""

    serial: int
    at: dt.datetime
    reason: RevocationReason


def _reason(entry: x509.RevokedCertificate) -> RevocationReason:
    try:
        flag = entry.extensions.get_extension_for_class(x509.CRLReason).value.reason
    except x509.ExtensionNotFound:
        return RevocationReason.UNSPECIFIED
    return next(
        (reason for reason, known in _FLAGS.items() if known == flag), RevocationReason.UNSPECIFIED
    )


class RevocationList:
    """A list that holds: `number` counts the authority's lists.

    Issued at and to be renewed by, UTC.
    """

    def __init__(self, content: x509.CertificateRevocationList, issuer: x509.Certificate) -> None:
        self.pem = content.public_bytes(Encoding.PEM)
        self.issuer = issuer
        self.number = content.extensions.get_extension_for_class(x509.CRLNumber).value.crl_number
        self.issued_at = content.last_update_utc
        self.renew_by = content.next_update_utc or content.last_update_utc
        self._revoked = {
            entry.serial_number: Revoked(
                entry.serial_number, entry.revocation_date_utc, _reason(entry)
            )
            for entry in content
        }

    def is_stale(self, now: dt.datetime) -> bool:
        """Tell whether a newer list should have been issued by now."""
        return now > self.renew_by

    def find(self, certificate: x509.Certificate) -> Revoked | None:
        """Return when and why a certificate of this issuer was taken back, else None."""
        return self._revoked.get(certificate.serial_number)


def issue(root: Issued, revoked: Iterable[Revoked], number: int, now: dt.datetime) -> bytes:
    """Return a signed list as PEM."""
    at = now.astimezone(dt.UTC).replace(microsecond=0) - _BACKDATED
    builder = (
        x509.CertificateRevocationListBuilder()
        .issuer_name(root.certificate.subject)
        .last_update(at)
        .next_update(at + dt.timedelta(days=VALID_DAYS))
        .add_extension(x509.CRLNumber(number), critical=False)
        .add_extension(
            x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key()),
            critical=False,
        )
    )
    for one in revoked:
        entry = x509.RevokedCertificateBuilder().serial_number(one.serial).revocation_date(one.at)
        if one.reason in _FLAGS:
            entry = entry.add_extension(x509.CRLReason(_FLAGS[one.reason]), critical=False)
        builder = builder.add_revoked_certificate(entry.build())
    return builder.sign(root.key, SHA256()).public_bytes(Encoding.PEM)


def read(pem: bytes, roots: Sequence[x509.Certificate], now: dt.datetime | None) -> RevocationList:
    """Read a list and find which of the roots issued it.

    Raises E_REVOCATION_LIST (not in the one form, of another issuer, not signed by it), E_CLOCK
    (issued in the future of `now`, where given).
    """
    content = _parsed(pem)
    issuer = next((root for root in roots if _is_issued_by(content, root)), None)
    if issuer is None:
        raise _refused(Message("it was not issued by the authority that is trusted"))
    if now and content.last_update_utc > now + _CLOCK_TOLERANCE:
        raise KnownError(
            "E_CLOCK",
            Message(
                "The revocation list says it was issued in the future: {at}",
                at=f"{content.last_update_utc:%Y-%m-%d %H:%M} UTC",
            ),
            Message(
                "Check this computer’s clock; if it is right, the office’s was wrong and it must "
                "issue the list again"
            ),
        )
    return RevocationList(content, issuer)


def newest(lists: Iterable[RevocationList]) -> dict[x509.Certificate, RevocationList]:
    """Return the list with the highest number of each issuer."""
    found: dict[x509.Certificate, RevocationList] = {}
    for one in lists:
        if one.issuer not in found or found[one.issuer].number < one.number:
            found[one.issuer] = one
    return found


def _parsed(pem: bytes) -> x509.CertificateRevocationList:
    """Return a list whose parts can all be read and that has the form `issue` gives it."""
    if len(pem) > MAX_BYTES:
        raise _refused(Message("it is too large"))
    try:
        content = x509.load_pem_x509_crl(pem)
        _ = (
            content.issuer,
            [(entry.serial_number, entry.revocation_date_utc, _reason(entry)) for entry in content],
        )
        fit = (
            content.public_bytes(Encoding.PEM) == pem
            and is_whole(content)
            and content.signature_algorithm_oid == SignatureAlgorithmOID.ECDSA_WITH_SHA256
            and {extension.oid for extension in content.extensions} == _EXTENSIONS
            and content.next_update_utc is not None
            and content.last_update_utc < content.next_update_utc
            and all(
                {one.oid for one in entry.extensions} <= {CRLEntryExtensionOID.CRL_REASON}
                for entry in content
            )
        )
    except UNREADABLE as error:
        raise _refused(Message("it cannot be read")) from error
    if not fit:
        raise _refused(Message("it is not in the one form allowed"))
    return content


def _is_issued_by(content: x509.CertificateRevocationList, root: x509.Certificate) -> bool:
    key = root.public_key()
    return (
        content.issuer == root.subject
        and isinstance(key, ec.EllipticCurvePublicKey)
        and content.is_signature_valid(key)
    )


def _refused(why: Message) -> KnownError:
    return KnownError(
        "E_REVOCATION_LIST",
        Message("The revocation list cannot be used: {why}", why=why),
        Message("Ask the office for its current revocation list"),
    )
