"""A signer: a certificate, the root that vouches for it, and the key to sign with."""

import datetime as dt

from cryptography import x509
from cryptography.hazmat.primitives.serialization import Encoding

from auditor_app.exchange import certificates
from auditor_app.exchange.issuing import Issued


class Signer:
    """Somebody who can sign.

    `person`: whom the certificate names; `device`: the laptop it was issued for, empty where
    self-issued. `fingerprint`, `root_fingerprint`: SHA-256 of certificate and root in hexadecimal.
    `is_office`: assignments are signed with it; `is_self_issued`: nobody but the signer vouches for
    it. `not_after`: the last moment the certificate is valid, UTC.
    """

    def __init__(self, issued: Issued, root: x509.Certificate) -> None:
        self.person = certificates.person_of(issued.certificate)
        self.organisation = certificates.organisation_of(issued.certificate)
        self.device = certificates.device_of(issued.certificate)
        self.fingerprint = certificates.fingerprint(issued.certificate)
        self.certificate_pem = issued.pem
        self.root_pem = root.public_bytes(Encoding.PEM)
        self.root_fingerprint = certificates.fingerprint(root)
        self.is_office = certificates.is_office(issued.certificate)
        self.is_self_issued = certificates.is_self_issued(root)
        self.not_after = issued.certificate.not_valid_after_utc
        self._issued = issued

    def __repr__(self) -> str:
        return f"{type(self).__name__}({self.person!r}, {self.fingerprint[:16]}…)"

    def sign(self, data: bytes, at: dt.datetime) -> bytes:
        """Return a detached CAdES-B signature over `data` (CMS, DER) that says it was made `at`."""
        from auditor_app.exchange import signatures  # noqa: PLC0415 (pyHanko takes half a second to import)

        return signatures.sign(data, self._issued, at)
