"""Certificates: who a signature belongs to, and the authority that says so."""

import datetime as dt
import re
import unicodedata
from collections.abc import Sequence

import msgspec
from cryptography import x509
from cryptography.exceptions import InvalidSignature, UnsupportedAlgorithm
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding
from cryptography.x509.oid import ExtendedKeyUsageOID, ExtensionOID, NameOID, SignatureAlgorithmOID

from auditor_app.domain.errors import KnownError
from auditor_app.domain.wording import Message

NAME_BYTES = 64
"""The longest name and registration number in a certificate (X.520, ub-common-name), UTF-8."""

ORGANISATION = "Auditor App, self-issued"
AUTHORITY_UNIT = "Authority"
SIGNER_UNIT = "Auditor"
OFFICE_UNIT = "Office"

_TRUST_BYTES = 256 * 1024
_PEM = re.compile(rb"-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----")
_SIGNER_EXTENSIONS = {
    ExtensionOID.SUBJECT_KEY_IDENTIFIER,
    ExtensionOID.BASIC_CONSTRAINTS,
    ExtensionOID.KEY_USAGE,
    ExtensionOID.EXTENDED_KEY_USAGE,
    ExtensionOID.AUTHORITY_KEY_IDENTIFIER,
}
_ROOT_EXTENSIONS = {
    ExtensionOID.SUBJECT_KEY_IDENTIFIER,
    ExtensionOID.BASIC_CONSTRAINTS,
    ExtensionOID.KEY_USAGE,
}


UNREADABLE = (
    ValueError,
    TypeError,
    UnsupportedAlgorithm,
    x509.DuplicateExtension,
    x509.UnsupportedGeneralNameType,
    x509.InvalidVersion,
    Warning,
)
"""What the library raises on bytes made to break it."""


