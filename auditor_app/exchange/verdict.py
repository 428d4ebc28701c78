"""The verdict: what was verified of a package, in documented fields."""

import datetime as dt

import msgspec

from auditor_app.exchange.packages import PackageKind
from auditor_app.exchange.revocation import LOST_NOTHING, RevocationReason


class AuthorSignature(msgspec.Struct, frozen=True, kw_only=True):
    """One author's signature over the chain of one device.

    `device`: the laptop whose chain it is; `count`: how many events of it the signature stands for.
    `signer`, `registration`: whom the certificate names; `fingerprint`: its SHA-256 in hexadecimal.
    `certified_device`: the laptop the certificate was issued for, empty where self-issued; another
    one where a chain was adopted. `self_issued`: nobody but the signer vouches for the certificate;
    `root_fingerprint`: of the authority that does. `organisation`: that authority's name; `office`:
    the certificate is the one the office itself signs with. `signed_at`: when the signer's clock
    said it was signed, UTC; no third party vouches for it. `revoked_on`, `revoked_for`: when and
    why the certificate was taken back since, UTC; None where it was not. `manifest_digest`: SHA-256
    of the manifest in hexadecimal.
    """

    device: str
    count: int
    signer: str
    registration: str
    fingerprint: str
    certified_device: str
    self_issued: bool
    root_fingerprint: str
    organisation: str
    office: bool
    signed_at: dt.datetime
    revoked_on: dt.datetime | None
    revoked_for: RevocationReason | None
    manifest_digest: str

    @property
    def may_be_lost(self) -> bool:
        """Whether somebody else may have signed.

        Only who accepted it before its certificate was revoked still believes it.
        """
        return self.revoked_for is not None and self.revoked_for not in LOST_NOTHING


class ListAge(msgspec.Struct, frozen=True, kw_only=True):
    """How current the revocation list is that the certificates were compared with; times in UTC."""

    number: int
    issued_at: dt.datetime
    renew_by: dt.datetime
    stale: bool


class VerificationResult(AuthorSignature, frozen=True, kw_only=True):
    """What was verified of a package; there is none for a package that failed.

    The fields of `Author` say who sent it: `device` from where, `count` how many events are the
    sender's own, `manifest_digest` is that of the package manifest, which identifies the package.
    Further:

    `kind`: what the package is for; `entries`: how many entries are signed for; `size`: bytes of
    the file. `authors`: who signed which chain, by device. `revocation_list`: the newest list known
    of the sender's office; None where the sender's certificate is self-issued. `stale`: an
    office-issued certificate in the package could not be compared with a current revocation list.
    """

    kind: PackageKind
    entries: int
    size: int
    authors: tuple[AuthorSignature, ...]
    revocation_list: ListAge | None
    stale: bool
