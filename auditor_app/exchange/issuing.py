"""Issuing: what an authority makes – its own root, and the certificates of those who sign under it.

Without an office an auditor is their own authority: a root that signs one certificate. An office is
an authority over several auditors. The unit tells root, office and auditor apart, because a
certificate whose subject equals its issuer would count as a root itself.
"""

import datetime as dt
from typing import NamedTuple

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from auditor_app.exchange.certificates import AUTHORITY_UNIT, SIGNER_UNIT, Person, key_usage

_ROOT_YEARS = 20
_SIGNER_YEARS = 10
_DAYS_A_YEAR = 365
_BACKDATED = dt.timedelta(days=1)  # the reader's clock may be behind ours


class Issued(NamedTuple):
    """A certificate and the private key it speaks for."""

    certificate: x509.Certificate
    key: ec.EllipticCurvePrivateKey

    @property
    def pem(self) -> bytes:
        """The certificate as text."""
        return self.certificate.public_bytes(Encoding.PEM)


def issue_root(organisation: str, person: Person, now: dt.datetime) -> Issued:
    """Make an authority's root.

    An auditor's own (`certificates.ORGANISATION`) or an office's, whose person has no registration.
    """
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _subject(organisation, AUTHORITY_UNIT, person)
    start = _start(now)
    builder = _builder(
        subject,
        subject,
        key.public_key(),
        start,
        start + dt.timedelta(days=_ROOT_YEARS * _DAYS_A_YEAR),
    )
    builder = builder.add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
    builder = builder.add_extension(key_usage(key_cert_sign=True, crl_sign=True), critical=True)
    return Issued(builder.sign(key, SHA256()), key)


def issue_signer(
    root: Issued, person: Person, now: dt.datetime, *, unit: str = SIGNER_UNIT, device: str = ""
) -> Issued:
    """Make a key and the certificate its owner signs with."""
    key = ec.generate_private_key(ec.SECP256R1())
    return Issued(certify(root, person, key.public_key(), now, unit=unit, device=device), key)


def certify(
    root: Issued,
    person: Person,
    key: ec.EllipticCurvePublicKey,
    now: dt.datetime,
    *,
    unit: str = SIGNER_UNIT,
    device: str = "",
    years: int = _SIGNER_YEARS,
) -> x509.Certificate:
    """Vouch for somebody's key, for as many years as asked but no longer than the root lasts.

    Plain `openssl cms -verify` accepts a signer for e-mail protection, and refuses one for document
    signing alone.
    """
    (organisation,) = root.certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATION_NAME)
    subject = _subject(str(organisation.value), unit, person, device)
    start = _start(now)
    end = min(start + dt.timedelta(days=years * _DAYS_A_YEAR), root.certificate.not_valid_after_utc)
    builder = _builder(subject, root.certificate.subject, key, start, end)
    builder = builder.add_extension(
        x509.BasicConstraints(ca=False, path_length=None), critical=True
    )
    builder = builder.add_extension(
        key_usage(digital_signature=True, content_commitment=True), critical=True
    )
    builder = builder.add_extension(
        x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False
    )
    authority = x509.AuthorityKeyIdentifier.from_issuer_public_key(root.key.public_key())
    return builder.add_extension(authority, critical=False).sign(root.key, SHA256())


def _subject(organisation: str, unit: str, person: Person, device: str = "") -> x509.Name:
    names = (
        (NameOID.ORGANIZATION_NAME, organisation),
        (NameOID.ORGANIZATIONAL_UNIT_NAME, unit),
        (NameOID.COMMON_NAME, person.name),
        (NameOID.USER_ID, person.registration),
        (NameOID.SERIAL_NUMBER, device),
    )
    return x509.Name([x509.NameAttribute(oid, text) for oid, text in names if text])


def _start(now: dt.datetime) -> dt.datetime:
    return now.astimezone(dt.UTC).replace(microsecond=0) - _BACKDATED


def _builder(
    subject: x509.Name,
    issuer: x509.Name,
    key: ec.EllipticCurvePublicKey,
    start: dt.datetime,
    end: dt.datetime,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(key)
        .serial_number(x509.random_serial_number())
        .not_valid_before(start)
        .not_valid_after(end)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(key), critical=False)
    )