class Person(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An auditor: name and registration number, as they stand in the certificate."""

    name: str
    registration: str


def checked(person: Person) -> Person:
    """Return the person with trimmed, normalised fields.

    Raises E_PERSON where a certificate cannot carry them.
    """
    name, registration = (
        unicodedata.normalize("NFC", text).strip() for text in (person.name, person.registration)
    )
    _check_text(Message("The name"), name)
    _check_text(Message("The registration number"), registration)
    return Person(name, registration)


def checked_name(text: str) -> str:
    """Return an office's name trimmed and normalised.

    Raises E_PERSON where a certificate cannot carry it.
    """
    name = unicodedata.normalize("NFC", text).strip()
    _check_text(Message("The name"), name)
    return name


def parsed(content: bytes) -> x509.Certificate:
    """Return a certificate given as PEM or DER.

    Raises ValueError where any part of it cannot be read.

    The library reads a certificate's parts when they are asked for, and raises then; here all are
    asked for.
    """
    load = (
        x509.load_pem_x509_certificate
        if content.startswith(b"-----")
        else x509.load_der_x509_certificate
    )
    try:
        certificate = load(content)
        _ = (
            certificate.subject,
            certificate.issuer,
            certificate.extensions,
            certificate.public_key(),
            certificate.version,
        )
        _ = (
            certificate.not_valid_before_utc,
            certificate.not_valid_after_utc,
            certificate.signature_hash_algorithm,
        )
        _ = certificate.serial_number
    except UNREADABLE as error:
        raise ValueError(str(error)) from error
    if not is_whole(certificate):
        raise ValueError("its signature has another form")
    return certificate


def carried_by(signature: bytes) -> x509.Certificate:
    """Return the certificate in a signature that was verified when it came.

    Nothing is verified here.
    """
    from cryptography.hazmat.primitives.serialization import pkcs7  # noqa: PLC0415 (brings a mail library, which the first window does not wait for)

    (certificate,) = pkcs7.load_der_pkcs7_certificates(signature)
    return certificate


def is_whole(
    signed: x509.Certificate | x509.CertificateRevocationList | x509.CertificateSigningRequest,
) -> bool:
    """Tell whether a signature fills its last byte, as every one does.

    The library does not look at how many bits are said to be unused where they are zero: one byte
    could differ, and with it the fingerprint, and the signature would hold.
    """
    return signed.public_bytes(Encoding.DER).endswith(b"\0" + signed.signature)


def read_roots(pem: bytes) -> list[x509.Certificate]:
    """Return the root certificates of a trust file; raises E_TRUST where it holds anything else."""
    if len(pem) > _TRUST_BYTES:
        raise _bad_trust(Message("The trust file is too large to hold certificates"))
    try:
        roots = [parsed(part) for part in _PEM.findall(pem)]
        fit = all(
            root.extensions.get_extension_for_class(x509.BasicConstraints).value.ca
            for root in roots
        )
    except (ValueError, x509.ExtensionNotFound) as error:
        raise _bad_trust(Message("The trust file holds no certificate that can be read")) from error
    if not roots:
        raise _bad_trust(Message("The trust file holds no certificate that can be read"))
    if not fit:
        raise _bad_trust(Message("The trust file holds a certificate that is no authority’s"))
    return roots


def check_signer(certificate: x509.Certificate, now: dt.datetime) -> None:
    """Refuse a certificate that is not for signing audits (E_SIGNER) or not valid now (E_EXPIRED).

    Stricter than the path validation that follows: one curve, one hash, one kind of use, so that
    every other program that verifies the signature comes to the same answer.
    """
    key, extensions = certificate.public_key(), certificate.extensions
    fit = (
        _is_p256(key)
        and certificate.signature_algorithm_oid == SignatureAlgorithmOID.ECDSA_WITH_SHA256
        and {extension.oid for extension in extensions} == _SIGNER_EXTENSIONS
        and not extensions.get_extension_for_class(x509.BasicConstraints).value.ca
        and extensions.get_extension_for_class(x509.KeyUsage).value
        == key_usage(digital_signature=True, content_commitment=True)
        and list(extensions.get_extension_for_class(x509.ExtendedKeyUsage).value)
        == [ExtendedKeyUsageOID.EMAIL_PROTECTION]
    )
    if not fit:
        raise KnownError(
            "E_SIGNER",
            Message("The signer’s certificate is not one for signing audits"),
            Message("Ask the sender to sign with the certificate this program gave them"),
        )
    _check_dates(certificate, now)


def revoked(certificate: x509.Certificate, at: dt.datetime) -> KnownError:
    """Return the refusal of what a certificate signed that was taken back (E_REVOKED)."""
    person = person_of(certificate)
    return KnownError(
        "E_REVOKED",
        Message(
            "The certificate of {name} ({registration}) was revoked on {day}",
            name=person.name,
            registration=person.registration,
            day=f"{at:%Y-%m-%d}",
        ),
        Message(
            "Ask the office why, and the signer to send what is theirs again, signed with a new "
            "certificate"
        ),
    )


def is_issued_by(certificate: x509.Certificate, root: x509.Certificate) -> bool:
    """Tell whether a root named and signed a certificate."""
    try:
        certificate.verify_directly_issued_by(root)
    except (ValueError, TypeError, InvalidSignature, UnsupportedAlgorithm):
        return False
    return True


def issuer_of(
    certificate: x509.Certificate, roots: Sequence[x509.Certificate], now: dt.datetime
) -> x509.Certificate:
    """Return the root that issued a certificate.

    Raises E_SIGNER where none did, E_EXPIRED where that root has run out.
    """
    for root in roots:
        if is_issued_by(certificate, root):
            _check_dates(root, now)
            return root
    person = person_of(certificate)
    raise KnownError(
        "E_SIGNER",
        Message(
            "The package is signed by {name} ({registration}), for whom the trusted root does not "
            "vouch",
            name=person.name,
            registration=person.registration,
        ),
        Message(
            "Ask the sender for the root certificate they are certified by, over another channel"
        ),
    )


def is_root(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate is a root as `issuing.issue_root` makes one, signed by itself."""
    key, extensions = certificate.public_key(), certificate.extensions
    return (
        _is_p256(key)
        and certificate.signature_algorithm_oid == SignatureAlgorithmOID.ECDSA_WITH_SHA256
        and {extension.oid for extension in extensions} == _ROOT_EXTENSIONS
        and extensions.get_extension_for_class(x509.BasicConstraints).value
        == x509.BasicConstraints(ca=True, path_length=0)
        and extensions.get_extension_for_class(x509.KeyUsage).value
        == key_usage(key_cert_sign=True, crl_sign=True)
        and is_issued_by(certificate, certificate)
    )


def is_self_issued(root: x509.Certificate) -> bool:
    """Tell whether a root is an auditor's own authority, not an office's."""
    return (
        _named(root, NameOID.ORGANIZATIONAL_UNIT_NAME) == AUTHORITY_UNIT
        and organisation_of(root) == ORGANISATION
    )


def is_office(certificate: x509.Certificate) -> bool:
    """Tell whether a certificate is the one an office signs its assignments with."""
    return _named(certificate, NameOID.ORGANIZATIONAL_UNIT_NAME) == OFFICE_UNIT


def fingerprint(certificate: x509.Certificate) -> str:
    """Return the SHA-256 of a certificate in hexadecimal."""
    return certificate.fingerprint(SHA256()).hex()


def person_of(certificate: x509.Certificate) -> Person:
    """Return whom a certificate names; empty where it names nobody."""
    return Person(_named(certificate, NameOID.COMMON_NAME), _named(certificate, NameOID.USER_ID))


def organisation_of(certificate: x509.Certificate) -> str:
    """Return which organisation a certificate names.

    The office's name, or that it is self-issued.
    """
    return _named(certificate, NameOID.ORGANIZATION_NAME)


def device_of(certificate: x509.Certificate) -> str:
    """Return the device id an office wrote into a certificate, or nothing.

    A self-issued one is bound to no device.
    """
    return _named(certificate, NameOID.SERIAL_NUMBER)


def belongs(certificate: x509.Certificate, key: ec.EllipticCurvePrivateKey) -> bool:
    """Tell whether a private key is the certificate's."""
    return certificate.public_key() == key.public_key()


def _named(certificate: x509.Certificate, oid: x509.ObjectIdentifier) -> str:
    return next(
        (str(attribute.value) for attribute in certificate.subject.get_attributes_for_oid(oid)), ""
    )


def _is_p256(key: object) -> bool:
    return isinstance(key, ec.EllipticCurvePublicKey) and isinstance(key.curve, ec.SECP256R1)


def _check_text(field: Message, text: str) -> None:
    if not text:
        raise KnownError(
            "E_PERSON",
            Message("{field} is missing", field=field),
            Message("Enter it as your registration body has it"),
        )
    if any(unicodedata.category(character).startswith("C") for character in text):
        message = Message("{field} contains a control character", field=field)
        raise KnownError("E_PERSON", message, Message("Type it instead of pasting it"))
    if len(text.encode()) > NAME_BYTES:
        message = Message(
            "{field} is too long: a certificate carries {chinese} Chinese or {latin} Latin "
            "characters",
            field=field,
            chinese=NAME_BYTES // 3,
            latin=NAME_BYTES,
        )
        raise KnownError("E_PERSON", message, Message("Shorten it as your registration body would"))


def key_usage(
    *,
    digital_signature: bool = False,
    content_commitment: bool = False,
    key_cert_sign: bool = False,
    crl_sign: bool = False,
) -> x509.KeyUsage:
    """Return a key usage with the given purposes and no other."""
    return x509.KeyUsage(
        digital_signature=digital_signature,
        content_commitment=content_commitment,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=key_cert_sign,
        crl_sign=crl_sign,
        encipher_only=False,
        decipher_only=False,
    )


def _check_dates(certificate: x509.Certificate, now: dt.datetime) -> None:
    if certificate.not_valid_before_utc <= now <= certificate.not_valid_after_utc:
        return
    raise KnownError(
        "E_EXPIRED",
        Message(
            "The certificate of {name} is valid from {start} to {end} only",
            name=person_of(certificate).name,
            start=f"{certificate.not_valid_before_utc:%Y-%m-%d}",
            end=f"{certificate.not_valid_after_utc:%Y-%m-%d}",
        ),
        Message(
            "Check this computer’s clock; if it is right, ask the sender for a package signed "
            "with a current certificate"
        ),
    )


def _bad_trust(message: Message) -> KnownError:
    return KnownError(
        "E_TRUST",
        message,
        Message("Choose the sender’s root certificate, a file that ends in .pem"),
    )
